import pino, { type Logger } from 'pino'
import type { Store } from '#db/store.ts'
import { openApart, type Runs } from './apart.server.ts'
import { openCleaner, type Cleaner } from './files/clean/clean.server.ts'
import { openInspector, type Inspector } from './files/kind/inspect.server.ts'
import { openPreviewer, type Previewer } from './files/preview/preview.server.ts'
import { scanFile, type ScannerPlace } from './files/scan.server.ts'
import type { FileStore } from './files/store.ts'
import { type FileReader, openReader } from './files/text/read.server.ts'
import type { Screen, Thresholds } from './screening.ts'
import type { Sealer } from './seal.server.ts'
import { openMarkdown } from './markdown/markdown.server.ts'
import { openSheets } from './pdf/pdf.server.ts'
import type { Sheet } from './pdf/sheet.ts'
import { openPasswords, type Passwords } from './session/passwords.server.ts'
import { openSessions, type Sessions } from './session/sessions.server.ts'
import { type LiveWords, openWords } from './vocabulary/words.server.ts'
import { openStrength, type Strength } from './session/strength.server.ts'

/**
 * The live objects of one process, opened once by the server and handed to Remix as load context: the Remix
 * build has its own copy of every module, so nothing live may be reached by an import.
 */
export type Process = {
  log: Logger
  sessions: Sessions
  /** Seals the secrets that are kept in the database. */
  sealer: Sealer
  passwords: Passwords
  strength: Strength
  /** Sanitised HTML of a Markdown text; throws invalid when it takes too long. */
  renderMarkdown: (markdown: string) => Promise<string>
  /** Does long sums in a thread of its own. */
  runApart: Runs['run']
  /** A PDF of one page, made off the event loop. */
  makeSheet: (sheet: Sheet) => Promise<Uint8Array>
  screen: Screen
  /** The files of the library. */
  files: FileStore
  /** The files that hang on posts: in a folder of their own, so that each goes with its post. */
  attachments: FileStore
  /** Pictures of first pages, each as long as its file. */
  previews: FileStore
  /** Draws the first pages of a file; null when it cannot be drawn. */
  drawPreview: Previewer['draw']
  /** Whether a virus scanner looks at files. */
  scanned: boolean
  /** What kind of file this is; throws invalid with the reason when it is not taken, by the virus scanner too. */
  inspectFile: Inspector['inspect']
  /** Writes a file anew without what tells of its author; answers whether it had to. */
  cleanFile: Cleaner['clean']
  /** The words of a file and its properties; null when it has none or cannot be read. */
  readFile: FileReader['read']
  /** Reads what an import hands in, off the event loop. */
  readApart: Runs['read']
  /** From how few people on a combination of facts is rare. */
  rareBelow: Thresholds
  /** The address for links in mails. */
  publicUrl: string
  /** Whether mails leave the house; without SMTP they stay on the outbox page. */
  mailIsSent: boolean
  /** The sender of mails, who also organises what stands in calendars. */
  mailFrom: string
  /** Whether officials, moderators and admins must have a second factor. */
  secondFactorRequired: boolean
  /** How many proxies in front of this process tell whose request it is. */
  trustedProxies: number
  /** How long one may read after the certificate lapsed. */
  graceDays: number
  /** For how many days a backup may hold what was deleted. */
  backupDays: number
  /** From how many days before a workshop until how many after it its room is open. */
  roomDays: { before: number; after: number }
  /** What admins said of terms and synonyms. */
  words: LiveWords
  close: () => Promise<void>
}

type Options = {
  store: Store
  sealer: Sealer
  files: FileStore
  attachments: FileStore
  previews: FileStore
  scanner?: ScannerPlace | null
  guard: { screen: Screen; close: () => Promise<void> }
  rareBelow: Thresholds
  publicUrl: string
  mailIsSent: boolean
  mailFrom: string
  secondFactorRequired: boolean
  logLevel?: string
  trustedProxies?: number
  graceDays: number
  backupDays: number
  roomDays: { before: number; after: number }
}

export async function openProcess({
  store,
  sealer,
  files,
  attachments,
  previews,
  scanner = null,
  guard,
  rareBelow,
  publicUrl,
  mailIsSent,
  mailFrom,
  secondFactorRequired,
  logLevel = 'info',
  trustedProxies = 0,
  graceDays,
  backupDays,
  roomDays,
}: Options): Promise<Process> {
  const markdown = openMarkdown()
  const sheets = openSheets()
  const apart = openApart()
  const strength = openStrength()
  const inspector = openInspector()
  const reader = openReader()
  const cleaner = openCleaner()
  const words = openWords(store)
  await words.refresh(new Date())
  const { run, read } = apart.knowing(words.current)
  const previewer = openPreviewer()
  return {
    log: pino({ level: logLevel, base: undefined }),
    sessions: openSessions(store, { secondFactorRequired, graceDays }),
    sealer,
    passwords: await openPasswords(),
    strength,
    renderMarkdown: markdown.render,
    runApart: run,
    makeSheet: sheets.make,
    screen: guard.screen,
    files,
    attachments,
    previews,
    drawPreview: previewer.draw,
    scanned: scanner !== null,
    inspectFile: async (file) => {
      const found = await inspector.inspect(file)
      if (scanner) await scanFile(scanner, file.path)
      return found
    },
    cleanFile: cleaner.clean,
    readFile: reader.read,
    readApart: read,
    rareBelow,
    publicUrl,
    mailIsSent,
    mailFrom,
    secondFactorRequired,
    trustedProxies,
    graceDays,
    backupDays,
    roomDays,
    words,
    close: async () => {
      files.close()
      attachments.close()
      previews.close()
      await Promise.all([
        markdown.close(),
        sheets.close(),
        apart.close(),
        strength.close(),
        inspector.close(),
        reader.close(),
        cleaner.close(),
        guard.close(),
      ])
    },
  }
}

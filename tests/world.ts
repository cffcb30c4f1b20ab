import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import pino from 'pino'
import { onTestFinished, vi } from 'vitest'
import { openStore } from '#db/store.ts'
import { type Actor, guest, type Person } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { thresholdFloor } from '#app/core/screening.ts'
import { contextFor } from '#app/core/http/scope.server.ts'
import { openApart } from '#app/core/apart.server.ts'
import { openGuard } from '#app/features/anonymisation/index.server.ts'
import { openPreviewer } from '#app/core/files/preview/preview.server.ts'
import { openCleaner } from '#app/core/files/clean/clean.server.ts'
import { openInspector } from '#app/core/files/kind/inspect.server.ts'
import { openFolder } from '#app/core/files/folder.server.ts'
import { openReader } from '#app/core/files/text/read.server.ts'
import { openMarkdown } from '#app/core/markdown/markdown.server.ts'
import { openSheets } from '#app/core/pdf/pdf.server.ts'
import type { Process } from '#app/core/process.server.ts'
import { sealerOf } from '#app/core/seal.server.ts'
import { openPasswords } from '#app/core/session/passwords.server.ts'
import { openSessions } from '#app/core/session/sessions.server.ts'
import { openWords } from '#app/core/vocabulary/words.server.ts'
import { openStrength } from '#app/core/session/strength.server.ts'
import { stoppedClock } from './clock.ts'
import { freshDatabase } from './engines/fresh-database.ts'
import { patientStore } from './patient-store.ts'
import { insertPerson, type Part, personNamed } from './people.ts'

export { emailOf, password } from './people.ts'

export type PersonContext = Context & { actor: Person }
export type LogLine = Record<string, unknown>

const markdown = openMarkdown()
const sheets = openSheets()
const apart = openApart()
const guard = openGuard()
const passwords = openPasswords()
const strength = openStrength()
const inspector = openInspector()
const reader = openReader()
const previewer = openPreviewer()
const cleaner = openCleaner()

/**
 * A migrated database of its own, a stopped clock and named people. Everything is closed after the test.
 * `as('sakura', 'coordinator')` answers at once; whoever is named the first time gets an account.
 */
export async function freshWorld({ secondFactorRequired = false } = {}) {
  const clock = stoppedClock()
  const database = await freshDatabase()
  const statements: string[] = []
  const plain = await openStore(database.url, { onQuery: (statement) => statements.push(statement) })
  const filesFolder = `${tmpdir()}/files-${randomUUID()}`
  const people = new Map<string, Person>()
  const arriving = new Set<Promise<unknown>>()
  const store = patientStore(plain, () => (arriving.size > 0 ? Promise.all(arriving) : null))
  let closed: Promise<void> | undefined
  const close = () =>
    (closed ??= (async () => {
      await Promise.allSettled(arriving)
      await plain.close()
      await database.remove()
      await rm(filesFolder, { recursive: true, force: true })
    })())
  onTestFinished(async () => {
    vi.useRealTimers()
    await close()
  })

  const logged: LogLine[] = []
  const words = openWords(store)
  const { run, read } = apart.knowing(words.current)
  const live: Process = {
    log: pino(
      { base: undefined },
      { write: (line: string) => void logged.push(JSON.parse(line) as LogLine) },
    ),
    sessions: openSessions(store, { secondFactorRequired, graceDays: 90 }),
    sealer: sealerOf('a key of a test, and of nothing else', 'test'),
    passwords: { ...(await passwords) },
    strength,
    renderMarkdown: markdown.render,
    runApart: run,
    makeSheet: sheets.make,
    screen: guard.screen,
    files: openFolder(filesFolder),
    attachments: openFolder(`${filesFolder}/attachments`),
    previews: openFolder(`${filesFolder}/previews`),
    scanned: false,
    inspectFile: inspector.inspect,
    cleanFile: cleaner.clean,
    drawPreview: previewer.draw,
    readFile: reader.read,
    readApart: read,
    rareBelow: thresholdFloor,
    publicUrl: 'https://portal.test.example',
    mailIsSent: true,
    mailFrom: 'portal@test.example',
    secondFactorRequired,
    trustedProxies: 0,
    graceDays: 90,
    backupDays: 35,
    roomDays: { before: 3, after: 1 },
    words,
    close: async () => {},
  }
  const context = <Who extends Actor>(actor: Who) => ({
    ...contextFor({ store, process: live, now: clock.now }, actor),
    actor,
  })

  function arrive(name: string, parts: Part[]) {
    const person = personNamed(name, parts, clock.now())
    const written: Promise<unknown> = insertPerson(plain, person, clock.now()).then(() =>
      arriving.delete(written),
    )
    written.catch(() => {})
    arriving.add(written)
    people.set(name, person)
    return person
  }

  return {
    store,
    clock,
    process: live,
    databaseUrl: database.url,
    filesFolder,
    /** What was logged so far. */
    logged,
    guest: context(guest),
    system: context({ kind: 'system' }),
    operator: context({ kind: 'operator' }),
    /** The context of a named person; a coordinator unless the first mention says otherwise. */
    as: (name: string, ...parts: Part[]): PersonContext =>
      context(people.get(name) ?? arrive(name, parts.length > 0 ? parts : ['coordinator'])),
    /** For a test that opens so many worlds that the server has no connections left. */
    close,
    /** The statements since the last call: `world.queries().length` after a page counts its queries. */
    queries: () => statements.splice(0),
  }
}

export type World = Awaited<ReturnType<typeof freshWorld>>

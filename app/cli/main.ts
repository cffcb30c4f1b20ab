import { isUnavailable, reasonOf, StoreError } from '#db/errors.ts'
import { SettingsError } from '#app/core/settings.ts'
import { AppError } from '#app/core/errors.ts'
import { UsageError } from './usage.ts'

type Command = { does: string; run: (args: string[]) => Promise<void> }

// Each command is loaded when it is called: a command that needs no database opens none.
const commands: Record<string, Command> = {
  demo: {
    does: 'builds, fills a database with invented content and serves it on this machine',
    run: async () => (await import('./demo.ts')).demo(),
  },
  start: {
    does: 'serves the portal; settings come from the environment',
    run: async () => (await import('./start.ts')).start(),
  },
  'admin:create': {
    does: '--email ADDRESS --name NAME, the password on standard input: makes the first operator account',
    run: async (args) => (await import('./admin-create.ts')).adminCreate(args),
  },
  'keys:forget': {
    does: '[--apply]: takes the authenticator apps away whose keys cannot be opened, when SECRET_KEY is lost',
    run: async (args) => (await import('./keys-forget.ts')).keysForget(args),
  },
  'audit:verify': {
    does: 'walks the audit chain; fails when a record does not fit',
    run: async () => (await import('./audit-verify.ts')).auditVerify(),
  },
  'roster:import': {
    does: 'FILE [--apply [--good-rows-only] [--lapse NUMBER]]: tells what a roster (CSV) changes, and applies it',
    run: async (args) => (await import('./roster-import.ts')).rosterImport(args),
  },
  'directory:export': {
    does: 'FOLDER | --table FILE.csv: writes the listed sources as an HSDS data package, or as one table',
    run: async (args) => (await import('./directory-export.ts')).directoryExport(args),
  },
  'directory:import': {
    does: 'FOLDER [--apply]: tells what an HSDS data package changes in the directory, and applies it',
    run: async (args) => (await import('./directory-import.ts')).directoryImport(args),
  },
  'statistics:import': {
    does: 'FILE: takes over a published table of foreign residents (CSV of e-Stat or of Tokyo, UTF-8 or CP932)',
    run: async (args) => (await import('./statistics-import.ts')).statisticsImport(args),
  },
  'release:build': {
    does: '--until DATE [--note TEXT]: builds the statistics until that month as a draft',
    run: async (args) => (await import('./release-build.ts')).releaseBuild(args),
  },
  'release:audit': {
    does: 'ID: what can be worked out about each hidden number; fails when a range is too narrow',
    run: async (args) => (await import('./release-audit.ts')).releaseAudit(args),
  },
  'search:rebuild': {
    does: 'writes the index of the search anew, beside the running portal',
    run: async () => (await import('./search-rebuild.ts')).searchRebuild(),
  },
  'similar:rebuild': {
    does: 'compares all published cases with each other anew, beside the running portal',
    run: async () => (await import('./similar-rebuild.ts')).similarRebuild(),
  },
  'purge:verify': {
    does: 'TEXT [FILE-OR-FOLDER …]: looks for a text in every table, the index and all files; fails when it finds it',
    run: async (args) => (await import('./purge-verify.ts')).purgeVerify(args),
  },
  screen: {
    does: '[--lang ja|en] < in.jsonl > out.jsonl: what the anonymisation guard finds in each text',
    run: async (args) => (await import('./screen.ts')).screen(args),
  },
  'screen:report': {
    does: '[--lang ja|en] < labelled.jsonl: recall and precision of the guard by kind, on labels {start, end, kind}',
    run: async (args) => (await import('./screen.ts')).screenReported(args),
  },
}

const usage = () =>
  ['Commands:', ...Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(17)} ${does}`)].join(
    '\n',
  )

// What the portal writes is nobody else's on this machine.
process.umask(0o077)

const [name, ...args] = process.argv.slice(2)
const command = name && Object.hasOwn(commands, name) ? commands[name] : undefined

// Reading a pipe that was closed is the reader's right, not an error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

if (!command) {
  process.stderr.write(`${name ? `There is no command ${name}.\n` : ''}${usage()}\n`)
  process.exitCode = 2
} else {
  await command.run(args).catch(fail)
}

function fail(error: unknown) {
  const known = [SettingsError, StoreError, AppError, UsageError].some((kind) => error instanceof kind)
  if (isUnavailable(error)) {
    process.stderr.write(`The database cannot be used now (${reasonOf(error)}). Nothing was changed.\n`)
    process.exitCode = 1
    return
  }
  if (!known) throw error
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}

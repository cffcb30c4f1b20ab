import { parseArgs } from 'node:util'
import {
  LineError,
  openGuard,
  reportTable,
  screenLines,
  screenReport,
  type Guard,
} from '#app/features/anonymisation/index.server.ts'
import { UsageError } from './usage.ts'

/** Screens JSON lines from standard input to standard output; fails only on a malformed line, and names it. */
export const screen = (args: string[]) =>
  guarded('screen [--lang ja|en] < in.jsonl > out.jsonl', args, (guard, lang) =>
    screenLines(process.stdin, process.stdout, lang, guard.screen),
  )

/** Scores labelled JSON lines from standard input: recall and precision by kind. */
export const screenReported = (args: string[]) =>
  guarded('screen:report [--lang ja|en] < labelled.jsonl', args, async (guard, lang) => {
    process.stdout.write(`${reportTable(await screenReport(process.stdin, lang, guard.screen))}\n`)
  })

async function guarded(
  usage: string,
  args: string[],
  work: (guard: Guard, lang: 'ja' | 'en') => Promise<void>,
) {
  const lang = languageOf(args, usage)
  const guard = openGuard()
  try {
    await work(guard, lang)
  } catch (error) {
    if (error instanceof LineError) throw new UsageError(error.message)
    throw error
  } finally {
    await guard.close()
  }
}

function languageOf(args: string[], usage: string): 'ja' | 'en' {
  try {
    const { lang = 'ja' } = parseArgs({ args, options: { lang: { type: 'string' } } }).values
    if (lang === 'ja' || lang === 'en') return lang
  } catch {
    // An unknown option is answered like a wrong value.
  }
  throw new UsageError(`Usage: npm run portal -- ${usage}`)
}

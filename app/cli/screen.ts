import { parseArgs } from 'node:util'
import { LineError, screenLines } from '#app/features/anonymisation/index.server.ts'
import { UsageError } from './usage.ts'

/** Screens JSON lines from standard input to standard output; fails only on a malformed line, and names it. */
export async function screen(args: string[]) {
  const lang = languageOf(args)
  try {
    await screenLines(process.stdin, process.stdout, lang)
  } catch (error) {
    if (error instanceof LineError) throw new UsageError(error.message)
    throw error
  }
}

function languageOf(args: string[]): 'ja' | 'en' {
  try {
    const { lang = 'ja' } = parseArgs({ args, options: { lang: { type: 'string' } } }).values
    if (lang === 'ja' || lang === 'en') return lang
  } catch {
    // An unknown option is answered like a wrong value.
  }
  throw new UsageError('Usage: npm run portal -- screen [--lang ja|en] < in.jsonl > out.jsonl')
}

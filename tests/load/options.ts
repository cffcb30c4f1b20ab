import { parseArgs } from 'node:util'

export type Options = {
  cases: number
  replies: number
  workers: number
  /** How many sources of assistance the directory lists; none leaves its rows out. */
  sources: number
  seconds: number
  /** Measures the pages a second time at a hundred times as many cases. */
  compare: boolean
  json: string | null
}

export const usage = `npm run bench -- [--cases 1000] [--replies 20] [--seconds 6] [--workers 1] [--sources 50000] [--compare] [--json FILE]
  --cases     how many cases the database holds (50 to 1000000)
  --replies   answers in a thread (1 to 200)
  --seconds   time for each row of the table (1 to 120)
  --workers   server processes on one database and one port (1 to 16)
  --sources   listed sources of assistance (0 to 200000; 0 leaves out the rows about gaps)
  --compare   also measures the pages at 100 times as many cases
  --json      writes the same figures to a file
  DATABASE_URL=postgres://…  measures PostgreSQL, in a database that is made for it and dropped afterwards
  DATABASE_URL=file:…        puts the temporary SQLite file into the folder of that path`

/** What was asked for is not an option or not in its range. */
export class OptionsError extends Error {
  override name = 'OptionsError'
}

const spec = {
  cases: { type: 'string', default: '1000' },
  replies: { type: 'string', default: '20' },
  workers: { type: 'string', default: '1' },
  sources: { type: 'string', default: '50000' },
  seconds: { type: 'string', default: '6' },
  compare: { type: 'boolean', default: false },
  json: { type: 'string' },
} as const

function whole(name: string, text: string, least: number, most: number) {
  const value = /^\d+$/.test(text) ? Number(text) : NaN
  if (value >= least && value <= most) return value
  throw new OptionsError(`--${name} must be a whole number from ${least} to ${most}, not ${text}.`)
}

export function readOptions(args: string[]): Options {
  const { values } = parsed(args)
  return {
    cases: whole('cases', values.cases, 50, 1_000_000),
    replies: whole('replies', values.replies, 1, 200),
    workers: whole('workers', values.workers, 1, 16),
    sources: whole('sources', values.sources, 0, 200_000),
    seconds: whole('seconds', values.seconds, 1, 120),
    compare: values.compare,
    json: values.json ?? null,
  }
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: spec })
  } catch (error) {
    throw new OptionsError((error as Error).message)
  }
}

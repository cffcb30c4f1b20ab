import { connections } from './drive.ts'
import { short, sum } from './figures.ts'
import type { FirstVisit } from './first-visit.ts'
import type { Row } from './measure.ts'
import type { UpdateCost } from './similar.ts'
import type { QueryCount } from './queries.ts'

export type Findings = {
  engine: string
  durable: boolean
  workers: number
  rows: Row[]
  firstVisit: FirstVisit
  /** Of a browser that opens the form of a gap report the first time. */
  gapFormBytes: number
  commitsPerSecond: number
  queries: QueryCount[]
  /** Answers in the database that were not there before. */
  repliesTaken: number
  /** Registrations in the database. */
  registrationsTaken: number
  /** MB that one process needs for the dictionary of the guard, and ms of the processor for 3,000 characters. */
  guard: { mb: number; ms: number }
  /** Of each database: what it costs to find what is similar to one case. */
  similar: UpdateCost[]
}

export type Verdict = { what: string; limit: string; found: string; reached: boolean }

const pageMs = 3.5
const repliesPerSecond = 150
const registrationsPerSecond = 100
const growth = 1.25
const memoryMb = 350
const guardMs = 100
const firstVisitKib = 60
const gapFormKib = 40
const deskMs = 5
const directoryMs = 30
const similarMs = 1000

const kib = (bytes: number) => bytes / 1024

/** What the portal must reach, with what was found. */
export function verdictsOf(findings: Findings): Verdict[] {
  const { rows, firstVisit, gapFormBytes, queries, durable, guard, similar, workers } = findings
  const { repliesTaken, registrationsTaken } = findings
  const atSize = (id: string) => rows.filter((row) => row.id === id)
  // The dictionary is opened by the first text that is written, and stays for what is measured after it.
  const withDictionary = ['reply', 'registration']
  const peaks = rows
    .filter(({ cases }) => cases !== null)
    .map(({ id, peakRssMb }) => peakRssMb / workers - (withDictionary.includes(id) ? guard.mb : 0))
  const peak = Math.max(...peaks)
  const wrong = sum(rows.map(({ refused, lost }) => refused + lost))
  return [
    ...['case', 'list'].flatMap((id) => atSize(id).slice(0, 1)).map((row) => cpu(row)),
    ...atSize('desk').map((row) => cpu(row, deskMs)),
    ...atSize('directory').map(({ name, p99Ms }) => ({
      what: `${name}, p99 ms at ${connections} connections`,
      limit: `≤ ${directoryMs}`,
      found: short(p99Ms),
      reached: p99Ms <= directoryMs,
    })),
    ...atSize('reply').map(({ perSecond }) => ({
      what: `replies a second, ${durable ? 'durable' : 'NOT durable'} on disk`,
      limit: `≥ ${repliesPerSecond}`,
      found: short(perSecond),
      reached: durable && perSecond >= repliesPerSecond,
    })),
    ...atSize('registration').map(({ perSecond }) => ({
      what: `registrations a second, ${durable ? 'durable' : 'NOT durable'} on disk`,
      limit: `≥ ${registrationsPerSecond}`,
      found: short(perSecond),
      reached: durable && perSecond >= registrationsPerSecond,
    })),
    ...atSize('reply').map((row) => kept('replies', row, repliesTaken)),
    ...atSize('registration').map((row) => kept('registrations', row, registrationsTaken)),
    { what: 'wrong or missing answers', limit: '0', found: String(wrong), reached: wrong === 0 },
    ...['case', 'list', 'filtered', 'home'].flatMap((id) => grown(atSize(id))),
    {
      what: `memory at most, MB, without the dictionary of ${short(guard.mb)}`,
      limit: `≤ ${memoryMb}`,
      found: short(peak),
      reached: peak <= memoryMb,
    },
    {
      what: 'guard over 3,000 characters, CPU ms',
      limit: `≤ ${guardMs}`,
      found: short(guard.ms),
      reached: guard.ms <= guardMs,
    },
    ...similar.map(({ cases, medianMs, mostMs }) => ({
      what: `similar cases of one among ${cases}, CPU ms (the most; median ${short(medianMs)})`,
      limit: `≤ ${similarMs}`,
      found: short(mostMs),
      reached: mostMs <= similarMs,
    })),
    {
      what: 'first visit of a case page, KiB',
      limit: `≤ ${firstVisitKib}`,
      found: short(kib(firstVisit.total)),
      reached: kib(firstVisit.total) <= firstVisitKib,
    },
    {
      what: 'first visit of the form of a gap report, KiB',
      limit: `≤ ${gapFormKib}`,
      found: short(kib(gapFormBytes)),
      reached: kib(gapFormBytes) <= gapFormKib,
    },
    {
      what: 'scripts on a case page',
      limit: '0',
      found: String(firstVisit.scripts),
      reached: firstVisit.scripts === 0 && firstVisit.script === 0,
    },
    ...queries.map(({ name, few, many }) => ({
      what: `queries, ${name}`,
      limit: `= ${few}`,
      found: String(many),
      reached: few === many,
    })),
  ]
}

/** A request that was given up may still have been saved; one that was answered must be. */
const kept = (what: string, { succeeded, lost }: Row, taken: number): Verdict => ({
  what: `${what} in the database`,
  limit: `= ${succeeded} that were answered`,
  found: String(taken),
  reached: taken >= succeeded && taken <= succeeded + lost,
})

const cpu = ({ name, cpuMs }: Row, limit = pageMs): Verdict => ({
  what: `${name}, server CPU ms`,
  limit: `≤ ${limit}`,
  found: short(cpuMs),
  reached: cpuMs <= limit,
})

function grown([small, large]: Row[]): Verdict[] {
  if (!small || !large) return []
  const factor = large.cpuMs / small.cpuMs
  const what = `${small.name}, ${large.cases} cases against ${small.cases}`
  return [{ what, limit: `≤ ${growth} ×`, found: `${short(factor)} ×`, reached: factor <= growth }]
}

import type { Server } from './children.ts'
import { drive, type Drive, type Shot } from './drive.ts'
import { median, percentile, sum } from './figures.ts'

/** One kind of request: `id` for scripts, `name` for people. */
export type Kind = { id: string; name: string; expected: number; shots: () => Shot }

export type Row = {
  id: string
  name: string
  /** How many cases the database holds; null for the servers that only show a limit. */
  cases: number | null
  requests: number
  /** Of all, those of the warm-up too: answered as expected, answered otherwise, not answered. */
  succeeded: number
  refused: number
  lost: number
  perSecond: number
  p50Ms: number
  p99Ms: number
  /** CPU of the server for one request, all its threads: the median of the slices, the least, the most. */
  cpuMs: number
  cpuLeastMs: number
  cpuMostMs: number
  rssMb: number
  peakRssMb: number
}

type Measured = { server: Server & { cookie?: string }; cases: number | null; kind: Kind }

const warmUp = 600
const slices = 3

/**
 * Measures requests that are to be compared with each other in short slices, in turn, so that whatever else the
 * machine does meets all of them.
 */
export async function measure(all: Measured[], seconds: number): Promise<Row[]> {
  const warm: Drive[] = []
  for (const { server, kind } of all) warm.push(await drive(server, kind.shots, kind.expected, warmUp))
  const found = all.map((): Slice[] => [])
  for (let slice = 0; slice < slices; slice++) {
    for (const [at, measured] of all.entries()) {
      found[at]!.push(await oneSlice(measured, amountFor(warm[at]!, seconds / slices)))
    }
  }
  return all.map((measured, at) => rowOf(measured, warm[at]!, found[at]!))
}

const amountFor = ({ requests, seconds }: Drive, wanted: number) =>
  Math.max(50, Math.round((requests / seconds) * wanted))

type Slice = Drive & { cpuMs: number; rssMb: number; peakRssMb: number }

async function oneSlice({ server, kind }: Measured, amount: number): Promise<Slice> {
  const before = await server.meter()
  const driven = await drive(server, kind.shots, kind.expected, amount)
  const { cpuMs, rssMb, peakRssMb } = await server.meter()
  return { ...driven, cpuMs: cpuMs - before.cpuMs, rssMb, peakRssMb }
}

function rowOf({ kind: { id, name }, cases }: Measured, warm: Drive, found: Slice[]): Row {
  const latencies = found.flatMap(({ latenciesMs }) => latenciesMs)
  const requests = sum(found.map((slice) => slice.requests))
  const all = (of: (drive: Drive) => number) => sum([warm, ...found].map(of))
  const costs = found.map((slice) => slice.cpuMs / slice.requests)
  return {
    ...{ id, name, cases, requests },
    succeeded: all((drive) => drive.requests - drive.refused),
    refused: all((drive) => drive.refused),
    lost: all((drive) => drive.lost),
    perSecond: requests / sum(found.map(({ seconds }) => seconds)),
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    cpuMs: median(costs),
    cpuLeastMs: Math.min(...costs),
    cpuMostMs: Math.max(...costs),
    rssMb: found.at(-1)!.rssMb,
    peakRssMb: Math.max(...found.map(({ peakRssMb }) => peakRssMb)),
  }
}

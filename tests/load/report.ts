import { short, table } from './figures.ts'
import type { Row } from './measure.ts'
import { type Findings, verdictsOf } from './verdicts.ts'

const heads = ['', 'cases', 'requests/s', 'p50 ms', 'p99 ms', 'CPU ms/request', '(range)', 'RSS MB']

const rowText = (row: Row) => [
  row.name,
  row.cases === null ? '–' : String(row.cases),
  short(row.perSecond),
  short(row.p50Ms),
  short(row.p99Ms),
  short(row.cpuMs),
  `${short(row.cpuLeastMs)}–${short(row.cpuMostMs)}`,
  short(row.rssMb),
]

const kib = (bytes: number) => (bytes / 1024).toFixed(1)

/** The findings as text for a terminal. */
export function report(findings: Findings): string {
  const { rows, firstVisit, commitsPerSecond, engine, workers } = findings
  const { html, css, script, image, total } = firstVisit
  const usual = engine === 'sqlite' && workers === 1
  return [
    table([heads, ...rows.map(rowText)]),
    `SQLite commits a second on this disk, one after the other, synchronous=FULL: ${short(commitsPerSecond)}`,
    table([
      ['First visit of a case page, KiB', 'html', 'css', 'script', 'image', 'total'],
      ['  on the wire with headers, brotli', ...[html, css, script, image, total].map(kib)],
    ]),
    table([
      ['Must reach', 'limit', 'found', ''],
      ...verdictsOf(findings).map(({ what, limit, found, reached }) => [
        `  ${what}`,
        limit,
        found,
        reached ? 'reached' : 'NOT REACHED',
      ]),
    ]),
    ...(usual
      ? []
      : ['The limits are meant for SQLite with one worker; the CPU of a database server is not counted.']),
  ].join('\n\n')
}

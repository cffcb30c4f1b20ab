import { expect, test } from 'vitest'
import type { Row } from './measure.ts'
import { report } from './report.ts'
import { type Findings, verdictsOf } from './verdicts.ts'

const row = (id: string, found: Partial<Row> = {}): Row => ({
  ...{
    id,
    name: id,
    cases: 1000,
    requests: 100,
    succeeded: 160,
    refused: 0,
    lost: 0,
    perSecond: 200,
    p50Ms: 5,
    p99Ms: 9,
  },
  ...{ cpuMs: 3, cpuLeastMs: 2.9, cpuMostMs: 3.1, rssMb: 200, peakRssMb: 210 },
  ...found,
})

const findings = (found: Partial<Findings> = {}): Findings => ({
  ...{ engine: 'sqlite', durable: true, workers: 1, commitsPerSecond: 400 },
  rows: [row('case'), row('list'), row('reply')],
  gapFormBytes: 20_000,
  firstVisit: { html: 10_000, css: 8_000, script: 0, image: 0, scripts: 0, total: 18_000 },
  queries: [{ name: 'case page', few: 3, many: 3 }],
  repliesTaken: 160,
  registrationsTaken: 160,
  guard: { mb: 110, ms: 40 },
  similar: [{ cases: 1000, medianMs: 30, mostMs: 90 }],
  ...found,
})

const missed = (found: Partial<Findings>) =>
  verdictsOf(findings(found)).flatMap(({ what, reached }) => (reached ? [] : [what]))

test('figures within the limits are all reached', () => {
  expect(missed({})).toEqual([])
})

test('a page that costs too much is told, but home has no limit of its own', () => {
  expect(missed({ rows: [row('case', { cpuMs: 3.51 }), row('list'), row('home', { cpuMs: 9 })] })).toEqual([
    'case, server CPU ms',
  ])
})

test('a slow directory, a desk that costs too much and a large form of a gap report are told', () => {
  const rows = [row('case'), row('list'), row('directory', { p99Ms: 30.1 }), row('desk', { cpuMs: 5.1 })]
  expect(missed({ rows, gapFormBytes: 41_000 })).toEqual([
    'desk, server CPU ms',
    'directory, p99 ms at 10 connections',
    'first visit of the form of a gap report, KiB',
  ])
})

test('a guard that is too slow is told', () => {
  expect(missed({ guard: { mb: 110, ms: 101 } })).toEqual(['guard over 3,000 characters, CPU ms'])
})

test('similar cases that are found at too high a price are told', () => {
  expect(missed({ similar: [{ cases: 100_000, medianMs: 300, mostMs: 1001 }] })).toEqual([
    'similar cases of one among 100000, CPU ms (the most; median 300)',
  ])
})

test('replies are too few, or fast only because they are not durable', () => {
  expect(missed({ rows: [row('reply', { perSecond: 149 })] })).toEqual(['replies a second, durable on disk'])
  expect(missed({ durable: false })).toEqual(['replies a second, NOT durable on disk'])
})

test('registrations have a rate of their own, and each that was answered is in the database', () => {
  expect(missed({ rows: [row('registration', { perSecond: 99 })] })).toEqual([
    'registrations a second, durable on disk',
  ])
  const rows = [row('registration')]
  expect(missed({ rows, registrationsTaken: 159 })).toEqual(['registrations in the database'])
  expect(missed({ rows, durable: false })).toEqual(['registrations a second, NOT durable on disk'])
})

test('a reply that was answered and is not in the database is told, and one too many', () => {
  expect(missed({ repliesTaken: 159 })).toEqual(['replies in the database'])
  expect(missed({ repliesTaken: 161 })).toEqual(['replies in the database'])
})

test('a reply that nobody answered may be in the database or not', () => {
  const rows = [row('reply', { lost: 1 })]
  expect(missed({ rows, repliesTaken: 161 })).toEqual(['wrong or missing answers'])
  expect(missed({ rows, repliesTaken: 160 })).toEqual(['wrong or missing answers'])
})

test('a page at a hundred times as many cases may cost a quarter more', () => {
  const at = (cpuMs: number) => [row('case', { cpuMs: 2 }), row('case', { cpuMs, cases: 100_000 })]
  expect(missed({ rows: at(2.5) })).toEqual([])
  expect(missed({ rows: at(2.6) })).toEqual(['case, 100000 cases against 1000'])
})

const memory = 'memory at most, MB, without the dictionary of 110'

test('the memory of a bare server does not count, nor that of the dictionary where something was written', () => {
  expect(missed({ rows: [row('bare', { cases: null, peakRssMb: 900 })] })).toEqual([])
  expect(missed({ rows: [row('case', { peakRssMb: 351 })] })).toEqual([memory])
  expect(missed({ rows: [row('reply', { peakRssMb: 460 })] })).toEqual([])
  expect(missed({ rows: [row('reply', { peakRssMb: 461 })] })).toEqual([memory])
  expect(missed({ rows: [row('reply'), row('registration', { peakRssMb: 461 })] })).toContain(memory)
  expect(missed({ rows: [row('reply'), row('registration', { peakRssMb: 460 })] })).not.toContain(memory)
})

test('a script, a heavy first visit, a query for each row and a wrong answer are told', () => {
  const visit = { html: 10_000, css: 60_000, script: 0, image: 0, scripts: 1, total: 70_000 }
  expect(missed({ firstVisit: visit })).toEqual(['first visit of a case page, KiB', 'scripts on a case page'])
  expect(missed({ queries: [{ name: 'case page', few: 3, many: 22 }] })).toEqual(['queries, case page'])
  expect(missed({ rows: [row('case', { refused: 1 })] })).toEqual(['wrong or missing answers'])
})

test('the report shows each row and each verdict, and says when the limits are meant for something else', () => {
  const text = report(findings({ rows: [row('case', { cpuMs: 4 })] }))
  expect(text).toMatch(/case +1000 +200 +5\.00 +9\.00 +4\.00/)
  expect(text).toMatch(/case, server CPU ms +≤ 3\.5 +4\.00 +NOT REACHED/)
  expect(text).not.toContain('meant for')
  expect(report(findings({ engine: 'postgres' }))).toContain('meant for SQLite with one worker')
})

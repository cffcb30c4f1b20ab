import { parse } from 'csv-parse/sync'
import { emailKeyOf } from '#app/features/accounts/index.server.ts'
import { certificateOf, languagesOf, lineOf, mailOf, prefectureOf } from './roster-cells.ts'
import { columnsOf, type RosterField } from './roster-columns.ts'
import { writtenDay } from './written-day.ts'

export type RosterEntry = {
  certificate: string
  cohort: string
  name: string
  email: string
  emailKey: string
  issuedOn: string
  expiresOn: string
  organisation: string
  prefecture: string
  languages: string[]
}
export type RowReason =
  | 'empty'
  | 'long'
  | 'certificate'
  | 'email'
  | 'day'
  | 'order'
  | 'prefecture'
  | 'language'
  | 'columns'
  | 'certificateTwice'
  | 'emailTwice'
  | 'official'
  | 'accountTwice'
/** `other` is the line of the row that was there first. */
export type RowError = {
  line: number
  field: RosterField | null
  value: string
  reason: RowReason
  other?: number
}
export type FileProblem =
  | { reason: 'quote'; line: number }
  | { reason: 'empty' }
  | { reason: 'missing' | 'twice'; fields: RosterField[] }
export type Line = { line: number; entry: RosterEntry }
/** Keys of people in wrong rows, who must not lapse because of a slip; `nameless` counts rows that tell nobody. */
export type Spared = { certificates: Set<string>; emailKeys: Set<string>; nameless: number }
export type Reading = { lines: Line[]; errors: RowError[]; spared: Spared }

type Row = { line: number; cells: string[] }

const pause = () => new Promise<void>((resume) => setImmediate(resume))
const rowsAtOnce = 500

/** Reads a roster; the pauses between its rows let other requests through. */
export async function readRoster(text: string): Promise<Reading | { problem: FileProblem }> {
  const rows = rowsOf(text)
  if ('problem' in rows) return rows
  const [head, ...body] = rows
  if (!head || body.length === 0) return { problem: { reason: 'empty' } }
  const { at, missing, twice } = columnsOf(head.cells)
  if (missing.length > 0) return { problem: { reason: 'missing', fields: missing } }
  if (twice.length > 0) return { problem: { reason: 'twice', fields: twice } }
  const reading: Reading = {
    lines: [],
    errors: [],
    spared: { certificates: new Set(), emailKeys: new Set(), nameless: 0 },
  }
  const seen = { certificates: new Map<string, number>(), emailKeys: new Map<string, number>() }
  for (const [index, row] of body.entries()) {
    if (index % rowsAtOnce === 0) await pause()
    readRow(reading, seen, row, head.cells.length, (field) => row.cells[at[field] ?? -1] ?? '')
  }
  return reading
}

function rowsOf(text: string): Row[] | { problem: FileProblem } {
  try {
    const records = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true })
    return (records as unknown as { record: string[]; info: { lines: number } }[])
      .map(({ record, info }) => ({ line: info.lines - newlinesIn(record), cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  } catch (error) {
    return { problem: { reason: 'quote', line: (error as { lines?: number }).lines ?? 1 } }
  }
}

const newlinesIn = (cells: string[]) => cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)

type Seen = { certificates: Map<string, number>; emailKeys: Map<string, number> }

function readRow(
  reading: Reading,
  seen: Seen,
  row: Row,
  width: number,
  cell: (field: RosterField) => string,
) {
  const { line } = row
  const wrong: RowError[] = []
  const say = (field: RosterField | null, reason: RowReason, other?: number) => {
    const value = field ? cell(field).trim().slice(0, 80) : ''
    wrong.push({ line, field, value, reason, ...(other === undefined ? {} : { other }) })
  }
  if (row.cells.length !== width) say(null, 'columns')
  const entry = entryOf(cell, say)
  const first = {
    certificate: firstLine(seen.certificates, entry.certificate, line),
    email: firstLine(seen.emailKeys, entry.emailKey, line),
  }
  if (first.certificate !== null) say('certificate', 'certificateTwice', first.certificate)
  if (first.email !== null) say('email', 'emailTwice', first.email)
  if (wrong.length === 0) return void reading.lines.push({ line, entry: entry as RosterEntry })
  reading.errors.push(...wrong)
  if (entry.certificate) reading.spared.certificates.add(entry.certificate)
  if (entry.emailKey) reading.spared.emailKeys.add(entry.emailKey)
  if (!entry.certificate && !entry.emailKey) reading.spared.nameless++
}

function firstLine(lines: Map<string, number>, key: string | null, line: number) {
  if (key === null) return null
  const first = lines.get(key)
  if (first === undefined) lines.set(key, line)
  return first ?? null
}

type Say = (field: RosterField, reason: RowReason) => void

function entryOf(cell: (field: RosterField) => string, say: Say) {
  const read = <Value>(field: RosterField, reason: RowReason, make: (text: string) => Value | null) => {
    const text = cell(field)
    const value = text.trim() === '' ? null : make(text)
    if (value === null) say(field, text.trim() === '' ? 'empty' : reason)
    return value
  }
  const email = read('email', 'email', mailOf)
  const entry = {
    certificate: read('certificate', 'certificate', certificateOf),
    cohort: read('cohort', 'long', (text) => lineOf(text.normalize('NFKC'), 60)),
    name: read('name', 'long', (text) => lineOf(text, 100)),
    email,
    emailKey: email === null ? null : emailKeyOf(email),
    issuedOn: read('issuedOn', 'day', writtenDay),
    expiresOn: read('expiresOn', 'day', writtenDay),
    organisation: read('organisation', 'long', (text) => lineOf(text, 200)),
    prefecture: read('prefecture', 'prefecture', prefectureOf),
    languages: languagesOf(cell('languages')).ids,
  }
  if (languagesOf(cell('languages')).unknown !== null) say('languages', 'language')
  if (entry.issuedOn && entry.expiresOn && entry.expiresOn <= entry.issuedOn) say('expiresOn', 'order')
  return entry
}

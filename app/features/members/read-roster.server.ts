import { csvRows, type Row } from '#app/core/csv-rows.server.ts'
import { entryOf, type PartialEntry } from './read-row.ts'
import { columnsOf, type RosterField } from './roster-columns.ts'

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
  | 'otherAccount'
/** `other` is the line of another row that it concerns. */
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

/** Reads a roster, in a thread of its own. */
export function readRoster(text: string): Reading | { problem: FileProblem } {
  const rows = csvRows(text)
  if ('wrongLine' in rows) return { problem: { reason: 'quote', line: rows.wrongLine } }
  const [head, ...body] = rows
  if (!head || body.length === 0) return { problem: { reason: 'empty' } }
  const { at, missing, twice } = columnsOf(head.cells)
  if (missing.length > 0) return { problem: { reason: 'missing', fields: missing } }
  if (twice.length > 0) return { problem: { reason: 'twice', fields: twice } }
  const read = body.map((row) => readRow(row, head.cells.length, (field) => row.cells[at[field] ?? -1] ?? ''))
  refuseTwins(read, 'certificate', 'certificate', 'certificateTwice')
  refuseTwins(read, 'emailKey', 'email', 'emailTwice')
  return sorted(read)
}

type ReadRow = { line: number; entry: PartialEntry; wrong: RowError[]; shown: (field: RosterField) => string }

function readRow({ line, cells }: Row, width: number, cell: (field: RosterField) => string): ReadRow {
  const shown = (field: RosterField) => cell(field).trim().slice(0, 80)
  const wrong: RowError[] = []
  if (cells.length !== width) wrong.push({ line, field: null, value: '', reason: 'columns' })
  const entry = entryOf(cell, (field, reason) => wrong.push({ line, field, value: shown(field), reason }))
  return { line, entry, wrong, shown }
}

// Of two rows that name the same person nobody knows which is right, so both are refused.
function refuseTwins(
  rows: ReadRow[],
  key: 'certificate' | 'emailKey',
  field: RosterField,
  reason: 'certificateTwice' | 'emailTwice',
) {
  const first = new Map<string, ReadRow>()
  for (const row of rows) {
    const value = row.entry[key]
    if (value === null) continue
    const twin = first.get(value)
    if (!twin) {
      first.set(value, row)
      continue
    }
    const told = ({ line, shown }: ReadRow, other: number) => ({
      line,
      field,
      value: shown(field),
      reason,
      other,
    })
    row.wrong.push(told(row, twin.line))
    if (!twin.wrong.some((error) => error.reason === reason)) twin.wrong.push(told(twin, row.line))
  }
}

function sorted(rows: ReadRow[]): Reading {
  const reading: Reading = {
    lines: [],
    errors: [],
    spared: { certificates: new Set(), emailKeys: new Set(), nameless: 0 },
  }
  for (const { line, entry, wrong } of rows) {
    if (wrong.length === 0) reading.lines.push({ line, entry: entry as RosterEntry })
    else {
      reading.errors.push(...wrong)
      spare(reading.spared, entry)
    }
  }
  return reading
}

/** Remembers whom a wrong row is about. */
export function spare(
  spared: Spared,
  { certificate, emailKey }: Pick<PartialEntry, 'certificate' | 'emailKey'>,
) {
  if (certificate) spared.certificates.add(certificate)
  if (emailKey) spared.emailKeys.add(emailKey)
  if (!certificate && !emailKey) spared.nameless++
}

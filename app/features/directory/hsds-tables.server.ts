import { columnsOf, fileOf, type HsdsColumn, type HsdsTable, hsdsTables } from '#db/reference/hsds.ts'
import { csvRows, type Row } from '#app/core/csv-rows.server.ts'
import { isOfType } from './hsds-types.ts'
import { type Fault, faultAt } from './hsds-faults.ts'

/** A row of a table: where it stands, and its cells by column, '' where it has none. */
export type TableRow = { line: number; cells: Record<string, string> }
export type Tables = Record<HsdsTable, TableRow[]>

/** The files of a package by name. */
export type PackageFiles = ReadonlyMap<string, string>

/** Without these two a package holds no source. */
const needed: HsdsTable[] = ['organization', 'service']

/** Reads the tables of a package and tells all that is not as HSDS 3.0 has it, with file and row. */
export function readTables(files: PackageFiles): {
  tables: Tables
  faults: Fault[]
  unreadable: ReadonlySet<HsdsTable>
} {
  const faults: Fault[] = []
  const unreadable = new Set<HsdsTable>()
  const read: [HsdsTable, TableRow[]][] = []
  for (const table of hsdsTables) {
    const text = files.get(fileOf(table))
    const rows = text === undefined ? [] : rowsIn(table, text, faults)
    if (text === undefined && needed.includes(table))
      faults.push(faultAt({ file: fileOf(table) }, (t) => t.noTable))
    if (rows === null || (text === undefined && needed.includes(table))) unreadable.add(table)
    read.push([table, rows ?? []])
  }
  const tables = Object.fromEntries(read) as Tables
  for (const table of hsdsTables) checkReferences(table, tables, unreadable, faults)
  return { tables, faults, unreadable }
}

/** The rows of a table; null when they cannot be told apart, or their columns. */
function rowsIn(table: HsdsTable, text: string, faults: Fault[]): TableRow[] | null {
  const file = fileOf(table)
  const rows = csvRows(text)
  if ('wrongLine' in rows) {
    faults.push(faultAt({ file, line: rows.wrongLine }, (t) => t.quotation))
    return null
  }
  const columns = headOf(table, rows[0], faults)
  if (!columns) return null
  const unique = new Map<string, Map<string, number>>()
  return rows.slice(1).map(({ line, cells: written }) => {
    if (written.length > columns.length) faults.push(faultAt({ file, line }, (t) => t.tooManyCells))
    const cells: Record<string, string> = {}
    columns.forEach((column, at) => {
      const value = valueOf(column, written[at] ?? '')
      cells[column.name] = value
      const wrong = checkCell(column, value, unique, line)
      if (wrong) faults.push(faultAt({ file, line, column: column.name, value }, wrong))
    })
    return { line, cells }
  })
}

const valueOf = ({ type }: HsdsColumn, written: string) => {
  const value = written.replaceAll('\r\n', '\n').trim()
  return type === 'uuid' ? value.toLowerCase() : value
}

/** The columns of the file in its order; null when rows cannot be read by them. */
function headOf(table: HsdsTable, head: Row | undefined, faults: Fault[]): HsdsColumn[] | null {
  const file = fileOf(table)
  const known = columnsOf(table)
  const names = (head?.cells ?? []).map((name) => name.trim())
  const line = head?.line ?? 1
  const before = faults.length
  for (const [at, name] of names.entries()) {
    if (!known.some((column) => column.name === name))
      faults.push(faultAt({ file, line, column: name }, (t) => t.unknownColumn))
    else if (names.indexOf(name) !== at)
      faults.push(faultAt({ file, line, column: name }, (t) => t.doubleColumn))
  }
  for (const { name, required } of known)
    if (required && !names.includes(name))
      faults.push(faultAt({ file, line, column: name }, (t) => t.noColumn))
  if (faults.length > before) return null
  return names.map((name) => known.find((column) => column.name === name)!)
}

// Control characters, and marks that turn the direction of writing: PostgreSQL cannot store NUL, and all can hide text.
const invisible = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/

function checkCell(
  { name, type, required, unique, words }: HsdsColumn,
  value: string,
  seen: Map<string, Map<string, number>>,
  line: number,
): Parameters<typeof faultAt>[1] | null {
  if (value === '') return required ? (t) => t.required : null
  if (invisible.test(value)) return (t) => t.invisible
  if (words && !words.includes(value)) return (t) => t.notOneOf(words.join(', '))
  if (!isOfType(type, value)) return (t) => t.types[type]
  if (!unique) return null
  const lines = seen.get(name) ?? new Map<string, number>()
  seen.set(name, lines)
  const first = lines.get(value)
  if (first !== undefined) return (t) => t.twice(first)
  lines.set(value, line)
  return null
}

function checkReferences(
  table: HsdsTable,
  tables: Tables,
  unreadable: ReadonlySet<HsdsTable>,
  faults: Fault[],
) {
  const ids = (of: HsdsTable) => new Set(tables[of].map(({ cells }) => cells.id))
  const checked = columnsOf(table).flatMap(({ name, of }) =>
    of && !unreadable.has(of) ? [{ name, of, known: ids(of) }] : [],
  )
  // HSDS does not say of `link_id` to which table it leads; the row does.
  const linked = table === 'attribute' && !unreadable.has('service') ? ids('service') : null
  for (const { line, cells } of tables[table]) {
    for (const { name, of, known } of checked) {
      const value = cells[name]
      if (value && !known.has(value))
        faults.push(
          faultAt({ file: fileOf(table), line, column: name, value }, (t) => t.noSuchRow(fileOf(of))),
        )
    }
    const value = cells.link_id
    if (linked && value && cells.link_entity === 'service' && !linked.has(value))
      faults.push(
        faultAt({ file: fileOf(table), line, column: 'link_id', value }, (t) =>
          t.noSuchRow(fileOf('service')),
        ),
      )
  }
}

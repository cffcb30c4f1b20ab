import { createHash } from 'node:crypto'
import { builtIn } from '#db/reference/built-in-terms.ts'
import type { Term } from '#db/reference/case-sheet.ts'
import { costs, serviceStatuses, weekdays } from '#db/reference/directory.ts'
import { categories, languages, sourceTypes, statusGroups } from '#db/reference/vocabularies.ts'
import { unguarded } from '#app/core/csv.ts'
import { csvRows } from '#app/core/csv-rows.server.ts'
import { byName } from '#app/core/vocabulary/terms.ts'
import { writtenDay } from '#app/core/written-day.ts'
import { flatColumns, type FlatColumn, flatHead, flatName } from './flat-table.ts'
import { type Fault, faultAt } from './hsds-faults.ts'
import type { ReadSource } from './hsds-sources.server.ts'

type Cells = Record<FlatColumn, string>
type Cell = { line: number; column: string; value: string }

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const folded = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** The sources of one table as `exportTable` writes it, in Japanese or English words or in ids; faults name row and column. */
export function flatSources(text: string, faults: Fault[]): ReadSource[] {
  const rows = csvRows(text)
  if ('wrongLine' in rows) {
    faults.push(faultAt({ file: flatName, line: rows.wrongLine }, (t) => t.quotation))
    return []
  }
  const heads = headsIn(rows[0]?.cells ?? [], faults)
  if (!heads) return []
  const seen = new Map<string, number>()
  return rows.slice(1).map(({ line, cells }) => {
    const at = Object.fromEntries(heads.map(({ column }, index) => [column, cellText(cells[index])]))
    const read = sourceOf(at as Cells, line, new Map(heads.map(({ column, head }) => [column, head])), faults)
    const first = seen.get(read.id)
    if (first !== undefined)
      faults.push(faultAt({ file: flatName, line, column: 'ID', value: read.id }, (t) => t.twice(first)))
    seen.set(read.id, first ?? line)
    return read
  })
}

/** Without the mark by which a spreadsheet is kept from taking it for a formula. */
const cellText = (cell = '') => unguarded(cell.replaceAll('\r\n', '\n').trim())

/** The columns of the file in its order; null when one is missing, unknown or there twice. */
function headsIn(written: string[], faults: Fault[]): { column: FlatColumn; head: string }[] | null {
  const before = faults.length
  const heads = written.map((name) => name.trim())
  const columnOf = (head: string) =>
    flatColumns.find((column, at) =>
      [column, flatHead('ja')[at]!, flatHead('en')[at]!].some((known) => folded(known) === folded(head)),
    )
  const found = heads.map((head) => ({ column: columnOf(head), head }))
  found.forEach(({ column, head }, at) => {
    const wrong = { file: flatName, line: 1, column: head }
    if (!column) faults.push(faultAt(wrong, (t) => t.noSuchColumn))
    else if (found.findIndex((one) => one.column === column) !== at)
      faults.push(faultAt(wrong, (t) => t.doubleColumn))
  })
  flatColumns.forEach((column, at) => {
    // A fact that no column tells would be taken away from all sources.
    if (!found.some((one) => one.column === column))
      faults.push(faultAt({ file: flatName, line: 1, column: flatHead('ja')[at]! }, (t) => t.noColumn))
  })
  return faults.length > before ? null : (found as { column: FlatColumn; head: string }[])
}

function sourceOf(cells: Cells, line: number, heads: Map<FlatColumn, string>, faults: Fault[]): ReadSource {
  const cell = (column: FlatColumn): Cell => ({ line, column: heads.get(column)!, value: cells[column] })
  const wrong = (column: FlatColumn, said: Parameters<typeof faultAt>[1]) =>
    void faults.push(faultAt({ file: flatName, ...cell(column) }, said))
  const terms = (column: FlatColumn, known: readonly Term[]) => {
    const { ids, unknown } = termsIn(cells[column], known)
    if (unknown.length > 0) wrong(column, (t) => t.term(unknown.join('、')))
    return ids
  }
  const hours = hoursIn(cells.hours)
  if (!hours) wrong('hours', (t) => t.writtenHours)
  // A spreadsheet writes days in its own way.
  const assuredOn = writtenDay(cells.freshOn)
  if (cells.freshOn && !assuredOn) wrong('freshOn', (t) => t.types.date)
  if (cells.id && !isId.test(cells.id.toLowerCase())) wrong('id', (t) => t.types.uuid)
  const { name, organization } = cells
  return {
    line,
    // The same row twice is the same source twice, not a second one.
    id: cells.id.toLowerCase() || idOf('source', organization, name),
    organizationId: idOf('organization', organization),
    assuredOn,
    fields: {
      ...plain(cells),
      sourceType: terms('sourceType', byName(sourceTypes, builtIn['source-types']))[0],
      status: terms('status', serviceStatuses)[0],
      cost: terms('cost', costs)[0] ?? null,
      categories: terms('categories', byName(categories, builtIn.categories)),
      languages: terms('languages', byName(languages, builtIn.languages)),
      statuses: terms('statuses', byName(statusGroups, builtIn['status-groups'])),
      hours: hours ?? [],
      documents: partsOf(cells.documents).join('\n'),
      phones: partsOf(cells.phones).map(phoneIn),
      clientFree: 'yes',
    },
    origins: Object.fromEntries(
      flatColumns.map((column) => [column, { file: flatName, line, column: heads.get(column)! }]),
    ),
  }
}

const plain = ({ name, alternateName, organization, description, areas, interpretation, ...rest }: Cells) => {
  const { eligibility, hoursNote, fees, application, department, email, url } = rest
  const { postalCode, place, address, access } = rest
  return {
    ...{ name, alternateName, organization, description, areas, interpretation, eligibility, hoursNote },
    ...{ fees, application, department, email, url, postalCode, place, address, access },
  }
}

const partsOf = (cell: string) =>
  cell
    .split(/[、,，;；\n]/)
    .map((part) => part.trim())
    .filter(Boolean)

const phoneIn = (text: string) => {
  const [, number = '', note = ''] = /^([+\d][\d ()-]*)(.*)$/.exec(text.normalize('NFKC')) ?? []
  return number ? { number: number.trim(), note: note.trim() } : { number: text, note: '' }
}

/**
 * The ids of the terms that a cell names; a term may hold a comma itself, so the longest one counts. Of terms that are
 * called the same the first is meant.
 */
export function termsIn(cell: string, terms: readonly Term[]): { ids: string[]; unknown: string[] } {
  const known = new Map(
    terms.toReversed().flatMap(({ id, ja, en }) => [id, ja, en].map((word) => [folded(word), id])),
  )
  const parts = cell.split(/(?<=[、,，;；\n])/)
  const ids: string[] = []
  const unknown: string[] = []
  for (let at = 0; at < parts.length;) {
    const taken = [4, 3, 2, 1].find((count) => known.has(folded(bare(parts.slice(at, at + count).join('')))))
    const word = bare(parts.slice(at, at + (taken ?? 1)).join(''))
    if (taken) ids.push(known.get(folded(word))!)
    else if (word) unknown.push(word)
    at += taken ?? 1
  }
  return { ids: [...new Set(ids)], unknown }
}

const bare = (text: string) =>
  text
    .trim()
    .replace(/[、,，;；]$/, '')
    .trim()

const time = String.raw`(\d{1,2}:\d{2})\s*[–〜~-]\s*(\d{1,2}:\d{2})`

/** `月–金 09:00–17:00、土 09:00–12:00`, as the table writes it; null when it is something else. */
export function hoursIn(cell: string) {
  const text = cell.normalize('NFKC')
  const found = [...text.matchAll(new RegExp(String.raw`([^\d]+?)\s*${time}`, 'g'))]
  const rest = found.reduce((left, [whole]) => left.replace(whole, ''), text)
  if (rest.replace(/[、,;\s]/g, '') !== '') return null
  const hours = found.map(([, days = '', opens = '', closes = '']) => ({
    ...{ days: daysIn(days), opens: padded(opens), closes: padded(closes) },
  }))
  return hours.some(({ days }) => days === null)
    ? null
    : hours.map(({ days, ...clock }) => ({ days: days!, ...clock }))
}

const padded = (clock: string) => clock.padStart(5, '0')

function daysIn(text: string) {
  const indexOf = (word: string) =>
    weekdays.findIndex(({ id, ja, en }) => [id, ja, en].some((one) => folded(one) === folded(word)))
  const days: number[] = []
  for (const part of text.split(/[・、,;\s]+/).filter(Boolean)) {
    const [from = -1, to = from] = part.split(/[–〜~-]/).map(indexOf)
    if (from < 0 || to < from) return null
    for (let day = from; day <= to; day++) days.push(day)
  }
  return days.length > 0 ? days.map((day) => weekdays[day]!.id) : null
}

/** A UUID that follows from what it names. */
function idOf(...names: string[]) {
  const hex = createHash('sha256').update(names.map(folded).join('\0')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

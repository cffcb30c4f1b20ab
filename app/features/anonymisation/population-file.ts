import { japaneseText } from '#app/core/japanese-text.ts'
import { prefectures } from '#db/reference/areas.ts'
import { all, nationwide } from './rare-combination.ts'

export type PopulationRow = { place: string; nationality: string; status: string; people: number }

/** What is wrong in one line: the reason is a key of the messages, `value` as it is written there. */
export type PopulationFault = { line: number; reason: 'number' | 'place' | 'cells' | 'long'; value: string }

export type ReadPopulation = { rows: PopulationRow[]; faults: PopulationFault[] }

/** A file that is no table of residents. */
export class PopulationFileError extends Error {
  override name = 'PopulationFileError'
}

const headers = {
  code: /^(?:code|.*コード|prefecture_code|地域コード)$/i,
  prefecture: /^(?:prefecture(?:_ja)?|都道府県(?:名)?)$/i,
  municipality: /^(?:municipality|name_ja|市区町村(?:名)?|地域)$/i,
  nationality: /^(?:nationality(?:_ja)?|国籍.*)$/i,
  status: /^(?:status(?:_ja)?|在留資格.*)$/i,
  people: /^(?:count|residents|people|人数|値|value|foreign_residents.*|総数)$/i,
}
type Column = keyof typeof headers

const longestWord = 100
const unpublished = /^(?:|[-－―‐*＊xXχ・]|\*{2,3}|…|\.{3})$/
const nowhere = /未定|不詳/

/** UTF-8 or CP932, as the offices publish. Throws PopulationFileError for anything else. */
export function decoded(bytes: Uint8Array) {
  const text = japaneseText(bytes)
  if (text === null || text.includes('\0')) throw new PopulationFileError('encoding')
  return text
}

/**
 * The rows of the e-Stat table (with status) or of the Tokyo table (without), and the lines that cannot be read; what
 * is not published is left out. Throws PopulationFileError when it is no such table.
 */
export function readPopulation(text: string): ReadPopulation {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const first = lines.findIndex((line) => line.trim() !== '')
  const head = cellsOf(lines[first] ?? '')
  const read = rowReader(head)
  const faults: PopulationFault[] = []
  const rows = new Map<string, PopulationRow>()
  for (let at = first + 1; at < lines.length; at++) {
    const cells = cellsOf(lines[at] ?? '')
    if (cells.every((cell) => cell.trim() === '')) continue
    const row = cells.length < head.length ? fault('cells', `${cells.length}/${head.length}`) : read(cells)
    if (row && 'reason' in row) faults.push({ line: at + 1, ...row })
    else if (row) keepLarger(rows, row)
  }
  if (rows.size === 0 && faults.length === 0) throw new PopulationFileError('empty')
  return { rows: Array.from(rows, ([, row]) => row), faults }
}

const fault = (reason: PopulationFault['reason'], value: string) => ({ reason, value: value.slice(0, 40) })

/** Reads one line under these heads: a row, what is wrong with it, or null for what is not published. */
function rowReader(head: string[]) {
  const at = (column: Column) => head.findIndex((name) => headers[column].test(name.trim()))
  const columns = Object.fromEntries(Object.keys(headers).map((key) => [key, at(key as Column)])) as Record<
    Column,
    number
  >
  if (columns.people < 0 || (columns.nationality < 0 && columns.code < 0 && columns.prefecture < 0))
    throw new PopulationFileError('headers')
  return (cells: string[]) => {
    const value = (column: Column) => cells[columns[column]]?.trim() ?? ''
    const written = value('people')
    if (unpublished.test(written) || nowhere.test(value('prefecture') + value('municipality'))) return null
    const people = written.normalize('NFKC').replaceAll(',', '')
    if (!/^\d{1,9}$/.test(people)) return fault('number', written)
    const place = placeOf(value('code'), value('prefecture'))
    if (place === null) return fault('place', value('code') || value('prefecture'))
    const [nationality, status] = [totalled(value('nationality')), totalled(value('status'))]
    const long = [nationality, status].find((word) => word.length > longestWord)
    return long ? fault('long', long) : { place, nationality, status, people: Number(people) }
  }
}

const totalled = (written: string) =>
  written === '' || /^(?:総数|計|合計|total)$/i.test(written) ? all : written

/** Six digits carry a check digit; `xx000` is a prefecture, no code at all the country. Null where it is neither. */
function placeOf(code: string, prefecture: string) {
  const digits = code.normalize('NFKC')
  if (digits === '') {
    const isNation = prefecture === '' || prefecture === '全国'
    return isNation ? nationwide : (prefectures.find(({ name }) => name === prefecture)?.code ?? null)
  }
  if (!/^\d{1,6}$/.test(digits)) return null
  const padded =
    digits.length <= 2 ? digits.padStart(2, '0') : digits.padStart(digits.length > 5 ? 6 : 5, '0').slice(0, 5)
  if (/^0+$/.test(padded)) return nationwide
  if (!prefectureCodes.has(padded.slice(0, 2))) return null
  return padded.endsWith('000') ? padded.slice(0, 2) : padded
}
const prefectureCodes = new Set(prefectures.map(({ code }) => code))

export const keyOf = ({ place, nationality, status }: Omit<PopulationRow, 'people'>) =>
  [place, nationality, status].join('|')

function keepLarger(rows: Map<string, PopulationRow>, row: PopulationRow) {
  const known = rows.get(keyOf(row))
  rows.set(keyOf(row), known && known.people > row.people ? known : row)
}

/** Comma-separated values with quotes. */
const cellsOf = (line: string) =>
  [...line.matchAll(/(?<=^|,)(?:"((?:[^"]|"")*)"|([^,]*))(?=,|$)/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  )

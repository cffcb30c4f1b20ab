import { japaneseText } from '#app/core/japanese-text.ts'
import { csvRows } from '#app/core/csv-rows.server.ts'
import { municipalities, prefectures } from '#db/reference/areas.ts'
import { type Figure, shapeOf, type Shape } from './population-shape.ts'
import { all, nationwide } from './rare-combination.ts'

export type PopulationRow = { place: string; nationality: string; status: string; people: number }

/** What is wrong in one line: the reason is a key of the messages, `value` as it is written there. */
export type PopulationFault = {
  line: number
  reason: 'number' | 'place' | 'cells' | 'long' | 'quote'
  value: string
}

export type ReadPopulation = { rows: PopulationRow[]; faults: PopulationFault[] }

/** A file that is no table of residents. */
export class PopulationFileError extends Error {
  override name = 'PopulationFileError'
}

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
 * The rows of a table of residents in any of the published shapes (`population-shape.ts`), and the lines that cannot be
 * read; what is not published is left out, and of several dates the latest counts. Throws PopulationFileError when it is
 * no such table.
 */
export function readPopulation(text: string): ReadPopulation {
  const lines = csvRows(text)
  if ('wrongLine' in lines) return { rows: [], faults: [{ line: lines.wrongLine, ...fault('quote', '"') }] }
  const shape = shapeOf(lines.map(({ cells }) => cells))
  if (!shape) throw new PopulationFileError('headers')
  const faults: PopulationFault[] = []
  const rows = new Map<string, PopulationRow>()
  let latest = ''
  for (const { line, cells } of lines.slice(shape.firstRow)) {
    if (isNote(cells)) continue
    if (cells.length < shape.width) {
      faults.push({ line, ...fault('cells', `${cells.length}/${shape.width}`) })
      continue
    }
    const time = shape.value(cells, 'time')
    if (time < latest) continue
    if (time > latest) rows.clear()
    latest = time
    for (const figure of shape.figuresOf(cells)) {
      const row = rowOf(cells, figure, shape)
      if (row && 'reason' in row) faults.push({ line, ...row })
      else if (row) keepLarger(rows, row)
    }
  }
  if (rows.size === 0 && faults.length === 0) throw new PopulationFileError('empty')
  return { rows: Array.from(rows, ([, row]) => row), faults }
}

/** 「注）…」, 「出典：…」: a remark below the table, alone in its line. */
const isNote = (cells: string[]) =>
  cells.slice(1).every((cell) => cell.trim() === '') &&
  /^(?:[(（]?注|※|＊|\*|出典|出所|資料|備考|[(（]?[Nn]ote|[Ss]ource)/.test(cells[0]?.trim() ?? '')

const fault = (reason: PopulationFault['reason'], value: string) => ({ reason, value: value.slice(0, 40) })

/** One figure of a line: a row, what is wrong with it, or null for what is not published. */
function rowOf(cells: string[], { nationality: named, written }: Figure, { value }: Shape) {
  if (unpublished.test(written) || nowhere.test(value(cells, 'prefecture') + value(cells, 'municipality')))
    return null
  const people = written.normalize('NFKC').replace(/,|(?<=\d) ?人$|\.0{1,3}$/g, '')
  if (!/^\d{1,9}$/.test(people)) return fault('number', written)
  const place = placeOf(value(cells, 'code'), value(cells, 'prefecture'), value(cells, 'municipality'))
  if (place === null)
    return fault('place', value(cells, 'code') || value(cells, 'municipality') || value(cells, 'prefecture'))
  const [nationality, status] = [totalled(named), totalled(value(cells, 'status'))]
  const long = [nationality, status].find((word) => word.length > longestWord)
  return long ? fault('long', long) : { place, nationality, status, people: Number(people) }
}

const isTotal = (written: string) => /^(?:総数|総計|計|合計|全体|total)$/i.test(written)
const totalled = (written: string) => (written === '' || isTotal(written) ? all : written)

/**
 * Six digits carry a check digit; `xx000` is a prefecture, no code and no name the country. A name stands for a code
 * where it is a prefecture, or a municipality of one. Null where it is none of these.
 */
function placeOf(code: string, prefecture: string, municipality: string) {
  const digits = code.normalize('NFKC')
  if (digits === '') {
    const isTown = municipality !== '' && municipality !== prefecture && !isTotal(municipality)
    if (isTown && prefecture !== '') return codeOfMunicipality(prefecture, municipality)
    const name = prefecture || municipality
    if (name === '' || name === '全国' || isTotal(name)) return nationwide
    return prefectures.find((each) => each.name === name)?.code ?? null
  }
  if (!/^\d{1,6}$/.test(digits)) return null
  const padded =
    digits.length <= 2 ? digits.padStart(2, '0') : digits.padStart(digits.length > 5 ? 6 : 5, '0').slice(0, 5)
  if (/^0+$/.test(padded)) return nationwide
  if (!prefectureCodes.has(padded.slice(0, 2))) return null
  return padded.endsWith('000') ? padded.slice(0, 2) : padded
}

function codeOfMunicipality(prefecture: string, municipality: string) {
  const within = prefectures.find(({ name }) => name === prefecture)?.code
  return municipalities.find((each) => each.prefecture === within && each.name === municipality)?.code ?? null
}

const prefectureCodes = new Set(prefectures.map(({ code }) => code))

export const keyOf = ({ place, nationality, status }: Omit<PopulationRow, 'people'>) =>
  [place, nationality, status].join('|')

function keepLarger(rows: Map<string, PopulationRow>, row: PopulationRow) {
  const known = rows.get(keyOf(row))
  rows.set(keyOf(row), known && known.people > row.people ? known : row)
}

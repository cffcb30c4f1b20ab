import { prefectures } from '#db/reference/areas.ts'
import { all, nationwide } from './rare-combination.ts'

export type PopulationRow = { place: string; nationality: string; status: string; people: number }

/** A file that is no table of residents: the reason is a key of the messages. */
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

/** UTF-8 or CP932, as the offices publish. */
export function decoded(bytes: Uint8Array) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('shift_jis').decode(bytes)
  }
}

/** The rows of the e-Stat table (with status) or of the Tokyo table (without); what is not published is left out. */
export function populationRows(text: string): PopulationRow[] {
  const [head = [], ...rows] = recordsOf(text)
  const at = (column: Column) => head.findIndex((name) => headers[column].test(name.trim()))
  const columns = Object.fromEntries(Object.keys(headers).map((key) => [key, at(key as Column)])) as Record<
    Column,
    number
  >
  if (columns.people < 0 || (columns.nationality < 0 && columns.code < 0 && columns.prefecture < 0))
    throw new PopulationFileError('headers')
  const found = rows.flatMap((row) => {
    const value = (column: Column) => row[columns[column]]?.trim() ?? ''
    const written = value('people').replaceAll(',', '')
    const place = placeOf(value('code'), value('prefecture'))
    if (!/^\d+$/.test(written) || place === null) return []
    const people = Number(written)
    return [{ place, nationality: totalled(value('nationality')), status: totalled(value('status')), people }]
  })
  if (found.length === 0) throw new PopulationFileError('empty')
  return summed(found)
}

const totalled = (written: string) =>
  written === '' || /^(?:総数|計|合計|total)$/i.test(written) ? all : written

/** Six digits carry a check digit; `xx000` is a prefecture, no code at all the country. */
function placeOf(code: string, prefecture: string) {
  const digits = code.replace(/\D/g, '')
  if (digits === '')
    return prefectures.find(({ name }) => name === prefecture)?.code ?? (prefecture ? null : nationwide)
  const padded =
    digits.length <= 2 ? digits.padStart(2, '0') : digits.padStart(digits.length > 5 ? 6 : 5, '0').slice(0, 5)
  if (/^0+$/.test(padded)) return nationwide
  return padded.endsWith('000') ? padded.slice(0, 2) : padded
}

function summed(rows: PopulationRow[]) {
  const byKey = new Map<string, PopulationRow>()
  for (const row of rows) {
    const key = [row.place, row.nationality, row.status].join('|')
    const known = byKey.get(key)
    byKey.set(key, known ? { ...known, people: Math.max(known.people, row.people) } : row)
  }
  return Array.from(byKey, ([, row]) => row)
}

/** Comma-separated values with quotes. */
function recordsOf(text: string): string[][] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    )
}

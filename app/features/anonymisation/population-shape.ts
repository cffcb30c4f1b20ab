const headers = {
  code: /^(?:code|(?:地域|市区町村|都道府県|団体|自治体)?[ 　]?コード|(?:prefecture|area|municipality)_code)$/i,
  prefecture: /^(?:prefecture(?:_ja)?|都道府県(?:名)?)$/i,
  municipality: /^(?:municipality|name_ja|市区町村(?:名)?|地域(?:（.{1,20}）)?|area)$/i,
  nationality: /^(?:nationality(?:_ja)?|国籍(?!.{0,30}(?:コード|code)).{0,40})$/i,
  status: /^(?:status(?:_ja)?|在留資格(?!.{0,30}(?:コード|code)).{0,40})$/i,
  people:
    /^(?:count|residents|people|人数|値|value|foreign_(?:residents|population).{0,40}|外国人(?:人口|住民数|数)|在留外国人数|総数)$/i,
  time: /^(?:time_code|時間軸.{0,20}コード|調査年月|時点)$/i,
}
export type Column = keyof typeof headers

const columnsOf = Object.keys(headers) as Column[]
// Before the heads stand the title, the office and the notes of the table.
const headWithin = 40

/** One number of a line, and the nationality that it is of. */
export type Figure = { nationality: string; written: string }

export type Shape = {
  firstRow: number
  /** How many cells a line has at least. */
  width: number
  value: (cells: string[], column: Column) => string
  figuresOf: (cells: string[]) => Figure[]
}

/**
 * How a table is laid out: a line a figure (the list of e-Stat with its codes, units and dates, and the table of Tokyo),
 * or a line a place or status with a column a nationality. Null where no line holds the heads of such a table.
 */
export function shapeOf(lines: string[][]): Shape | null {
  for (const [at, head] of lines.slice(0, headWithin).entries()) {
    const names = head.map((name) => name.trim())
    const found = new Map<Column, number>()
    for (const column of columnsOf) {
      const index = names.findIndex((name) => headers[column].test(name))
      if (index >= 0) found.set(column, index)
    }
    const shape = laidOut(names, found, at + 1)
    if (shape) return shape
  }
  return null
}

function laidOut(names: string[], found: Map<Column, number>, firstRow: number): Shape | null {
  const value = (cells: string[], column: Column) => cells[found.get(column) ?? -1]?.trim() ?? ''
  const table = { firstRow, width: names.length, value }
  const columns = nationalityColumns(names, found)
  if (columns.length > 0)
    return {
      ...table,
      figuresOf: (cells) =>
        columns.map(([index, nationality]) => ({ nationality, written: cells[index]?.trim() ?? '' })),
    }
  const people = found.get('people')
  const says = (['nationality', 'code', 'prefecture', 'municipality'] as const).some((column) =>
    found.has(column),
  )
  if (people === undefined || !says) return null
  // The last cells of a line may be empty and left out: remarks, dates.
  const needed = [...found].filter(([column]) => column !== 'time').map(([, index]) => index + 1)
  return {
    ...table,
    width: Math.max(...needed),
    figuresOf: (cells) => [
      { nationality: value(cells, 'nationality'), written: cells[people]?.trim() ?? '' },
    ],
  }
}

/** Where each nationality has a column of its own, beside a place or a status: 在留資格, 総数, 中国, ベトナム … */
function nationalityColumns(names: string[], found: Map<Column, number>): [number, string][] {
  const leads = ['code', 'prefecture', 'municipality', 'status', 'time'] as const
  const lead = leads.flatMap((column) => found.get(column) ?? [])
  if (found.has('nationality') || lead.length === 0) return []
  const rest = names.flatMap((name, index): [number, string][] =>
    lead.includes(index) || name === '' || about.test(name) ? [] : [[index, name]],
  )
  const named = rest.filter(([, name]) =>
    /^[ァ-ヺー・]{2,20}$|^(?:中国|韓国|台湾|米国|英国|韓国・朝鮮|朝鮮)$/.test(name),
  )
  return named.length > 1
    ? rest.filter((each) => named.includes(each) || /^(?:総数|計|合計)$/.test(each[1]))
    : []
}

const about = /_en$|^(?:unit|単位|annotation|注釈|備考|順位)$/i

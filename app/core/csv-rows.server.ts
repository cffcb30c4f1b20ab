import { parse } from 'csv-parse/sync'

export type Row = { line: number; cells: string[] }

/** The rows of a CSV, each with its line in the file; `wrongLine` is where a quotation mark is not closed. */
export function csvRows(text: string): Row[] | { wrongLine: number } {
  try {
    const records = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true })
    return (records as unknown as { record: string[]; info: { lines: number } }[])
      .map(({ record, info }) => ({ line: info.lines - newlinesIn(record), cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  } catch (error) {
    return { wrongLine: (error as { lines?: number }).lines ?? 1 }
  }
}

const newlinesIn = (cells: string[]) => cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)

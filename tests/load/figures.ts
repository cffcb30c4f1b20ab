/** The value that `share` (0 to 1) of the numbers do not exceed, by nearest rank; NaN without numbers. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

export const median = (numbers: readonly number[]) => percentile(numbers, 0.5)

export const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** A number with so many decimals that it has about three digits; a dash for none. */
export function short(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '–'
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

/** Lines with columns of equal width, the first one to the left and the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (found, row) => row.map((cell, at) => Math.max(found[at] ?? 0, cell.length)),
    [],
  )
  return rows
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
    )
    .join('\n')
}

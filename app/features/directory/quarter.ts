/** The quarter of a day in its fiscal year, which begins in April: 2026-11-24 is 2026Q3. */
export function quarterOf(day: string) {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const sinceApril = (month + 8) % 12
  return `${month < 4 ? year - 1 : year}Q${Math.floor(sinceApril / 3) + 1}`
}

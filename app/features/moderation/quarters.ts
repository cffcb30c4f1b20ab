/** A quarter by its first month: `2026-10`. */
const quarterOf = (day: string) => {
  const month = Number(day.slice(5, 7))
  return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}`
}

const moved = (quarter: string, months: number) => {
  const [year, month] = [Number(quarter.slice(0, 4)), Number(quarter.slice(5))]
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7)
}

const startOf = (quarter: string) => new Date(`${quarter}-01T00:00:00+09:00`)

export const boundsOf = (quarter: string) => ({ from: startOf(quarter), until: startOf(moved(quarter, 3)) })

/** The first days of its first and of its last month. */
export const monthsOf = (quarter: string) => ({ first: `${quarter}-01`, last: `${moved(quarter, 2)}-01` })

const mostShown = 12

/** The quarters that are over, newest first: back to the one of the first day, and always the newest. */
export function completeQuarters(today: string, firstDay: string | null): string[] {
  const newest = moved(quarterOf(today), -3)
  const oldest = firstDay ? quarterOf(firstDay) : newest
  const all = [newest]
  while (all.at(-1)! > oldest && all.length < mostShown) all.push(moved(all.at(-1)!, -3))
  return all
}

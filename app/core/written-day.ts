type Era = { names: string[]; from: string; until: string; before: number }

const eras: Era[] = [
  { names: ['令和', 'r'], from: '2019-05-01', until: '9999-12-31', before: 2018 },
  { names: ['平成', 'h'], from: '1989-01-08', until: '2019-04-30', before: 1988 },
  { names: ['昭和', 's'], from: '1926-12-25', until: '1989-01-07', before: 1925 },
]

const western = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/
const inEra = /^(令和|平成|昭和|[rhs])(\d{1,2}|元)(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/

const pad = (part: number, length: number) => String(part).padStart(length, '0')

function existing(year: number, month: number, day: number) {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
    : null
}

/** `2025-03-31` of 2025/3/31, 2025年3月31日, 令和7年3月31日 or R7.3.31; null when no such day is in the calendar. */
export function writtenDay(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
  const common = western.exec(plain)
  if (common) return existing(Number(common[1]), Number(common[2]), Number(common[3]))
  const japanese = inEra.exec(plain)
  const era = japanese && eras.find(({ names }) => names.includes(japanese[1]!))
  if (!japanese || !era) return null
  const year = era.before + (japanese[2] === '元' ? 1 : Number(japanese[2]))
  const day = existing(year, Number(japanese[3]), Number(japanese[4]))
  return day && day >= era.from && day <= era.until ? day : null
}

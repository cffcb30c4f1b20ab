const before = 40
const after = 20

/** How many characters lie between a place and the nearest keyword; null when none is near. `keyword` is global. */
export function distanceTo(keyword: RegExp, text: string, start: number, end: number) {
  const from = Math.max(0, start - before)
  const last = [...text.slice(from, start).matchAll(keyword)].at(-1)
  const next = text.slice(end, end + after).search(keyword)
  if (last) return start - from - last.index - last[0].length
  return next < 0 ? null : before + next
}

export const isNear = (keyword: RegExp, text: string, start: number, end: number) =>
  distanceTo(keyword, text, start, end) !== null

/** What makes a number before it an amount or a count, as the source of a pattern. */
export const units = [
  '円|万|億|千円|[¥$€]|%|倍|冊|枚|頁|ページ|文字|語(?!る)|級|割(?!引)|歳|才|世帯|番目|キロ|メートル|グラム|ドル|ペソ|ドン|ルピー|ウォン|バーツ',
  '人(?![事物名身種間])|名(?![前義称刺字])|件(?!名)|回(?![答線])|社(?![会員宅長保])|校(?![長区])|本(?![人日店名籍書当社])|個(?![人室別])',
  '年(?![金齢])|月(?![曜額給])|日(?![本曜系])|時(?!給)|分(?![かけ類])|秒|週(?!末)|台(?!帳)|室|戸(?![籍口])|点(?!検)|字|元(?![夫妻の々])',
  '[かカヶヵケ箇](?:月|所|国)',
].join('|')
const latinUnits =
  '(?:km|kg|cm|mm|m|g|yen|JPY|USD|dollars?|euros?|pesos?|people|persons|households|cases|words|pages|hours|minutes|times|members|residents|square|metres|meters)(?![A-Za-z])'
const unit = new RegExp(`^(?:(?:${units})| ?(?:円|%|人(?![事物名身種間])|${latinUnits}))`)
const currency = /(?:[¥$€£₫₱]|約|yen|JPY|USD|VND) ?$/

/** Whether the number that stands there is an amount or a count, told by its unit. */
export const isQuantity = (text: string, start: number, end: number) =>
  unit.test(text.slice(end, end + 12)) || currency.test(text.slice(Math.max(0, start - 4), start))

const year = '(?:1[89]|20)\\d{2}'
const month = '(?:0?[1-9]|1[0-2])'
const day = '(?:0?[1-9]|[12]\\d|3[01])'
const dateShape = new RegExp(
  `^(?:${year}([-./ ])${month}\\1${day}|${year}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])|${day}([-./ ])${day}\\2${year}|${year}[ -]{1,3}${year}|${year})$`,
)

/** `2026-04-12`, `20260412`, `12-04-2026`, `2019-2020`, `2026`: written like a date or years, not like an identifier. */
export const isDateLike = (written: string) => dateShape.test(written)

const rowOfYears = new RegExp(`^${year}(?:[ -]${year})+$`)

/** `2024 2025 2026`: the head of a table. */
export const areYears = (written: string) =>
  rowOfYears.test(written) &&
  written.split(/[ -]/).every((each, at, all) => at === 0 || each > (all[at - 1] ?? ''))

const before = 40
const after = 20

/** How many characters lie between a place and the nearest keyword; null when none is near. `keyword` is global. */
export function distanceTo(keyword: RegExp, text: string, start: number, end: number) {
  const from = Math.max(0, start - before)
  const last = [...text.slice(from, start).matchAll(keyword)].at(-1)
  const next = text.slice(end, end + after).search(new RegExp(keyword.source, keyword.flags.replace('g', '')))
  if (last) return start - from - last.index - last[0].length
  return next < 0 ? null : before + next
}

export const isNear = (keyword: RegExp, text: string, start: number, end: number) =>
  distanceTo(keyword, text, start, end) !== null

const unit =
  /^[\s,]{0,2}(?:円|万|億|千円|人|名(?!前)|件|回|社|校|歳|才|年|か月|カ月|ヶ月|ヵ月|ケ月|箇月|月|週|日|時|分|秒|%|割|倍|点|冊|枚|本|個|台|室|戸|世帯|頁|ページ|字|文字|語|級|割|か所|カ所|ヶ所|ケ所|箇所|か国|カ国|ヶ国|番目|キロ|メートル|グラム|ドル|元|ペソ|ドン|ルピー|ウォン|バーツ|(?:km|kg|cm|mm|m|g|yen|JPY|USD|dollars?|euros?|pesos?|people|persons|households|cases|words|pages|hours|minutes|times|members|residents|square|metres|meters)(?![a-z]))/
const currency = /(?:[¥$€£₫₱]|約|yen|JPY|USD|VND) ?$/

/** Whether the number that stands there is an amount or a count, told by its unit. */
export const isQuantity = (text: string, start: number, end: number) =>
  unit.test(text.slice(end, end + 12)) || currency.test(text.slice(Math.max(0, start - 4), start))

const year = '(?:1[89]|20)\\d{2}'
const dateShape = new RegExp(
  `^(?:${year}[-./ ]?\\d{1,2}[-./ ]?\\d{1,2}|\\d{1,2}[-./ ]\\d{1,2}[-./ ]${year}|${year}[ -]{1,3}${year}|${year})$`,
)

/** `2026-04-12`, `20260412`, `12-04-2026`, `2019-2020`, `2026`: written like a date or years, not like an identifier. */
export const isDateLike = (written: string) => dateShape.test(written)

import { areYears, isDateLike, isQuantity } from './context.ts'
import type { Detector } from './detector.ts'
import { replaced } from './detector.ts'

const whole = /(?<!\d|\d[.,])(?:(?<![A-Za-z])[A-Za-z]{1,3}-?)?\d{7,99}(?:[A-Za-z]{1,3}(?![A-Za-z0-9]))?/g
const dashed = /(?<!\d|\d-)\d{1,24}(?:(?:-| - )\d{1,24}){1,24}(?!\d)/g
const grouped = /(?<!\d|\d[ .,])(?!\d{1,3}(?: \d{3}){1,9}(?!\d))\d{2,4}(?: \d{2,4}){1,4} \d{4}(?! ?\d)/g
const card = /(?<!\d|\d )\d{4}(?: \d{4}){2,4}(?!\d| \d)/g

/** Seven digits or more that no other rule knows. */
export const longNumbers: Detector = function* ({ text }, words) {
  for (const { 0: found, index } of text.matchAll(whole))
    if (!isQuantity(text, index, index + found.length))
      yield replaced(words, 'long-number', index, endOfDigits(text, index + found.length), 'confirm')
  for (const pattern of [dashed, grouped, card])
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const digits = found.replace(/\D/g, '').length
      if (
        digits < 7 ||
        areYears(found) ||
        isDateLike(found) ||
        isRange(found) ||
        isQuantity(text, index, index + found.length)
      )
        continue
      yield replaced(words, 'long-number', index, index + found.length, 'confirm')
    }
}

/** No number is as long as the pattern reads, but whoever writes nothing else shall see all of it marked. */
function endOfDigits(text: string, from: number) {
  let end = from
  while (/\d/.test(text.charAt(end))) end++
  return end
}

/** “1500-2000”: two numbers of up to five digits, the second one larger. */
function isRange(found: string) {
  const [low = '', high = '', ...rest] = found.split(/ ?- ?/)
  return rest.length === 0 && high.length <= 5 && low.length <= high.length && Number(low) < Number(high)
}

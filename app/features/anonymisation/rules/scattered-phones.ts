import type { Detector } from './detector.ts'
import { replaced } from './detector.ts'
import { betweenRows, withoutOrdinals } from './separators.ts'

const gap = `${betweenRows}{0,16}`
const digit = '[\\dOoIl]'
const patterns = [10, 9].map(
  (more) => new RegExp(`(?<![\\dA-Za-z])(?=([0Oo](?:${gap}${digit}){${more}})(?![\\dA-Za-z]))`, 'g'),
)
const shapes = /^(?:10|3 4 4|2 4 4|3 3 4|4 2 4|5 1 4|4 3 3|4 3 4|2 8|3 7|4 6|6 4)$/
const mobileShapes = /^(?:(?:[3-9]|1\d)(?: \d{1,2}){0,14}|(?:1 2|2 1|1 1 1) (?:4 4|8)|1(?: 1){10})$/
const mobile = /^0(?:[5-9]0|20)\d{8}$/
const fixed = /^0[1-9]\d{8}$/
const year = /^(?:19|20)\d{2}$/

/** Numbers of phones in Japan whose groups stand apart by any sign, in cells of a table or in rows. */
export const scatteredPhones: Detector = function* ({ text }, words) {
  const rows = withoutOrdinals(text)
  for (const source of rows === text ? [text] : [text, rows])
    for (const pattern of patterns)
      for (const { 1: found = '', index } of source.matchAll(pattern))
        if (isPhone(found)) yield replaced(words, 'phone', index, index + found.length)
}

function isPhone(found: string) {
  const groups = (found.replaceAll('~', '').match(/[\dOoIl]+/g) ?? []).map(asDigits)
  const digits = groups.join('')
  const shape = groups.map(({ length }) => length).join(' ')
  if (found.replace(/\D/g, '').length < 7) return false
  if (mobile.test(digits)) return mobileShapes.test(shape)
  const areYears = groups.length === 3 && groups.slice(1).every((group) => year.test(group))
  return fixed.test(digits) && !areYears && shapes.test(shape)
}

const asDigits = (group: string) => group.replace(/[Oo]/g, '0').replace(/[Il]/g, '1')

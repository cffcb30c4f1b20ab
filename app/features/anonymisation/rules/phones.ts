import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min'
import { isDateLike, isNear, isQuantity } from './context.ts'
import type { Detector } from './detector.ts'
import { replaced } from './detector.ts'
import { scatteredPhones } from './scattered-phones.ts'

const candidate = /(?<!\d|\d[-.])[+(]{0,2}\d{1,15}(?:(?:[.・]|[ ()-]{1,3})\d{1,12}){0,14}(?!\d)/g
const phoneWords =
  /電話|携帯|連絡先|ファクス|ファックス|☎|phone|mobile|whatsapp|viber|zalo|wechat|微信|ショートメール|(?<![a-z])(?:fax|tel|call|sms)(?![a-z])/gi
const homes = 'VN PH CN KR NP BR ID MM TH BD PK LK PE TW KH MN'.split(' ') as CountryCode[]

// 内線2345: leads to one desk.
const extension = /(?<=内線(?:番号)?[ :はが]{0,2})\d{2,6}(?!\d|[円人名件分])/g

const startsLikeDate = /^0\.|^\d{1,2}[ .-]\d{1,2}[ .-](?:19|20)\d{2}/

const mostLookups = 200

type Group = { at: number; end: number; digits: string }

/** Numbers of phones in Japan and abroad: the longest part of each row of digit groups that can be dialled. */
export const phones: Detector = function* (view, words) {
  yield* scatteredPhones(view, words)
  for (const { 0: found, index } of view.text.matchAll(extension))
    yield replaced(words, 'phone', index, index + found.length)
  const { text } = view
  const known = countries()
  for (const { 0: found, index } of text.matchAll(candidate)) {
    if (found.length < 7) continue
    const near = isNear(phoneWords, text, index, index + found.length)
    const groups = [...found.matchAll(/\d+/g)].map(({ 0: digits, index: at }) => ({
      at,
      end: at + digits.length,
      digits,
    }))
    for (let first = 0; first < groups.length; first++) {
      const best = bestPhone(found, groups, first, near, known)
      if (!best) continue
      const { last, certainty } = best
      const end = index + (groups[last]?.end ?? 0)
      const start = index + startWithSign(found, groups[first]?.at ?? 0, groups[last]?.end ?? 0)
      first = last
      if (certainty > 1 || !isQuantity(text, start, end)) yield replaced(words, 'phone', start, end)
    }
  }
}

/** “+” and “(” belong to the number, but not a bracket that closes after it. */
function startWithSign(found: string, at: number, end: number) {
  const sign = /(?<![+(])[+(]{1,8}$/.exec(found.slice(0, at))?.[0] ?? ''
  const open = sign.startsWith('(') && !found.slice(at, end).includes(')')
  return at - sign.length + (open ? 1 : 0)
}

function bestPhone(found: string, groups: Group[], first: number, near: boolean, known: Countries) {
  const start = groups[first]
  if (!start) return null
  const international = /\+\(?$/.test(found.slice(0, start.at))
  if (!international && !near && !start.digits.startsWith('0')) return null
  let digits = ''
  let best: { last: number; certainty: number } | null = null
  for (let last = first; last < groups.length && digits.length < 16; last++) {
    const group = groups[last]?.digits ?? ''
    if (!start.digits.startsWith('0') && digits.length >= 7 && group.startsWith('0') && !international) break
    digits += group
    if (digits.length < 7 || digits.length > 16) continue
    const written = found.slice(start.at, groups[last]?.end)
    if (!international && (isDateLike(written) || startsLikeDate.test(written))) continue
    const certainty = certaintyOf(digits, last - first + 1, international, near, known)
    if (certainty > 0 && certainty >= (best?.certainty ?? 0)) best = { last, certainty }
  }
  return best
}

/** 3: the form of a Japanese or an international number; 2: a number of a country of origin; 1: near a word for a phone. */
function certaintyOf(
  digits: string,
  groups: number,
  international: boolean,
  near: boolean,
  known: Countries,
) {
  if (international) return known.isForeign(`+${digits}`) ? 3 : 0
  const isGrouped = groups <= 4 || groups === digits.length || near
  if (isGrouped && /^0(?:[1-9]\d{8}|[5-9]0\d{8}|20\d{8})$/.test(digits)) return 3
  if (/^(?:00|010)[1-9]\d{8,13}$/.test(digits) && known.isForeign(`+${digits.replace(/^(?:010|00)/, '')}`))
    return 3
  if (near && /^0[1-9]\d{7,10}$/.test(digits) && known.isOfHome(digits)) return 2
  return near && digits.length <= 13 ? 1 : 0
}

type Countries = ReturnType<typeof countries>

/** Looks numbers up for one text; a text of nothing but numbers is judged by their length in the end. */
function countries() {
  let left = mostLookups
  return {
    isForeign: (number: string) =>
      number.length >= 9 &&
      number.length <= 16 &&
      (left-- <= 0 || (parsePhoneNumberFromString(number)?.isPossible() ?? false)),
    isOfHome: (digits: string) =>
      left-- > 0 && homes.some((home) => parsePhoneNumberFromString(digits, home)?.isValid() ?? false),
  }
}

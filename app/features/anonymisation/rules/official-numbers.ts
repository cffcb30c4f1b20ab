import type { FindingKind } from '../findings.ts'
import type { Normalised } from '../normalise.ts'
import { areYears, distanceTo, isDateLike, isNear, isQuantity } from './context.ts'
import type { Detector } from './detector.ts'
import { replaced } from './detector.ts'
import { between } from './separators.ts'

const notInside = '(?<!\\d|\\d-)'
const ended = '(?!\\d|-\\d)'

const twelve = new RegExp(`${notInside}\\d(?:[ -]{0,3}\\d){11}${ended}`, 'g')
const apart = new RegExp(`${notInside}\\d{4}${between}{1,3}\\d{4}${between}{1,3}\\d{4}${ended}`, 'g')
const evenly = /^(?:\d{4}[ -]{0,3}\d{4}[ -]{0,3}\d{4}|\d(?:[ -]{1,3}\d){11})$/
const myNumberWords = /マイナンバー|個人番号|通知カード|my ?number|individual number/gi
const licenceWords = /免許|driv(?:ing|er'?s?) licen[cs]e/gi

/** Twelve digits: a driving licence near its word, otherwise a My Number if the check digit or a word says so. */
export const twelveDigits: Detector = function* ({ text }, words) {
  for (const { 0: found, index } of text.matchAll(twelve)) {
    const end = index + found.length
    const licence = distanceTo(licenceWords, text, index, end)
    const myNumber = distanceTo(myNumberWords, text, index, end)
    const word = licence ?? myNumber
    if (word === null && (!evenly.test(found) || areYears(found) || isPartOfLonger(text, index, end)))
      continue
    if (word === null && isQuantity(text, index, end)) continue
    if (licence !== null && (myNumber === null || licence < myNumber))
      yield replaced(words, 'driving-licence', index, end)
    else
      yield replaced(
        words,
        'my-number',
        index,
        end,
        word !== null || hasCheckDigit(found) ? 'block' : 'confirm',
      )
  }
  for (const { 0: found, index } of text.matchAll(apart)) {
    const end = index + found.length
    const isCertain =
      isNear(myNumberWords, text, index, end) || (hasCheckDigit(found) && !found.includes('|'))
    if (!isCertain || isDateLike(found.slice(0, 4)) || isQuantity(text, index, end)) continue
    if (isPartOfLonger(text, index, end)) continue
    yield replaced(
      words,
      isNear(licenceWords, text, index, end) ? 'driving-licence' : 'my-number',
      index,
      end,
    )
  }
}

const isPartOfLonger = (text: string, start: number, end: number) =>
  /\d{4} {1,3}$/.test(text.slice(Math.max(0, start - 7), start)) ||
  /^ {1,3}\d{4}(?!\d|年)/.test(text.slice(end, end + 8))

function hasCheckDigit(found: string) {
  const digits = Array.from(found.replace(/\D/g, ''), Number)
  const check = digits.pop()
  const sum = digits.reverse().reduce((total, digit, at) => total + digit * (at < 6 ? at + 2 : at - 4), 0)
  const remainder = sum % 11
  return check === (remainder <= 1 ? 0 : 11 - remainder)
}

const pension = new RegExp(`${notInside}\\d{4} ?- ?\\d{6}${ended}`, 'g')

type Keyed = { kind: FindingKind; number: RegExp; keyword: RegExp; reach: number }

/** Numbers that only a word near by tells from a count. */
const keyed: Keyed[] = [
  {
    kind: 'pension',
    number: new RegExp(`${notInside}\\d(?:[ -]{0,3}\\d){9}${ended}`, 'g'),
    keyword: /年金|pension/gi,
    reach: 40,
  },
  {
    kind: 'bank-account',
    number: new RegExp(`${notInside}\\d(?:[ _・·•-]{0,2}\\d){6,7}${ended}`, 'g'),
    keyword: /口座|普通|当座|支店|預金|貯金|ゆうちょ|account|branch/gi,
    reach: 30,
  },
  {
    kind: 'health-insurance',
    number: new RegExp(`(?<![A-Za-z0-9]|\\d-)(?:[A-Za-z]{1,3}-?)?\\d(?:[ -]{0,2}\\d){3,11}${ended}`, 'g'),
    keyword: /(?<!号)被保険者|保険者番号|保険証|資格確認書|資格情報|insured|insurance (?:card|number|no)/gi,
    reach: 24,
  },
]

const pair = /記号[^\d\n]{0,6}([\dA-Za-z-]{1,14})[^\d\n]{0,8}番号[^\d\n]{0,6}\d{1,12}/g
const symbol = /記号[ :|はが]{1,4}(\d[\d-]{3,11})(?!\d)/g
const labelled =
  /(?:(?:受給者|受給者証|生活保護|保護|ケース|事件|整理|受付|申請|受理|事件受付|相談|管理|世帯|利用者|患者|カルテ|診察券|手帳|学籍|社員|会員|証明書|許可|登録|問い?合わせ|介護保険)の?(?:番号|No\.?|ナンバー|コード)|診察券|受給者証|(?:case|file|reference|patient|student|employee|recipient|member|application|certificate) ?(?:number|no\.?|id)(?![a-z]))(?:[^\dA-Za-z。.]{0,16}| (?:is|was) )(?:第|No\.? ?)?([A-Za-z\p{Script=Han}]{0,5}[ -]?\d[\dA-Za-z-]{1,17})/giu

// 令和5年(家イ)第123号: as courts and offices write it.
const ofCourt = /(?:令和|平成)(?:元|\d{1,2})年 ?[(]?[ァ-ヶ\p{Script=Han}]{1,3}[)]? ?第? ?\d{1,6} ?号/gu

/** Pension, bank, insurance, welfare and case numbers. */
export const officialNumbers: Detector = function* (view, words) {
  const { text } = view
  for (const { 0: found, index } of text.matchAll(pension))
    if (!found.startsWith('0') && !isQuantity(text, index, index + found.length))
      yield replaced(words, 'pension', index, index + found.length)
  for (const rule of keyed)
    for (const [start, end] of near(view, rule)) yield replaced(words, rule.kind, start, end)
  for (const { 0: found, 1: number = '', index } of text.matchAll(symbol))
    yield replaced(words, 'health-insurance', index + found.length - number.length, index + found.length)
  for (const { 0: found, 1: first = '', index } of text.matchAll(pair)) {
    const kind = isNear(/ゆうちょ|貯金|口座/g, text, index, index + found.length)
      ? 'bank-account'
      : 'health-insurance'
    yield replaced(words, kind, index + found.indexOf(first, 2), index + found.length)
  }
  for (const { 0: found, index } of text.matchAll(ofCourt))
    yield replaced(words, 'welfare-number', index, index + found.length)
  for (const { 0: found, 1: number = '', index } of text.matchAll(labelled)) {
    const end = index + found.length
    if (!isQuantity(text, end - number.length, end))
      yield replaced(words, 'welfare-number', end - number.length, end)
  }
}

function* near({ text }: Normalised, { number, keyword, reach }: Keyed) {
  for (const { 0: found, index } of text.matchAll(number)) {
    const end = index + found.length
    const distance = distanceTo(keyword, text, index, end)
    if (
      isQuantity(text, index, end) ||
      (isDateLike(found) && !(found.length === 8 && distance !== null && distance < 8))
    )
      continue
    if (distance !== null && (distance <= reach || distance > 40)) yield [index, end] as const
  }
}

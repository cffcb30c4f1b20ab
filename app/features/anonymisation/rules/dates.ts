import type { Detector, Words } from './detector.ts'
import { numberOf } from './numerals.ts'

const kanji = '[〇零一二三四五六七八九十]'
const small = `(?:\\d{1,2}|${kanji}{1,3})`
const western = `(?:1[89]|20)\\d{2}|[一二][〇零一二三四五六七八九]{3}|二千${kanji}{0,3}`
const era = '令和|平成|昭和|大正|明治|(?:[令平昭](?= ?[\\d元]))|(?<![A-Za-z])[RHST](?= ?\\d| ?元)'
const weekday = '(?: ?[(][月火水木金土日](?:曜日?)?[・祝]{0,2}[)])?'
const until = '(?: ?[-~〜～] ?(?:\\d{1,2}月)?\\d{1,2}日)?'

const full = new RegExp(
  `(?<!\\d)(?:(?<era>${era}) ?(?<eraYear>元|${small})|(?<year>${western})) ?(?<mark>[年/.・-]) ?(?<month>${small}) ?(?<mark2>[月/.・-]) ?(?<day>${small})(?!\\d|[./・-]\\d)(?: ?日)?${weekday}${until}`,
  'gi',
)
const monthAndDay = new RegExp(
  `(?<!\\d)(?<month>${small}) ?月 ?(?<day>${small}) ?日(?!間)${weekday}${until}`,
  'g',
)
const lastDay = new RegExp(
  `(?<!\\d)(?:(?:(?<era>${era}) ?(?<eraYear>元|${small})|(?<year>${western})) ?年 ?)?(?<month>${small}) ?月 ?末日`,
  'g',
)
const slashed = new RegExp(
  `(?<![\\d/])(?<month>\\d{1,2})/(?<day>\\d{1,2}) ?[(][月火水木金土日](?:曜日?)?[)]`,
  'g',
)
const slashedInSentence =
  /(?<![\d/])(?<month>1[0-2]|0?[1-9])\/(?<day>1[1-9]|2\d|3[01]|0?[6-9])(?=に|から|まで|付)|(?<![\d/])(?<monthOf>1[0-2]|0?[1-9])\/(?<dayOf>[12]\d|3[01]|0?[1-9])(?=の(?:朝|昼|夕|夜|午前|午後|深夜|未明|面談|相談|電話|会議|訪問|診察))/g
const compact =
  /(?<![\dA-Za-z])(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?![\dA-Za-z])/g
const shortYear = /(?<![\d/])'?(?<year>\d{2})\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?![\d/])/g
const bornAfter = /^ ?(?:生まれ|うまれ|生れ|出生|生(?=[、。)\n]|の|$))/
const dayOfMonth = new RegExp(
  `(?<which>[今来先翌同当]月)の? ?${small} ?日(?![間目後前分以])|(?<![\\d月年第〇零一二三四五六七八九十/+])(?:[2-9]|[1-3]\\d|[二三四五六七八九十]{1,3})日(?=の(?:朝|昼|夕|夜(?![間勤])|午前|午後|深夜|未明)|付け?|に(?:発表|来日|入国|帰国|出国|会見|面談|入院|退院|死亡|亡くな|開かれ|開催|行われ|始ま|申請|更新|届|出産|生まれ|逮捕|解雇|退職|入社|結婚|離婚|来所|訪|支払|振り?込|引っ?越|転居|契約|受診|手術))`,
  'g',
)
const eraStart: Record<string, number> = {
  ...{ 令: 2018, 平: 1988, 昭: 1925, 大: 1911, 明: 1867 },
  ...{ R: 2018, H: 1988, S: 1925, T: 1911 },
}
const eraNames: Record<string, string> = {
  R: '令和',
  H: '平成',
  S: '昭和',
  T: '大正',
  令: '令和',
  平: '平成',
  昭: '昭和',
}

/** Days written in the Japanese way, with western or era years; a year or a month alone is the wanted generalisation. */
export const japaneseDates: Detector = function* ({ text }, words) {
  for (const pattern of [full, monthAndDay, lastDay, slashed, slashedInSentence, compact, shortYear])
    for (const { 0: found, index, groups = {} } of text.matchAll(pattern)) {
      const month = numberOf(groups.month ?? groups.monthOf ?? '')
      const day = numberOf(groups.day ?? groups.dayOf ?? '1')
      if (month < 1 || month > 12 || day < 1 || day > 31 || !sameMarks(groups)) continue
      const year = yearOf(groups)
      const born = bornAfter.exec(text.slice(index + found.length, index + found.length + 5))?.[0]
      const suggestions =
        born && year !== null
          ? [words.generalised.bornIn(Math.floor(year / 10) * 10)]
          : [monthOf(found, groups, words), words.generalised.season(year, month)]
      const end = index + found.length + (year === null ? 0 : (born?.length ?? 0))
      yield { start: index, end, kind: 'date', level: 'confirm', suggestions }
    }
  for (const { 0: found, index, groups } of text.matchAll(dayOfMonth))
    yield {
      start: index,
      end: index + found.length,
      kind: 'date',
      level: 'confirm',
      suggestions: [groups?.which ?? words.generalised.today],
    }
}

const sameMarks = ({ mark, mark2 }: Record<string, string>) => (mark === '年') === (mark2 === '月')

function yearOf({ year, era: name, eraYear }: Record<string, string>) {
  if (year?.length === 2) return Number(year) + (Number(year) > 50 ? 1900 : 2000)
  if (year) return numberOf(year)
  const start = eraStart[name?.charAt(0).toUpperCase() ?? '']
  return start === undefined ? null : start + numberOf(eraYear ?? '')
}

/** Keeps the era and the numerals of the author where the text is Japanese. */
function monthOf(found: string, groups: Record<string, string>, words: Words) {
  const general = words.generalised.month(yearOf(groups), numberOf(groups.month ?? ''))
  if (!general.endsWith('月')) return general
  const month = found.search(/月 ?[\d〇零一二三四五六七八九十]/)
  if (month > 0) return found.slice(0, month + 1).replaceAll(' ', '')
  const name = groups.era
  if (!name) return general
  return `${eraNames[name.toUpperCase()] ?? name}${groups.eraYear}年${numberOf(groups.month ?? '')}月`
}

const birthYear = new RegExp(
  `(?<!\\d)(?:(?<era>${era}) ?(?<eraYear>元|${small})|(?<year>${western}))(?: ?年 ?(?:${small} ?月 ?)?)?(?:生まれ|うまれ|生れ|出生|生(?=[、。)\\n]|の|$))`,
  'g',
)

/** The year of birth tells the age; the decade is enough. */
export const birthYears: Detector = function* ({ text }, words) {
  for (const { 0: found, index, groups = {} } of text.matchAll(birthYear)) {
    const year = yearOf(groups)
    if (year === null) continue
    const suggestions = [words.generalised.bornIn(Math.floor(year / 10) * 10)]
    yield { start: index, end: index + found.length, kind: 'date', level: 'confirm', suggestions }
  }
}

import type { Detector } from './detector.ts'

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?:\\.(?=,? ?\\d))?'
const on = '(?<on>[Oo]n )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:the )?'
const day = '(?:\\d{1,2} ?- ?)?(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const year = '(?:,? (?<year>(?:19|20)\\d{2}))?(?!\\d)'
const patterns = [
  new RegExp(`(?<![A-Za-z\\d])${on}${day}(?: of)? ${month}(?![a-z])${year}`, 'gi'),
  new RegExp(`(?<![A-Za-z\\d])${on}${month} ${day}(?!\\d|:\\d| ?[%])${year}`, 'gi'),
]
const spelled =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth'.split(
    ' ',
  )
const inWords = new RegExp(
  `(?<![A-Za-z-])${on}(?:(?:twenty|thirty)-)?(?:${spelled.join('|')}) of ${month}(?![a-z])${year}`,
  'gi',
)
const alsoWords = /^(?:may|march|mar)$/

/** “12 April 2026”, “on April 12th”: the month or the season, with “in” for “on”. */
export const englishDates: Detector = function* ({ text }, words) {
  for (const pattern of [...patterns, inWords])
    for (const { 0: found, index, groups = {} } of text.matchAll(pattern)) {
      const number = names.indexOf((groups.month ?? '').slice(0, 3).toLowerCase()) + 1
      if (alsoWords.test(groups.month ?? '') || Number(groups.day ?? 1) < 1 || Number(groups.day ?? 1) > 31)
        continue
      const written = groups.year ? Number(groups.year) : null
      const general = [words.generalised.month(written, number), words.generalised.season(written, number)]
      const suggestions = general.map((text) => inFor(groups.on) + text)
      yield { start: index, end: index + found.length, kind: 'date', level: 'confirm', suggestions }
    }
}

const inFor = (on: string | undefined) => (on ? `${on.startsWith('O') ? 'In' : 'in'} ` : '')

const numeric =
  /(?<![\d./-])(?<on>[Oo]n )?(?<first>\d{1,2})(?<mark>[/.-])(?<second>\d{1,2})\k<mark>(?<year>(?:19|20)\d{2})(?!\d)/g

/** 12/04/2026: day or month first is not known unless one is above 12, so the year stays. */
export const numericDates: Detector = function* ({ text }, words) {
  for (const { 0: found, index, groups = {} } of text.matchAll(numeric)) {
    const [first, second, written] = [groups.first, groups.second, groups.year].map(Number) as [
      number,
      number,
      number,
    ]
    if (Math.max(first, second) > 31 || Math.min(first, second) < 1 || Math.min(first, second) > 12) continue
    const known = first > 12 ? second : second > 12 || first === second ? first : null
    const general = known === null ? [] : [words.generalised.month(written, known)]
    const suggestions = [...general, words.generalised.year(written)].map((text) => inFor(groups.on) + text)
    yield { start: index, end: index + found.length, kind: 'date', level: 'confirm', suggestions }
  }
}

const birth = /(?<![A-Za-z])born in (?<year>(?:19|20)\d{2})(?!\d)/gi

export const englishBirthYears: Detector = function* ({ text }, words) {
  for (const { 0: found, index, groups = {} } of text.matchAll(birth)) {
    const phrase = words.generalised.bornIn(Math.floor(Number(groups.year) / 10) * 10)
    const suggestions = [found.startsWith('B') ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase]
    yield { start: index, end: index + found.length, kind: 'date', level: 'confirm', suggestions }
  }
}

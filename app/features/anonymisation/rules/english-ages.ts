import type { Pronoun } from '../age-band.ts'
import type { Detector, Words } from './detector.ts'

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const age = `(?<age>\\d{1,3}|(?:${tens.join('|')})(?:[- ](?:${units.slice(1, 10).join('|')}))?|(?:${units.join('|')}))`
const women = 'woman|girl|mother|wife|daughter|sister|grandmother|widow|lady|female'
const men = 'man|boy|father|husband|son|brother|grandfather|widower|male'
const others =
  'person|client|worker|trainee|student|child|pupil|spouse|parent|baby|infant|toddler|resident|adult|applicant'
const several = 'women|men|children|people|(?:girl|boy|daughter|son|student|worker|trainee|pupil|twin|adult)s'
const people = `${several}|${women}|${men}|${others}`
const limit = ' (?:and|or) (?:over|above|under|older|younger)| ?- ?\\d| to \\d|[.,]\\d'

const attributive = new RegExp(
  `(?<![A-Za-z\\d.-])(?:(?<article>an?) )?${age}(?<join>[ -])(?<unit>year|month|week)s?[ -]olds?(?! (?:enough|or|and (?:over|above)))(?: (?<person>(?:[A-Za-z]{1,24} ){0,2}?(?:${people})))?(?![A-Za-z-])`,
  'gi',
)
const predicative = new RegExp(
  `(?<![A-Za-z\\d.-])(?:(?:aged?|at (?:the )?age(?: of)?|the age of)(?: (?:of|was|is))? ${age}|${age} ?(?:y\\.?/?o\\.?|yrs? old))(?![A-Za-z\\d]|${limit})`,
  'gi',
)
const bare = new RegExp(
  `(?<=(?<![A-Za-z])(?:(?:she|he|${people}) (?:is|was|(?:just |has |had )?turn(?:s|ed))|(?:${people}),|(?:girl|boy|woman|man)(?= of)) )(?:of )?${age}(?=[.,;)]|$| (?:and|when|now|last|this|next|in) )(?!${limit})`,
  'gi',
)

/** “a 52-year-old woman” → “a woman in her 50s”; “aged 8” → “of lower primary school age”. */
export const englishAges: Detector = function* ({ text }, words) {
  for (const pattern of [attributive, predicative, bare])
    for (const { 0: found, index, groups = {} } of text.matchAll(pattern)) {
      const years = ageOf(groups.age, groups.unit)
      if (years === null) continue
      const end = index + found.length
      const [before, after] = [text.slice(Math.max(0, index - 60), index), text.slice(end, end + 20)]
      const suggestion = generalisation({ years, groups, before, after, found }, words)
      yield { start: index, end, kind: 'age', level: 'confirm', suggestions: [suggestion] }
    }
}

type Place = { years: number; groups: Record<string, string>; before: string; after: string; found: string }

/** What still makes a sentence; the band alone where the words around do not tell. */
function generalisation({ years, groups, before, after, found }: Place, words: Words) {
  const { ageBand, agePhrase, agedPerson } = words.generalised
  const { article, join, person = /olds$/i.test(found) ? 'people' : '' } = groups
  const whose = pronoun(person) ?? pronounBefore(before)
  if (person) return withArticle(article, agedPerson(years, whose, person))
  if (join === '-' && /^ [a-z]/i.test(after) && !goesOn.test(after))
    return withArticle(article, ageBand(years))
  if (join === '-' || article) return withArticle(article, agedPerson(years, whose, ''))
  const phrase = agePhrase(years, whose)
  return /^[A-Z]/.test(found) ? capital(phrase) : phrase
}

const goesOn =
  /^ (?:who|whose|with|from|was|is|were|are|has|had|have|and|or|in|at|on|to|came|comes|living|lives|lived|works|worked|said|says|that)(?![a-z])/

const perYear: Record<string, number> = { month: 12, week: 52 }

function ageOf(written = '', unit = 'year') {
  const [first = '', second = ''] = written.toLowerCase().split(/[- ]/)
  const ten = tens.indexOf(first)
  const spelled = ten < 0 ? units.indexOf(first) : (ten + 2) * 10 + Math.max(0, units.indexOf(second))
  const count = /^\d/.test(written) ? Number(written) : spelled
  const years = Math.floor(count / (perYear[unit.toLowerCase()] ?? 1))
  return years > 120 ? null : years
}

const isWoman = new RegExp(`(?:^| )(?:${women})$`, 'i')
const isMan = new RegExp(`(?:^| )(?:${men})$`, 'i')
const pronoun = (person: string): Pronoun | null =>
  isWoman.test(person) ? 'her' : isMan.test(person) ? 'his' : person ? 'their' : null

const gendered = new RegExp(
  `(?<![A-Za-z])(?:(?<her>she|her|${women})|(?<his>he|his|him|${men}))(?![A-Za-z])`,
  'gi',
)

/** The last she, he, woman or man of the sentence says whose age it is. */
function pronounBefore(before: string): Pronoun {
  const sentence = /[^.!?\n]{0,60}$/.exec(before)?.[0] ?? ''
  const last = [...sentence.matchAll(gendered)].at(-1)?.groups
  return last?.her ? 'her' : last?.his ? 'his' : 'their'
}

function withArticle(article: string | undefined, phrase: string) {
  if (!article) return phrase
  const fitting = /^[aeio]/i.test(phrase) ? 'an' : 'a'
  return `${article.startsWith('A') ? capital(fitting) : fitting} ${phrase}`
}

const capital = (phrase: string) => phrase.charAt(0).toUpperCase() + phrase.slice(1)

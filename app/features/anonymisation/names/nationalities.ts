import type { Draft, Words } from '../rules/detector.ts'
import type { Reading } from './named.ts'
import { regionOfAdjective, regionOfCountry } from './places.ts'

const countries = [...regionOfCountry.keys()].toSorted((a, b) => b.length - a.length).join('|')
const japanese = new RegExp(`(?<country>${countries})(?<tail>国籍|籍|出身|人(?![口材事]))`, 'g')
const english = new RegExp(
  `(?<![A-Za-z])(?:${[...regionOfAdjective.keys()].join('|')})(?= (?:man|woman|men|women|mother|father|husband|wife|couple|family|national|nationals|citizen|student|trainee|worker|girl|boy|child|children|resident|residents|client)(?![a-z]))`,
  'g',
)

/** Nationalities: a hint, which counts when the combination with the rest is rare. */
export function* nationalities({ text }: Reading, words: Words): Generator<Draft> {
  for (const { 0: found, index, groups } of text.matchAll(japanese)) {
    const region = regionOfCountry.get(groups?.country ?? '')
    const ofForeigners = groups?.tail === '人' && text.startsWith('学校', index + found.length)
    if (region)
      yield hint(
        index,
        index + found.length,
        ofForeigners ? '外国人' : words.generalised.regions(region, groups?.tail ?? '出身'),
      )
  }
  for (const { 0: found, index } of text.matchAll(english)) {
    const region = regionOfAdjective.get(found)
    if (region) yield hint(index, index + found.length, words.generalised.regions(region, '出身'))
  }
}

const hint = (start: number, end: number, suggestion: string): Draft => ({
  start,
  end,
  kind: 'nationality',
  level: 'info',
  suggestions: [suggestion],
})

import type { Locale } from '#app/core/i18n/locale.ts'
import type { PartFinding, PartText } from '#app/core/screening.ts'
import { messages } from './messages.ts'
import { agesBeside } from './names/ages-beside-names.ts'
import { withHonorific, nicknamed } from './names/honorifics.ts'
import { initials, lettersIn } from './names/initials.ts'
import { inHiragana, inKatakana } from './names/katakana-persons.ts'
import { chineseOrKorean, inKanji } from './names/kanji-persons.ts'
import { inLatin } from './names/latin-persons.ts'
import type { Lexicon } from './names/lexicon.ts'
import type { Named } from './names/named.ts'
import { nationalities } from './names/nationalities.ts'
import { neighbourhoods } from './names/neighbourhoods.ts'
import { organisations } from './names/organisations.ts'
import { pseudonyms } from './names/pseudonyms.ts'
import { afterRoles, titled } from './names/titled-persons.ts'
import { uncommonNames } from './names/uncommon-names.ts'
import { normalise } from './normalise.ts'
import type { Draft } from './rules/detector.ts'
import { identifiers } from './screen.server.ts'
import { placed, settled } from './settle.ts'

/** `lang` is the language that suggestions are in. */
export type ThreadText = PartText & { lang: Locale }

const persons = [
  withHonorific,
  nicknamed,
  inKanji,
  chineseOrKorean,
  inKatakana,
  inHiragana,
  inLatin,
  titled,
  afterRoles,
  uncommonNames,
]

/** Everything that would identify a person in the texts of one thread; one person has one letter in all of them. */
export function screenThread(texts: readonly ThreadText[], lexicon: Lexicon): PartFinding[] {
  const views = texts.map(({ text }) => normalise(text))
  const letters = pseudonyms(views.flatMap(({ text }) => lettersIn(text).map(({ letter }) => letter)))
  const seen = new Set<string>()
  return texts.flatMap(({ part, text, lang, earlier }, at) => {
    const view = views[at]
    if (!view) return []
    if (earlier) {
      initials(view, seen)
      return []
    }
    const reading = { view, text: view.text, words: lexicon.words(view.text), lexicon }
    const words = messages.in(lang)
    const named = persons.flatMap((find) => [...find(reading)].map(draftOf))
    const drafts = [
      ...identifiers(reading.view, words),
      ...initials(view, seen),
      // ローソン is an unknown word in katakana too: a body or a place before a person.
      ...organisations(reading, words),
      ...neighbourhoods(reading, words),
      ...named,
      ...agesBeside(view.text, named, words),
      ...nationalities(reading, words),
    ]
    return settled(reading.view, drafts)
      .map((draft) => letters.named(draft, words))
      .map((draft) => ({ ...placed(text, reading.view, draft), part }))
  })
}

const draftOf = ({ name, initial, ...where }: Named): Draft => ({
  ...where,
  kind: 'person',
  suggestions: [],
  who: { name, initial },
})

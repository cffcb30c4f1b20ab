import type { Locale } from '#app/core/i18n/locale.ts'
import type { Finding } from './findings.ts'
import { messages } from './messages.ts'
import { normalise, type Normalised } from './normalise.ts'
import { outsideOwnAddresses } from './own-addresses.ts'
import { buildings, englishAddresses, japaneseAddresses } from './rules/addresses.ts'
import { ages, writtenOtherwise } from './rules/ages.ts'
import { mails, postalCodes, socialAccounts, webAddresses } from './rules/contacts.ts'
import { birthYears, japaneseDates } from './rules/dates.ts'
import type { Detector, Draft, Words } from './rules/detector.ts'
import { englishAges } from './rules/english-ages.ts'
import { englishBirthYears, englishDates, numericDates } from './rules/english-dates.ts'
import { grades } from './rules/grades.ts'
import { invisibles } from './rules/invisibles.ts'
import { licencePlates } from './rules/licence-plates.ts'
import { longNumbers } from './rules/long-numbers.ts'
import { cityStems, municipalities, romanisedNames } from './rules/municipalities.ts'
import { officialNumbers, twelveDigits } from './rules/official-numbers.ts'
import { phones } from './rules/phones.ts'
import { passports, residenceCards } from './rules/residence-documents.ts'
import { placed, settled } from './settle.ts'

/** In the order that decides between two findings of one place, level and length. */
const detectors: Detector[] = [
  residenceCards,
  twelveDigits,
  passports,
  officialNumbers,
  postalCodes,
  phones,
  mails,
  webAddresses,
  socialAccounts,
  licencePlates,
  japaneseAddresses,
  englishAddresses,
  buildings,
  japaneseDates,
  birthYears,
  englishDates,
  numericDates,
  englishBirthYears,
  ages,
  writtenOtherwise,
  englishAges,
  grades,
  municipalities,
  cityStems,
  romanisedNames,
  longNumbers,
  invisibles,
]

/** What in a text has the form of an identifier, a place, a date or an age. */
export const identifiers = (view: Normalised, words: Words): Draft[] =>
  detectors.flatMap((detect) => [...detect(view, words)]).filter(outsideOwnAddresses(view.text))

/** The findings of one text without the names; `lang` is the language that suggestions are in. */
export function screen(text: string, { lang }: { lang: Locale }): Finding[] {
  const view = normalise(text)
  return settled(view, identifiers(view, messages.in(lang))).map((draft) => placed(text, view, draft))
}

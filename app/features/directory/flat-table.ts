import { costs, serviceStatuses } from '#db/reference/directory.ts'
import { categories, languages, sourceTypes, statusGroups } from '#db/reference/vocabularies.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { nameOfArea } from './area.ts'
import { hoursInWords, wordFor, wordsFor } from './components/words.ts'
import type { ExchangedSource } from './hsds-rows.ts'
import { messages } from './messages.ts'

/** The name of the table where a fault is told. */
export const flatName = 'sources.csv'

const columns = [
  ...([
    'name',
    'alternateName',
    'organization',
    'sourceType',
    'status',
    'description',
    'categories',
  ] as const),
  ...(['areas', 'languages', 'interpretation', 'statuses', 'eligibility', 'hours', 'hoursNote'] as const),
  ...(['cost', 'fees', 'documents', 'application', 'department', 'phones', 'email', 'url'] as const),
  ...(['postalCode', 'place', 'address', 'access', 'freshOn'] as const),
]

export const flatColumns = ['id' as const, ...columns]
export type FlatColumn = (typeof flatColumns)[number]

export const flatHead = (locale: Locale): string[] => {
  const { facts, form } = messages.in(locale)
  const { postalCode, place, address, access } = form
  const words = { ...facts, postalCode, place, address, access }
  return ['ID', ...columns.map((column) => words[column])]
}

/** A source in one line, everything in words. */
export function flatRow(source: ExchangedSource, locale: Locale): string[] {
  const { wholeCountry } = messages.in(locale)
  const comma = locale === 'ja' ? '、' : ', '
  const { location } = source
  const cells: Record<(typeof columns)[number], string> = {
    ...source,
    sourceType: wordFor(sourceTypes, source.sourceType, locale),
    status: wordFor(serviceStatuses, source.status, locale),
    categories: wordsFor(categories, source.categories, locale),
    areas: source.areas.map((code) => nameOfArea(code, wholeCountry)).join(comma),
    languages: wordsFor(languages, source.languages, locale),
    statuses: wordsFor(statusGroups, source.statuses, locale),
    hours: source.hours.map((one) => hoursInWords(one, locale)).join(comma),
    cost: source.cost ? wordFor(costs, source.cost, locale) : '',
    documents: source.documents.join(comma),
    phones: source.phones.map(({ number, note }) => [number, note].filter(Boolean).join(' ')).join(comma),
    postalCode: location?.postalCode ?? '',
    place: location ? nameOfArea(location.area, '') : '',
    address: location?.address ?? '',
    access: location?.access ?? '',
    freshOn: source.assuredOn ?? '',
  }
  return [source.id, ...columns.map((column) => cells[column])]
}

import { costs, serviceStatuses } from '#db/reference/directory.ts'
import { categories, languages, sourceTypes, statusGroups } from '#db/reference/vocabularies.ts'
import type { Hours, Phone, SourceLocation } from '#db/schema/directory.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { nameOfArea } from '../area.ts'
import type { messages } from '../messages.ts'
import { hoursInWords, wordsFor } from './words.ts'

const vocabularies = {
  categories,
  languages,
  statuses: statusGroups,
  sourceType: sourceTypes,
  status: serviceStatuses,
  cost: costs,
}

/** A stored value of the history as a reader would say it. */
export function changedInWords(
  field: string,
  value: unknown,
  t: ReturnType<typeof messages.in>,
  locale: Locale,
): string {
  const list = (Array.isArray(value) ? value : value ? [value] : []) as unknown[]
  if (list.length === 0) return t.nothing
  if (field in vocabularies)
    return wordsFor(vocabularies[field as keyof typeof vocabularies], list as string[], locale)
  const say: Record<string, (one: unknown) => string> = {
    areas: (one) => nameOfArea(one as string, t.wholeCountry),
    hours: (one) => hoursInWords(one as Hours, locale),
    phones: (one) => [(one as Phone).number, (one as Phone).note].filter(Boolean).join(' '),
    location: (one) => {
      const { postalCode, area, address, access } = one as SourceLocation
      return [postalCode, `${nameOfArea(area, '')}${address}`, access].filter(Boolean).join(' ')
    },
  }
  return list.map(say[field] ?? String).join(locale === 'ja' ? '、' : ', ')
}

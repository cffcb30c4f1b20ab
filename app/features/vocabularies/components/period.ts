import { formatDay } from '#app/core/i18n/format.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import type { useMessages } from './use-messages.ts'

type Days = { from: string | null; until: string | null }
type Texts = ReturnType<typeof useMessages>

/** Whether forms offer a term today, and until when. */
export function stateInWords({ from, until }: Days, today: string, t: Texts, locale: Locale) {
  if (until !== null && until < today) return t.ended(formatDay(locale, until))
  if (from !== null && from > today) return t.startsOn(formatDay(locale, from))
  return until === null ? t.offered : t.endsOn(formatDay(locale, until))
}

export const periodInWords = ({ from, until }: Days, t: Texts, locale: Locale) =>
  from === null && until === null
    ? t.always
    : [from, until].map((day) => (day ? formatDay(locale, day) : '')).join('～')

import { dayOf, formatClock, formatDay } from '#app/core/i18n/format.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Time } from '#app/ui/time.tsx'

/** From when to when, in Tokyo; the data of a page carries instants as text. */
export function When({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  const locale = useLocale()
  const [start, end] = [new Date(startsAt), new Date(endsAt)]
  return (
    <Time dateTime={startsAt}>
      {formatDay(locale, dayOf(start))} {formatClock(locale, start)}–{formatClock(locale, end)}
      {locale === 'en' && ' (JST)'}
    </Time>
  )
}

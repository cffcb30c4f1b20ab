import { foreignTo } from '#app/core/i18n/language-of.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { When } from './when.tsx'

/** Under the heading of a page of the day: on paper and on a wall nothing else says which meeting it is. */
export function WhichMeeting({ title, ...times }: { title: string; startsAt: string; endsAt: string }) {
  const locale = useLocale()
  return (
    <p>
      <span lang={foreignTo(locale, title)} className="font-700">
        {title}
      </span>{' '}
      <When {...times} />
    </p>
  )
}

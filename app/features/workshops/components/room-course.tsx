import { formatClock } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { Button } from '#app/ui/button.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import type { OpenRoom } from './room-page.tsx'
import { useMessages } from './use-messages.ts'

/** The agenda as it goes; who leads says at which item the meeting is. */
export function RoomCourse({ room: { id, items, on, byHand, may } }: { room: OpenRoom }) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <>
      <ol className="mt-3 max-w-[45rem] border-t border-solid-gray-420">
        {items.map(({ title, minutes, startsAt }, index) => (
          <li
            key={index}
            aria-current={index === on ? 'step' : undefined}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-solid-gray-420 py-3 aria-[current]:border-l-8 aria-[current]:border-l-blue-900 aria-[current]:pl-3 aria-[current]:font-700 print:border-l-0! print:pl-0! print:font-400!"
          >
            <span className="tabular-nums">{formatClock(locale, new Date(startsAt))}</span>
            <span lang={foreignTo(locale, title)} className="grow">
              {title}
            </span>
            <span>{t.minutes(minutes)}</span>
            {may.lead && (
              <form method="post" action={`/workshops/${id}/room`}>
                <input type="hidden" name="item" value={index} />
                <Button size="sm" variant="outline" aria-label={t.room.beginOf(title)}>
                  {t.room.begin}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ol>
      {may.lead && byHand && (
        <form method="post" action={`/workshops/${id}/room`} className="mt-3 print:hidden">
          <input type="hidden" name="item" value="stop" />
          <Button variant="text">{t.room.byPlan}</Button>
        </form>
      )}
    </>
  )
}

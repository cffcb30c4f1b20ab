import { formatClock } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { itemOn, shownLeft } from '../clock.ts'
import type { OpenRoom } from './room-page.tsx'
import { useMessages } from './use-messages.ts'
import { useServerNow } from './use-server-now.ts'

/** What is on now and how long it still has; by the clock of the server, so that every screen shows the same. */
export function RoomClock({ room }: { room: OpenRoom }) {
  const { room: t } = useMessages()
  const locale = useLocale()
  const now = useServerNow(room.now)
  const timed = room.items.map((item) => ({
    ...item,
    startsAt: new Date(item.startsAt),
    endsAt: new Date(item.endsAt),
  }))
  const on = room.byHand ? room.on : itemOn(timed, null, now)
  const item = on === null ? null : timed[on]
  const clock = formatClock(locale, now)
  return (
    <section
      aria-labelledby="now"
      className="rounded-12 border-2 border-blue-900 bg-blue-50 p-4 md:p-6 print:hidden"
    >
      <h2 id="now" className="mt-0 text-std-20B-150">
        {t.now}
      </h2>
      {item ? (
        <>
          <p lang={foreignTo(locale, item.title)} className="mt-2 text-std-28B-150">
            {item.title}
          </p>
          <p role="timer" className="mt-2 text-dsp-48B-140 tabular-nums">
            {left(t, shownLeft(item.endsAt, now))}
          </p>
        </>
      ) : (
        <p className="mt-2">{now < new Date(room.startsAt) ? t.notBegun : t.done}</p>
      )}
      <p className="mt-2 text-solid-gray-700">
        {t.at(clock)} <a href={`/workshops/${room.id}/room`}>{t.refresh}</a>
      </p>
    </section>
  )
}

type Texts = ReturnType<typeof useMessages>['room']

const left = (t: Texts, { over, text }: { over: boolean; text: string }) =>
  over ? t.over(text) : t.left(text)

import type { SerializeFrom } from '@remix-run/node'
import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { dayOf, formatClock, formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import type { roomPage } from '../room.query.server.ts'
import { Roles } from './roles.tsx'
import { RoomClock } from './room-clock.tsx'
import { RoomCourse } from './room-course.tsx'
import { useMessages } from './use-messages.ts'
import { WhichMeeting } from './which-meeting.tsx'

type Room = SerializeFrom<Awaited<ReturnType<typeof roomPage>>>
export type OpenRoom = Extract<Room, { open: true }>

/** The page of the day, for a screen that everybody sees: what is on, how long still, who does what, the cases. */
export function RoomPage({ room, errors }: { room: Room; errors: Record<string, string[]> }) {
  const t = useMessages()
  return (
    <Page
      title={t.room.title}
      breadcrumb={[
        { href: '/workshops', label: t.workshops },
        { href: `/workshops/${room.id}`, label: room.title },
      ]}
      errors={errors}
      below={<WhichMeeting {...room} />}
    >
      {room.open ? <Inside room={room} /> : <Outside room={room} />}
    </Page>
  )
}

function Outside({ room: { id, from, until, calledOff } }: { room: Extract<Room, { open: false }> }) {
  const { room: t, registration } = useMessages()
  const locale = useLocale()
  const moment = (at: string) =>
    `${formatDay(locale, dayOf(new Date(at)))} ${formatClock(locale, new Date(at))}`
  return (
    <>
      <p>{calledOff ? registration.calledOff : t.openFrom(moment(from), moment(until))}</p>
      <p className="mt-4">
        <a href={`/workshops/${id}`}>{registration.back}</a>
      </p>
    </>
  )
}

const freshMs = 15_000

function Inside({ room }: { room: OpenRoom }) {
  const t = useMessages()
  const { revalidate } = useRevalidator()
  // Who leads may be another screen.
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && revalidate(), freshMs)
    return () => clearInterval(timer)
  }, [revalidate])
  const { id, items, may } = room
  return (
    <>
      {items.length > 0 && <RoomClock room={room} />}
      <section aria-labelledby="course" className="mt-8">
        <h2 id="course">{t.agenda}</h2>
        {items.length > 0 ? <RoomCourse room={room} /> : <p className="mt-3">{t.noAgenda}</p>}
      </section>
      <Cases cases={room.cases} />
      <Where room={room} />
      <Roles roles={room.roles} />
      <p className="mt-8 flex flex-wrap gap-4 print:hidden">
        {may.attend && (
          <ButtonLink href={`/workshops/${id}/attendance`} variant="outline">
            {t.day.open}
          </ButtonLink>
        )}
        {may.write && (
          <ButtonLink href={`/workshops/${id}/minutes`} variant="outline">
            {t.outcomes.write}
          </ButtonLink>
        )}
        <a href={`/workshops/${id}`} className="inline-block py-3">
          {t.registration.back}
        </a>
      </p>
    </>
  )
}

function Cases({ cases }: Pick<OpenRoom, 'cases'>) {
  const { outcomes: t } = useMessages()
  const locale = useLocale()
  return (
    <section aria-labelledby="cases" className="mt-8 max-w-[45rem]">
      <h2 id="cases">{t.cases}</h2>
      {cases.length === 0 ? (
        <p className="mt-3">{t.noCases}</p>
      ) : (
        <ol className="mt-3 list-decimal pl-6">
          {cases.map(({ id, title }) => (
            <li key={id}>
              <a
                href={`/cases/${id}`}
                lang={foreignTo(locale, title)}
                className="inline-block py-1 align-top"
              >
                {title}
              </a>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Where({ room: { place, roomLink } }: { room: OpenRoom }) {
  const t = useMessages()
  if (!place && !roomLink) return null
  return (
    <section aria-labelledby="where" className={`mt-8 max-w-[45rem] ${place ? '' : 'print:hidden'}`}>
      <h2 id="where">{t.where}</h2>
      {place && <p className="mt-3">{place}</p>}
      {roomLink && (
        <p className="mt-3 wrap-anywhere print:hidden">
          <a href={roomLink}>{roomLink}</a>
        </p>
      )}
    </section>
  )
}

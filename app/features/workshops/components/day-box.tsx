import { Button, ButtonLink } from '#app/ui/button.tsx'
import { CheckInField } from './check-in-field.tsx'
import { useMessages } from './use-messages.ts'
import type { ShownWorkshop } from './workshop-page.tsx'

const nothingTyped = { values: {}, errors: {} }

/** What is to be done on the day: with a seat, the code word; for organisers, the list. */
export function DayBox({ workshop: { id, may, presence, phase, survey } }: { workshop: ShownWorkshop }) {
  const { day: t, room, survey: words } = useMessages()
  const there = presence === 'came' || presence === 'late'
  const asked = phase === 'past' && (may.survey || survey)
  if (!may.checkIn && !may.attendance && !may.room && !asked) return null
  return (
    <section aria-labelledby="day" className="mt-8 max-w-[45rem] print:hidden">
      <h2 id="day">{room.heading}</h2>
      {may.room && (
        <p className="mt-4">
          <ButtonLink href={`/workshops/${id}/room`}>{room.open}</ButtonLink>
        </p>
      )}
      {asked && (
        <p className="mt-4">
          <a href={`/workshops/${id}/survey`}>{may.survey ? words.answer : words.see}</a>
        </p>
      )}
      {may.checkIn && there && <p className="mt-2 font-700">✓ {t.present[presence]}</p>}
      {may.checkIn && !there && (
        <form method="post" action={`/workshops/${id}/check-in`} noValidate>
          <CheckInField state={nothingTyped} />
          <p className="mt-4">
            <Button>{t.checkIn}</Button>
          </p>
        </form>
      )}
      {may.attendance && (
        <p className="mt-4">
          <ButtonLink href={`/workshops/${id}/attendance`} variant="outline">
            {t.open}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

import type { SerializeFrom } from '@remix-run/node'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import type { FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import type { checkInPage } from '../attendance.query.server.ts'
import { CheckInField } from './check-in-field.tsx'
import { useMessages } from './use-messages.ts'
import { When } from './when.tsx'

type Props = { day: SerializeFrom<Awaited<ReturnType<typeof checkInPage>>>; state: FormState }

/** Says that one is there, with the code word; without a seat or out of its time it says why not. */
export function CheckInPage({ day, state }: Props) {
  const t = useMessages()
  const { id, title, open, seated, presence } = day
  const known = presence === 'came' || presence === 'late' ? t.day.present[presence] : null
  const why = known ?? (open ? (seated ? null : t.day.noSeat) : t.day.checkInClosed)
  return (
    <Page
      title={t.day.checkIn}
      breadcrumb={[
        { href: '/workshops', label: t.workshops },
        { href: `/workshops/${id}`, label: title },
      ]}
      errors={state.errors}
      below={<When {...day} />}
      narrow
    >
      {why ? (
        <>
          <p className={known ? 'font-700' : undefined}>{why}</p>
          <p className="mt-6">
            <a href={`/workshops/${id}`}>{t.registration.back}</a>
          </p>
        </>
      ) : (
        <form method="post" action={`/workshops/${id}/check-in`} noValidate>
          <CheckInField state={state} />
          <FormActions>
            <Button size="lg">{t.day.checkIn}</Button>
            <a href={`/workshops/${id}`}>{t.registration.back}</a>
          </FormActions>
        </form>
      )}
    </Page>
  )
}

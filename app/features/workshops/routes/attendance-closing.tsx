import { useLoaderData } from '@remix-run/react'
import { AppError } from '#app/core/errors.ts'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { attendancePage } from '../attendance.query.server.ts'
import { closeAttendance } from '../attendance.server.ts'
import { StepPage } from '../components/step-page.tsx'
import { useMessages } from '../components/use-messages.ts'
import { mayPlanWorkshops } from '../policy.ts'

export const loader = load(mayPlanWorkshops, async ({ ctx, params }) => {
  const { id, title, there, unmarked, may } = await attendancePage(ctx, params.id!)
  if (!may.close) throw new AppError('not-found')
  return { id, title, there, unmarked }
})

export const action = act(mayPlanWorkshops, async ({ ctx, scope, params }) => {
  await closeAttendance(ctx, params.id!)
  return seeOther(scope, `/workshops/${params.id}/attendance`, 'listClosed')
})

export default function AttendanceClosing() {
  const { there, unmarked, ...workshop } = useLoaderData<typeof loader>()
  const { day: t } = useMessages()
  return (
    <StepPage
      workshop={workshop}
      title={t.closeTitle}
      submit={t.close}
      back={{ href: `/workshops/${workshop.id}/attendance`, label: t.back }}
    >
      <ul className="list-disc pl-6">
        {t.closeWhat(there, unmarked).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </StepPage>
  )
}

import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { attendancePage } from '../attendance.query.server.ts'
import { markAttendance } from '../attendance.server.ts'
import { AttendancePage } from '../components/attendance-page.tsx'
import { attendanceForm } from '../forms.ts'
import { mayPlanWorkshops } from '../policy.ts'

export const loader = load(mayPlanWorkshops, ({ ctx, params }) => attendancePage(ctx, params.id!))

export const action = act(mayPlanWorkshops, (page) =>
  submit(page, attendanceForm, async (input) => {
    await markAttendance(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/workshops/${page.params.id}/attendance#person-${input.person}`, 'marked')
  }),
)

export default function AttendanceRoute() {
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  return <AttendancePage attendance={useLoaderData<typeof loader>()} state={state} />
}

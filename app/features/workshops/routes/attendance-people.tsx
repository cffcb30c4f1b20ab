import { useActionData, useLoaderData } from '@remix-run/react'
import { AppError } from '#app/core/errors.ts'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { fieldProps } from '#app/ui/form-state.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { attendancePage } from '../attendance.query.server.ts'
import { addAttendant } from '../attendance.server.ts'
import { StepPage } from '../components/step-page.tsx'
import { useMessages } from '../components/use-messages.ts'
import { attendantForm } from '../forms.ts'
import { mayPlanWorkshops } from '../policy.ts'

export const loader = load(mayPlanWorkshops, async ({ ctx, params }) => {
  const { id, title, may } = await attendancePage(ctx, params.id!)
  if (!may.mark) throw new AppError('not-found')
  return { id, title }
})

export const action = act(mayPlanWorkshops, (page) =>
  submit(page, attendantForm, async (input) => {
    await addAttendant(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/workshops/${page.params.id}/attendance`, 'added')
  }),
)

export default function AttendancePeople() {
  const workshop = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  const t = useMessages()
  return (
    <StepPage
      workshop={workshop}
      title={t.day.add}
      lead={t.day.addLead}
      submit={t.day.addSubmit}
      back={{ href: `/workshops/${workshop.id}/attendance`, label: t.day.back }}
      state={state}
    >
      <TextInput
        {...fieldProps(state, 'email')}
        label={t.fields.email}
        type="email"
        autoComplete="off"
        required
      />
    </StepPage>
  )
}

import { useActionData, useParams } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Refused } from '../components/refused.tsx'
import { useMessages } from '../components/use-messages.ts'
import { registrationForm } from '../forms.ts'
import { mayReadWorkshops, mayRegister } from '../policy.ts'
import { register } from '../registration.server.ts'

// No way back by itself: it would also take whoever was refused away from the reason.
export const loader = load(mayReadWorkshops, async () => null)

export const action = act(mayRegister, (page) =>
  submit(page, registrationForm, async ({ pool }) => {
    const place = await register(page.ctx, page.params.id!, pool)
    return seeOther(page.scope, `/workshops/${page.params.id}`, place)
  }),
)

export default function Registration() {
  const t = useMessages()
  const { id } = useParams()
  const errors = useActionData<typeof action>()?.errors
  return <Refused title={t.registration.heading} errors={errors} back={`/workshops/${id}`} />
}

import { json } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load, type PageRequest } from '#app/core/http/route.server.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { ReplyEditPage } from '../components/reply-edit-page.tsx'
import { replyEditForm } from '../forms.ts'
import { postInAddress } from '../input.ts'
import { mayWriteCases } from '../policy.ts'
import { editableReply, type EditAgain, editReply } from '../reply-edit.server.ts'

const placeIn = ({ params }: PageRequest) => ({
  caseId: params.id!,
  position: postInAddress.parse(params.position),
})

export const loader = load(mayWriteCases, async (page) => {
  const place = placeIn(page)
  const { title, body, version, dismissals } = await editableReply(page.ctx.store.read, page.ctx, place)
  return { ...place, title, body, version, dismissals }
})

export const action = act(mayWriteCases, (page) =>
  submit(page, replyEditForm, async (input) => {
    const place = placeIn(page)
    const answer = await editReply(page.ctx, place, input)
    if ('again' in answer) {
      const status = answer.again.difference ? 409 : 422
      return json<FormState & Partial<EditAgain>>(answer.again, { status })
    }
    return seeOther(page.scope, `/cases/${place.caseId}#answer-${place.position}`, 'edited')
  }),
)

export default function ReplyEdit() {
  const answer = useActionData<typeof action>() as (FormState & Partial<EditAgain>) | undefined
  return <ReplyEditPage reply={useLoaderData<typeof loader>()} answer={answer} />
}

import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { fieldProps } from '#app/ui/form-state.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { StepPage } from '../components/step-page.tsx'
import { useMessages } from '../components/use-messages.ts'
import { resourceToKeep } from '../form.query.server.ts'
import { reviewForm } from '../forms.ts'
import { refuse } from '../messages.ts'
import { reviewResource } from '../review.server.ts'
import { mayAddResources } from '../policy.ts'
import { usualReview } from '../resource.ts'

export const loader = load(mayAddResources, async ({ ctx, params }) => {
  const { id, title, held, isMine } = await resourceToKeep(ctx, params.id!)
  if (held && isMine) throw refuse('closed', (t) => t.errors.notSecond)
  return { id, title, values: { reviewOn: usualReview(dayOf(ctx.now())) } }
})

export const action = act(mayAddResources, (page) =>
  submit(page, reviewForm, async (input) => {
    await reviewResource(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/library/${page.params.id}`, 'reviewed')
  }),
)

export default function Review() {
  const { values, ...resource } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values, errors: {} }
  const t = useMessages()
  return (
    <StepPage resource={resource} {...t.review} state={state}>
      <TextInput
        {...fieldProps(state, 'reviewOn')}
        label={t.fields.reviewOn!}
        help={t.form.reviewOnHelp}
        width="medium"
        autoComplete="off"
        required
      />
    </StepPage>
  )
}

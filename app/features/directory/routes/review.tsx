import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { SourcePage } from '../components/source-page.tsx'
import { ReviewForm } from '../components/review-form.tsx'
import { decideOnSource } from '../decide.server.ts'
import { sourceToReview } from '../form.query.server.ts'
import { decisionForm } from '../forms.ts'
import { mayReviewSources } from '../policy.ts'

export const loader = load(mayReviewSources, ({ ctx, params }) => sourceToReview(ctx, params.id!))

export const action = act(mayReviewSources, (page) =>
  submit(page, decisionForm, async (input) => {
    await decideOnSource(page.ctx, page.params.id!, input)
    return seeOther(page.scope, '/moderation', `source-${input.decision}`)
  }),
)

export default function Review() {
  const source = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  return (
    <SourcePage source={source} state={state}>
      <ReviewForm {...source} state={state} />
    </SourcePage>
  )
}

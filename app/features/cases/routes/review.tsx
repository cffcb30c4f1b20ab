import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { ReviewPage } from '../components/review-page.tsx'
import { reviewForm } from '../forms.ts'
import { mayReviewCases } from '../policy.ts'
import { caseToReview } from '../review.query.server.ts'
import { decide } from '../review.server.ts'

export const loader = load(mayReviewCases, ({ ctx, params }) => caseToReview(ctx, params.id!))

export const action = act(mayReviewCases, (page) =>
  submit(page, reviewForm, async (input) => {
    await decide(page.ctx, page.params.id!, input)
    return seeOther(page.scope, '/moderation', input.decision)
  }),
)

export default function Review() {
  return <ReviewPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}

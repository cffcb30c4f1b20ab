import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { SurveyPage } from '../components/survey-page.tsx'
import { surveyForm } from '../forms.ts'
import { mayReadWorkshops } from '../policy.ts'
import { answerSurvey, surveyOf } from '../survey.server.ts'

export const loader = load(mayReadWorkshops, async ({ ctx, params }) => ({
  id: params.id!,
  ...(await surveyOf(ctx, params.id!)),
}))

export const action = act(mayReadWorkshops, (page) =>
  submit(page, surveyForm, async (input) => {
    await answerSurvey(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/workshops/${page.params.id}/survey`, 'surveyed')
  }),
)

export default function Survey() {
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  return <SurveyPage {...useLoaderData<typeof loader>()} state={state} />
}

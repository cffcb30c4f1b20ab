import { useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { StepPage } from '../components/step-page.tsx'
import { useMessages } from '../components/use-messages.ts'
import { resourceToKeep } from '../form.query.server.ts'
import { withdrawResource } from '../keeping.server.ts'
import { mayAddResources } from '../policy.ts'

export const loader = load(mayAddResources, async ({ ctx, params }) => {
  const { id, title } = await resourceToKeep(ctx, params.id!)
  return { id, title }
})

export const action = act(mayAddResources, async ({ ctx, scope, params }) => {
  await withdrawResource(ctx, params.id!)
  return seeOther(scope, '/library', 'withdrawn')
})

export default function Withdrawal() {
  const resource = useLoaderData<typeof loader>()
  const { withdrawal: t } = useMessages()
  return (
    <StepPage
      resource={resource}
      title={t.title}
      lead={<p className="font-700">{resource.title}</p>}
      submit={t.submit}
      isDangerous
    >
      <ul className="list-disc pl-6">
        {t.what.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </StepPage>
  )
}

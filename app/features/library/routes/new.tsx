import { useActionData, useLoaderData, useMatches } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submitWithFile } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { Page } from '#app/ui/page.tsx'
import { addResource } from '../add.server.ts'
import { ResourceForm } from '../components/resource-form.tsx'
import { useMessages } from '../components/use-messages.ts'
import { useSeveralFiles } from '../components/use-several-files.ts'
import { resourceForm } from '../forms.ts'
import { fileOf } from '../uploads.server.ts'
import { mayAddResources } from '../policy.ts'
import { usualReview } from '../resource.ts'

/** A script sends several files one after the other; without it one goes at a time. */
export const handle = { hydrate: true }

export const loader = load(mayAddResources, async ({ ctx }) => ({
  id: ctx.newId(),
  values: { reviewOn: usualReview(dayOf(ctx.now())) },
}))

export const action = act(mayAddResources, (page) =>
  submitWithFile(page, resourceForm, fileOf(page), async (input) => {
    const id = await addResource(page.ctx, input)
    return seeOther(page.scope, `/library/${id}`, 'added')
  }),
)

export default function NewResource() {
  const { id, values } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values, errors: {} }
  const t = useMessages()
  const several = useSeveralFiles(`/library/new?_data=${useMatches().at(-1)!.id}`, t.several)
  return (
    <Page
      title={t.add}
      breadcrumb={[{ href: '/library', label: t.library }]}
      errors={state.errors}
      below={t.form.lead}
      narrow
    >
      <ResourceForm
        action="/library/new"
        state={state}
        isNew
        several={several}
        hidden={{ id: String(('id' in state.values && state.values.id) || id) }}
      />
    </Page>
  )
}

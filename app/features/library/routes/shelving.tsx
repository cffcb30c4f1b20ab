import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { collectionsToFill } from '../collections.query.server.ts'
import { ShelvingPage } from '../components/shelving-page.tsx'
import { shelvingForm } from '../forms.ts'
import { mayAddResources } from '../policy.ts'
import { resourcePage } from '../resource.query.server.ts'
import { putIntoCollection } from '../shelving.server.ts'

export const loader = load(mayAddResources, async ({ ctx, params }) => {
  const { id, title } = await resourcePage(ctx, params.id!)
  return { id, title, offered: await collectionsToFill(ctx) }
})

export const action = act(mayAddResources, (page) =>
  submit(page, shelvingForm, async ({ collection }) => {
    await putIntoCollection(page.ctx, collection, page.params.id!)
    return seeOther(page.scope, `/library/collections/${collection}`, 'shelved')
  }),
)

export default function Shelving() {
  const { offered, ...resource } = useLoaderData<typeof loader>()
  const state: FormState = useActionData<typeof action>() ?? { values: {}, errors: {} }
  return <ShelvingPage {...{ resource, offered, state }} />
}

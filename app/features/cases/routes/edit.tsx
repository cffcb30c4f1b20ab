import { useActionData, useLoaderData } from '@remix-run/react'
import { act, load } from '#app/core/http/route.server.ts'
import { EditCasePage } from '../components/edit-case-page.tsx'
import { ownDraft } from '../form.query.server.ts'
import { mayWriteCases } from '../policy.ts'
import { saveAndCheck } from '../save-form.server.ts'

export const handle = { hydrate: true }

export const loader = load(mayWriteCases, ({ ctx, params }) => ownDraft(ctx, params.id!))

export const action = act(mayWriteCases, saveAndCheck)

export default function EditCase() {
  return <EditCasePage draft={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}

import { useActionData, useLoaderData } from '@remix-run/react'
import { act, load } from '#app/core/http/route.server.ts'
import { NewCasePage } from '../components/new-case-page.tsx'
import { mayWriteCases } from '../policy.ts'
import { saveAndCheck } from '../save-form.server.ts'

export const handle = { hydrate: true }

export const loader = load(mayWriteCases, async ({ ctx }) => ({ id: ctx.newId() }))

export const action = act(mayWriteCases, saveAndCheck)

export default function NewCase() {
  return <NewCasePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}

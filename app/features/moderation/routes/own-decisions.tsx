import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { OwnDecisionsPage } from '../components/own-decisions-page.tsx'
import { ownDecisions } from '../own.query.server.ts'
import { mayHearDecisions } from '../policy.ts'

export const loader = load(mayHearDecisions, async ({ ctx }) => ({ decisions: await ownDecisions(ctx) }))

export default function OwnDecisions() {
  return <OwnDecisionsPage {...useLoaderData<typeof loader>()} />
}

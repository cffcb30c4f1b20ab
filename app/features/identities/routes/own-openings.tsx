import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { OwnOpeningsPage } from '../components/own-openings-page.tsx'
import { ownOpenings } from '../own.query.server.ts'
import { mayHearOfOpenings } from '../policy.ts'

export const loader = load(mayHearOfOpenings, async ({ ctx }) => ({ openings: await ownOpenings(ctx) }))

export default function OwnOpenings() {
  return <OwnOpeningsPage {...useLoaderData<typeof loader>()} />
}

import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { WorkPage } from '../components/work-page.tsx'
import { mayTendLibrary } from '../policy.ts'
import { workList } from '../work.query.server.ts'

export const loader = load(mayTendLibrary, ({ ctx }) => workList(ctx))

export default function Work() {
  return <WorkPage {...useLoaderData<typeof loader>()} />
}

import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { SortingPage } from '../components/sorting-page.tsx'
import { maySort } from '../policy.ts'
import { sortingQueue } from '../sorting.query.server.ts'

export const loader = load(maySort, ({ ctx }) => sortingQueue(ctx))

export default function Sorting() {
  return <SortingPage {...useLoaderData<typeof loader>()} />
}

import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { ListPage } from '../components/list-page.tsx'
import { edgeInAddress } from '../input.ts'
import { ownNotices } from '../list.query.server.ts'
import { mayBeTold } from '../policy.ts'

export const loader = load(mayBeTold, ({ ctx, url }) =>
  ownNotices(ctx, edgeInAddress.parse(Object.fromEntries(url.searchParams))),
)

export default function List() {
  return <ListPage {...useLoaderData<typeof loader>()} />
}

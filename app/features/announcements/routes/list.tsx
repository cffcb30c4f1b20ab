import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { ItemList } from '../components/item-list.tsx'
import { useMessages } from '../components/use-messages.ts'
import { listInAddress } from '../input.ts'
import { mayReadAnnouncements } from '../policy.ts'
import { listAnnouncements } from '../readable.query.server.ts'

export const loader = load(mayReadAnnouncements, async ({ ctx, url }) => {
  const address = listInAddress.parse(Object.fromEntries(url.searchParams))
  return { ...(await listAnnouncements(ctx, address)), past: address.show === 'past' }
})

const pageSize = 20

export default function List() {
  const { items, newer, older, past } = useLoaderData<typeof loader>()
  const t = useMessages()
  return (
    <Page
      title={past ? t.past : t.title}
      breadcrumb={past ? [{ href: '/announcements', label: t.title }] : []}
      below={<p>{t.lead}</p>}
    >
      {items.length > 0 ? <ItemList items={items} /> : <EmptyState>{past ? t.nonePast : t.none}</EmptyState>}
      <Pagination newer={newer} older={older} size={pageSize} query={past ? 'show=past' : ''} />
      <p className="mt-6 print:hidden">
        <a href={past ? '/announcements' : '/announcements?show=past'} className="inline-block py-2">
          {past ? t.current : t.past}
        </a>
      </p>
    </Page>
  )
}

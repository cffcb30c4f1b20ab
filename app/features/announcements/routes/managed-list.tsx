import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { messages as administration } from '#app/features/administration/messages.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import { tones } from '../components/managed-page.tsx'
import { useMessages } from '../components/use-messages.ts'
import { managedAnnouncements } from '../managing.query.server.ts'
import { mayAnnounce } from '../policy.ts'

export const loader = load(mayAnnounce, async ({ ctx }) => ({
  announcements: await managedAnnouncements(ctx),
}))

export default function ManagedList() {
  const { announcements } = useLoaderData<typeof loader>()
  const { admin: t, mustRead } = useMessages()
  const locale = useLocale()
  const write = { href: '/admin/announcements/new', label: t.write }
  return (
    <Page title={t.title} breadcrumb={[{ href: '/admin', label: administration.in(locale).title }]}>
      {announcements.length === 0 ? (
        <EmptyState action={write}>{t.none}</EmptyState>
      ) : (
        <>
          <p className="mb-6">
            <ButtonLink href={write.href}>{write.label}</ButtonLink>
          </p>
          <DataTable
            caption={t.list}
            narrow="cards"
            rows={announcements}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'title',
                head: t.heading,
                rowHead: true,
                cell: ({ id, title }) => <a href={`/admin/announcements/${id}`}>{title}</a>,
              },
              {
                key: 'state',
                head: t.state,
                cell: ({ state, ...one }) => (
                  <span className="flex flex-wrap gap-2">
                    <StatusBadge tone={tones[state]} dense>
                      {t.states[state]}
                    </StatusBadge>
                    {one.mustRead && (
                      <StatusBadge tone="waiting" dense>
                        {mustRead}
                      </StatusBadge>
                    )}
                  </span>
                ),
              },
              {
                key: 'day',
                head: t.day,
                cell: ({ publishedOn }) => (publishedOn ? formatDay(locale, publishedOn) : '－'),
              },
            ]}
          />
        </>
      )}
    </Page>
  )
}

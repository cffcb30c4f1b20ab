import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { SettingsTable } from '../components/settings-table.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { messages } from '../messages.ts'
import { overview } from '../overview.query.server.ts'
import { mayOperate } from '../policy.ts'

export const loader = load(mayOperate, ({ ctx }) => overview(ctx))

export default function Overview() {
  const { health, brokenAt, mailIsSent, settings } = useLoaderData<typeof loader>()
  const t = messages.in(useLocale())
  const word = (good: boolean) => (good ? t.ok : t.broken)
  const rows = [
    { check: t.database, state: t.engines[health.engine] },
    { check: t.durable, state: word(health.durable) },
    { check: t.migrated, state: word(health.migrated) },
    { check: t.audit, state: brokenAt === null ? t.ok : t.brokenAt(brokenAt) },
    { check: t.mail, state: mailIsSent ? t.mailSent : t.mailKept },
  ]
  return (
    <Page title={t.title} narrow>
      <DataTable
        caption={t.checks}
        rows={rows}
        rowKey={({ check }) => check}
        columns={[
          { key: 'check', head: t.check, rowHead: true, cell: ({ check }) => check },
          { key: 'state', head: t.state, cell: ({ state }) => state },
        ]}
      />
      <div className="mt-12">
        <SettingsTable settings={settings} engine={t.engines[health.engine]} />
      </div>
      <ul className="mt-8">
        {[
          { href: '/admin/roster', label: t.roster },
          { href: '/admin/directory', label: t.directory },
          { href: '/admin/bodies', label: t.bodies },
          { href: '/admin/roles', label: t.roles },
          { href: '/admin/factor-resets', label: t.factorResets },
          { href: '/admin/identities', label: t.identities },
          { href: '/admin/statistics', label: t.statistics },
          { href: '/admin/releases', label: t.releases },
          { href: '/admin/indicators', label: t.indicators },
          { href: '/admin/vocabularies', label: t.vocabularies },
          { href: '/admin/synonyms', label: t.synonyms },
          { href: '/admin/announcements', label: t.announcements },
          { href: '/admin/audit', label: t.auditLog.title },
          { href: '/admin/outbox', label: t.outbox.title },
          { href: '/admin/bounces', label: t.bounces },
        ].map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="inline-block py-2">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  )
}

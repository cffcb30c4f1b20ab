import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { auditLog } from '../audit.query.server.ts'
import { auditFilter } from '../input.ts'
import { messages } from '../messages.ts'
import { mayOperate } from '../policy.ts'

export const loader = load(mayOperate, ({ ctx, url }) =>
  auditLog(ctx, auditFilter.parse(Object.fromEntries(url.searchParams))),
)

export default function Audit() {
  const { entries, filter, brokenAt, checked, more } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { auditLog: t, title } = messages.in(locale)
  const fits = brokenAt === null
  const address = (page: number) =>
    `?${new URLSearchParams(Object.entries({ ...filter, page }).map(([key, value]) => [key, String(value)]))}`
  return (
    <Page title={t.title} breadcrumb={[{ href: '/admin', label: title }]} below={<p>{t.lead}</p>}>
      <div className="max-w-[45rem]">
        <Banner tone={fits ? 'success' : 'error'} title={fits ? t.fits(checked) : t.broken(brokenAt)} as="p">
          <p>{t.whole}</p>
        </Banner>
      </div>
      <search>
        <form method="get" className="mt-6">
          <div className="md:flex md:flex-wrap md:gap-x-6">
            <Select
              name="of"
              value={filter.of}
              label={t.of}
              options={[
                { value: 'named', label: t.named },
                { value: 'anonymous', label: t.anonymous },
              ]}
              empty={null}
              required={null}
              size="md"
            />
            <TextInput
              name="event"
              value={filter.event}
              label={t.event}
              help={t.eventHelp}
              required={null}
              autoComplete="off"
              width="medium"
            />
            <TextInput
              name="subject"
              value={filter.subject}
              label={t.subject}
              required={null}
              autoComplete="off"
            />
            <TextInput
              name="from"
              value={filter.from}
              label={t.from}
              help={t.dayHelp}
              required={null}
              autoComplete="off"
              width="medium"
            />
            <TextInput
              name="until"
              value={filter.until}
              label={t.until}
              help={t.dayHelp}
              required={null}
              autoComplete="off"
              width="medium"
            />
          </div>
          <FormActions>
            <Button>{t.submit}</Button>
            <a href="/admin/audit">{t.clear}</a>
          </FormActions>
        </form>
      </search>
      {filter.of === 'anonymous' && <p className="mt-6 max-w-[45rem]">{t.anonymousWhy}</p>}
      <section aria-labelledby="records" className="mt-8">
        <h2 id="records">{t.records}</h2>
        {entries.length === 0 ? (
          <p className="mt-3">{t.none}</p>
        ) : (
          <DataTable
            caption={t.records}
            hideCaption
            narrow="cards"
            dense
            rows={entries}
            rowKey={({ key }) => key}
            columns={[
              { key: 'event', head: t.event, rowHead: true, cell: ({ event }) => event },
              {
                key: 'when',
                head: t.when,
                cell: ({ day, time }) => `${formatDay(locale, day)}${time ? ` ${time}` : ''}`,
              },
              { key: 'who', head: t.who, cell: ({ name, actorKind }) => name ?? t.actors[actorKind] },
              {
                key: 'subject',
                head: t.subject,
                cell: ({ subjectId }) => <span className="break-all">{subjectId ?? '－'}</span>,
              },
              { key: 'detail', head: t.detail, cell: ({ detail }) => detail.join(' · ') || '－' },
            ]}
          />
        )}
        <nav aria-label={t.pages} className="mt-8 flex flex-wrap gap-6 print:hidden">
          {filter.page > 1 && (
            <a href={address(filter.page - 1)} rel="prev">
              {t.newer}
            </a>
          )}
          {more && (
            <a href={address(filter.page + 1)} rel="next">
              {t.older}
            </a>
          )}
        </nav>
      </section>
    </Page>
  )
}

import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { formatClock, formatDay } from '#app/core/i18n/format.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useMessages } from '../components/use-messages.ts'
import { Withdrawn } from '../components/withdrawn.tsx'
import { mayReadCases } from '../policy.ts'
import { ownReceipt } from '../withdrawal.query.server.ts'

export const loader = load(mayReadCases, ({ ctx, params }) => ownReceipt(ctx, params.id!))

export default function Receipt() {
  const { id, withdrawnOn, withdrawnAt, withdrawn, backupsUntil } = useLoaderData<typeof loader>()
  const { cases, receipt: t } = useMessages()
  const locale = useLocale()
  const at = `${formatDay(locale, withdrawnOn)} ${formatClock(locale, new Date(withdrawnAt))}`
  return (
    <Page title={t.title} breadcrumb={[{ href: '/cases', label: cases }]} narrow>
      <p>{t.done}</p>
      <div className="mt-4">
        <SummaryList
          items={[
            { term: t.number, value: <span className="break-all">{id}</span> },
            { term: t.on, value: at },
            { term: t.scope, value: <Withdrawn counts={withdrawn} /> },
            { term: t.backups, value: t.backupsUntil(formatDay(locale, backupsUntil)) },
          ]}
        />
      </div>
      <p className="mt-6 print:hidden">{t.print}</p>
      <p className="mt-6 print:hidden">
        <a href="/cases">{t.back}</a>
      </p>
    </Page>
  )
}

import type { SerializeFrom } from '@remix-run/node'
import { dayWithEra } from '#app/core/i18n/format.ts'
import { Banner } from '#app/ui/banner.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { yearInWords } from '../fiscal-year.ts'
import type { verifiedRecord } from '../records.server.ts'
import { useMessages } from './use-messages.ts'

/** What anybody sees who follows the address on a record of activity. */
export function VerifyRecordPage(
  found: SerializeFrom<NonNullable<Awaited<ReturnType<typeof verifiedRecord>>>>,
) {
  const { number, name, year, madeOn, revoked, counts } = found
  const { verify: t, paper, kinds, pieces, proves } = useMessages()
  const locale = useLocale()
  return (
    <Page title={t.title} narrow>
      <Banner tone={revoked ? 'warning' : 'success'} title={revoked ? t.revoked : t.valid} as="p" />
      <div className="mt-6">
        <SummaryList
          items={[
            { term: paper.number, value: number },
            { term: t.name, value: name },
            { term: paper.year, value: yearInWords(locale, year) },
            ...counts.map(({ kind, count }) => ({ term: kinds[kind], value: pieces(count) })),
            { term: paper.issued, value: dayWithEra(locale, madeOn) },
          ]}
        />
      </div>
      <p className="mt-6">{t.lead}</p>
      <p className="mt-3">{proves}</p>
    </Page>
  )
}

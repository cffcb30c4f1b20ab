import type { SerializeFrom } from '@remix-run/node'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { dayWithEra } from '#app/core/i18n/format.ts'
import { Banner } from '#app/ui/banner.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { verifiedCertificate } from '../certificate.query.server.ts'
import { useMessages } from './use-messages.ts'

/** What anybody sees who follows the address on a certificate. */
export function VerifyPage(found: SerializeFrom<Awaited<ReturnType<typeof verifiedCertificate>>>) {
  const { number, title, day, name, revoked } = found
  const locale = useLocale()
  const {
    certificate: { verify: t, paper },
  } = useMessages()
  return (
    <Page title={t.title} narrow>
      <Banner tone={revoked ? 'warning' : 'success'} title={revoked ? t.revoked : t.valid} as="p">
        {revoked && <p>{t.revokedWhy}</p>}
      </Banner>
      <div className="mt-6">
        <SummaryList
          items={[
            { term: t.number, value: number },
            { term: paper.workshop, value: <span lang={foreignTo(locale, title)}>{title}</span> },
            { term: paper.day, value: dayWithEra(locale, day) },
            { term: t.name, value: name },
          ]}
        />
      </div>
      <p className="mt-6">{t.lead}</p>
    </Page>
  )
}

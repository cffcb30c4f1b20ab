import type { SerializeFrom } from '@remix-run/node'
import { formatDay, formatMonth } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { categories, sourceTypes } from '#db/reference/vocabularies.ts'
import { Chip } from '#app/ui/chip.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import type { sourcePage } from '../source.query.server.ts'
import { History } from './history.tsx'
import { HowToConnect, WhoCanUseIt } from './source-facts.tsx'
import { SourceNotices } from './source-notices.tsx'
import { useMessages } from './use-messages.ts'
import { wordFor } from './words.ts'

export type ShownSource = SerializeFrom<Awaited<ReturnType<typeof sourcePage>>>

export function SourcePage({ source }: { source: ShownSource }) {
  const t = useMessages()
  const locale = useLocale()
  const { name, alternateName, organization, sourceType, assuredOn, assurer, working } = source
  return (
    <Page
      title={name}
      breadcrumb={[{ href: '/directory', label: t.directory }]}
      above={source.categories.map((category) => (
        <Chip key={category}>{wordFor(categories, category, locale)}</Chip>
      ))}
      below={
        <>
          <p lang={foreignTo(locale, organization)}>{organization}</p>
          {alternateName && <p lang={foreignTo(locale, alternateName)}>{alternateName}</p>}
          <p>{t.organizationKind(wordFor(sourceTypes, sourceType, locale))}</p>
        </>
      }
    >
      <div className="max-w-[45rem]">
        <SourceNotices source={source} />
        <HowToConnect source={source} />
        <section aria-labelledby="what" className="mt-8">
          <h2 id="what">{t.page.what}</h2>
          <p className="mt-3 whitespace-pre-line" lang={foreignTo(locale, source.description)}>
            {source.description}
          </p>
        </section>
        <WhoCanUseIt source={source} />
        <section aria-labelledby="confirmations" className="mt-8">
          <h2 id="confirmations">{t.page.confirmations}</h2>
          <p className="mt-3">
            {working ? `✓ ${t.workingBy(working.members, formatMonth(locale, working.lastOn))}` : t.notYet}
          </p>
          {assuredOn && (
            <p>
              {t.facts.freshOn}: <time dateTime={assuredOn}>{formatDay(locale, assuredOn)}</time>
              {locale === 'ja' ? `（${t.page.assured(assurer)}）` : ` (${t.page.assured(assurer)})`}
            </p>
          )}
        </section>
        <History changes={source.changes} />
      </div>
    </Page>
  )
}

import type { SerializeFrom } from '@remix-run/node'
import type { ReactNode } from 'react'
import { useFlash } from '#app/core/http/use-flash.ts'
import { formatDay, formatMonth } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { categories, sourceTypes } from '#db/reference/vocabularies.ts'
import { Chip } from '#app/ui/chip.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import type { FormState } from '#app/ui/form-state.ts'
import type { sourcePage } from '../source.query.server.ts'
import { History } from './history.tsx'
import { HowToConnect, WhoCanUseIt } from './source-facts.tsx'
import { SourceNotices } from './source-notices.tsx'
import { useMessages } from './use-messages.ts'
import { wordFor } from './words.ts'

export type ShownSource = SerializeFrom<Awaited<ReturnType<typeof sourcePage>>>

type Props = { source: ShownSource; errors?: FormState['errors']; children?: ReactNode }

/** A source; `children` come before its history, where a second person decides. */
export function SourcePage({ source, errors, children }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const { name, alternateName, organization, sourceType, assuredOn, assurer, working } = source
  return (
    <Page
      title={name}
      flash={useFlash(t.flash)}
      errors={errors}
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
        <SourceActions source={source} />
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
        {children}
        <History changes={source.changes} />
      </div>
    </Page>
  )
}

function SourceActions({ source: { id, may } }: { source: ShownSource }) {
  const { page: t } = useMessages()
  return (
    <p className="mt-4 flex flex-wrap gap-4 print:hidden">
      {may.edit && (
        <ButtonLink href={`/directory/${id}/edit`} variant="outline">
          {t.edit}
        </ButtonLink>
      )}
    </p>
  )
}

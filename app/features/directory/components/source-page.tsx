import type { SerializeFrom } from '@remix-run/node'
import type { ReactNode } from 'react'
import { useFlash } from '#app/core/http/use-flash.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { categories, sourceTypes } from '#db/reference/vocabularies.ts'
import { isMunicipality, prefectureOf } from '#db/reference/areas.ts'
import { Chip } from '#app/ui/chip.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import type { FormState } from '#app/ui/form-state.ts'
import { nationwide } from '../area.ts'
import { gapAddress } from '../gap-address.ts'
import type { sourcePage } from '../source.query.server.ts'
import { Confirmations } from './confirmation.tsx'
import { History } from './history.tsx'
import { HowToConnect, WhoCanUseIt } from './source-facts.tsx'
import { SourceNotices } from './source-notices.tsx'
import { useMessages } from './use-messages.ts'
import { wordFor } from './words.ts'

export type ShownSource = SerializeFrom<Awaited<ReturnType<typeof sourcePage>>>

type Props = { source: ShownSource; state?: FormState; children?: ReactNode }

const untouched: FormState = { values: {}, errors: {} }

/** A source; `children` come before its history, where a second person decides. */
export function SourcePage({ source, state = untouched, children }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const { name, alternateName, organization, sourceType } = source
  return (
    <Page
      title={name}
      flash={useFlash(t.flash)}
      errors={state.errors}
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
        {source.state === 'published' && <Confirmations source={source} state={state} />}
        {children}
        <History changes={source.changes} />
      </div>
    </Page>
  )
}

function SourceActions({ source }: { source: ShownSource }) {
  const { page: t } = useMessages()
  const { id, state, may, categories: needs } = source
  const place = source.areas.find((code) => code !== nationwide)
  const inPlace = place && isMunicipality(place) ? { municipality: place } : {}
  return (
    <p className="mt-4 flex flex-wrap gap-4 print:hidden">
      {state === 'published' && <ButtonLink href={`/directory/${id}?view=card`}>{t.card}</ButtonLink>}
      {may.edit && (
        <ButtonLink href={`/directory/${id}/edit`} variant="outline">
          {t.edit}
        </ButtonLink>
      )}
      {may.confirm && (
        <a
          href={gapAddress({
            ...{
              category: needs[0],
              prefecture: place && prefectureOf(place)!,
              ...inPlace,
              outcome: 'unusable',
            },
          })}
          className="inline-block py-3"
        >
          {t.unusable}
        </a>
      )}
    </p>
  )
}

import { categories, gapKinds } from '#db/reference/vocabularies.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { wordFor } from '#app/features/cases/components/terms.ts'
import { Chip } from '#app/ui/chip.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { StatementBadge } from './badges.tsx'
import type { ShownStatement } from './history.tsx'
import { placeName, useMessages } from './use-messages.ts'

export function StatementChips({ statement: { state, category } }: { statement: ShownStatement }) {
  const locale = useLocale()
  return (
    <>
      <StatementBadge state={state} />
      <Chip>{wordFor(categories, category, locale)}</Chip>
    </>
  )
}

export function StatementMeta({ statement: { area, band } }: { statement: ShownStatement }) {
  const t = useMessages()
  const place = placeName(area)
  return (
    <p>
      <span lang={foreignTo(useLocale(), place)}>{place}</span>
      {' · '}
      {t.bands[band]}
    </p>
  )
}

/** The words of the moderator. */
export function StatementText({ statement: { text, kinds } }: { statement: ShownStatement }) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <>
      <h2>{t.statement.text}</h2>
      <p lang={foreignTo(locale, text)} className="mt-3 max-w-[45rem] whitespace-pre-line">
        {text}
      </p>
      {kinds.length > 0 && (
        <>
          <h3 className="mt-6">{t.statement.kinds}</h3>
          <ul className="mt-2 list-disc pl-6">
            {kinds.map((kind) => (
              <li key={kind}>{wordFor(gapKinds, kind, locale)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

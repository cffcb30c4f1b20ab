import { foreignTo } from '#app/core/i18n/language-of.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { Banner } from '#app/ui/banner.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import type { ShownResource } from './resource-page.tsx'
import { useMessages } from './use-messages.ts'

/** What a reader must know before anything else. */
export function ResourceNotices({ resource }: { resource: ShownResource }) {
  const { page: t, fields } = useMessages()
  const locale = useLocale()
  const { id, successor, held, withdrawnOn, stale, isNewest, version, doubts, reviewOn, broken } = resource
  return (
    <div className="flex flex-col gap-4">
      {held && (
        <Banner tone="error" as="p" title={t.lessonHeldTitle}>
          <p>{t.lessonHeldText}</p>
        </Banner>
      )}
      {withdrawnOn && (
        <Banner tone="error" as="p" title={t.withdrawnTitle}>
          <p>{t.withdrawnText}</p>
        </Banner>
      )}
      {!isNewest && (
        <Banner tone="info" as="p" title={t.oldTitle(version)}>
          <p>
            {t.oldText} <a href={`/library/${id}`}>{t.toNewest}</a>
          </p>
        </Banner>
      )}
      {successor && (
        <Banner tone="warning" as="p" title={t.supersededTitle}>
          <p>
            <a href={`/library/${successor.id}`} lang={foreignTo(locale, successor.title)}>
              {successor.title}
            </a>
          </p>
        </Banner>
      )}
      {broken && (
        <Banner tone="warning" as="p" title={t.brokenTitle[broken.found]}>
          <p>{t.brokenText(formatDay(locale, broken.since))}</p>
        </Banner>
      )}
      {stale && (
        <Banner tone="warning" as="p" title={t.staleTitle}>
          <p>
            {t.staleText} ({fields.reviewOn}: {formatDay(locale, reviewOn)})
          </p>
        </Banner>
      )}
      {doubts.length > 0 && (
        <Banner tone="info" as="p" title={t.doubtsTitle(doubts.length)}>
          <ul className="list-disc pl-6">
            {doubts.map(({ what, on }, row) => (
              <li key={row}>
                <span lang={foreignTo(locale, what)}>{what}</span> ({formatDay(locale, on)})
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  )
}

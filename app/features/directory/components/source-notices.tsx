import { serviceStatuses } from '#db/reference/directory.ts'
import { Banner } from '#app/ui/banner.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import type { ShownSource } from './source-page.tsx'
import { useMessages } from './use-messages.ts'
import { wordFor } from './words.ts'

/** What a reader must know before anything else: not listed yet, closed, or unchecked for a year. */
export function SourceNotices({ source }: { source: ShownSource }) {
  const { page: t } = useMessages()
  const locale = useLocale()
  const { state, status, stale, declinedFor } = source
  return (
    <div className="flex flex-col gap-4">
      {state === 'proposed' && (
        <Banner tone="info" as="p" title={t.waitingTitle}>
          <p>{t.waitingText}</p>
        </Banner>
      )}
      {state === 'declined' && (
        <Banner tone="error" as="p" title={t.declinedTitle}>
          <p className="whitespace-pre-line">{declinedFor}</p>
        </Banner>
      )}
      {status !== 'active' && (
        <Banner tone="warning" as="p" title={t.closedTitle(wordFor(serviceStatuses, status, locale))} />
      )}
      {stale && (
        <Banner tone="warning" as="p" title={t.staleTitle}>
          <p>{t.staleText}</p>
        </Banner>
      )}
    </div>
  )
}

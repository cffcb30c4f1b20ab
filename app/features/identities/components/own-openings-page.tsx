import type { SerializeFrom } from '@remix-run/node'
import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Time } from '#app/ui/time.tsx'
import type { ownOpenings } from '../own.query.server.ts'
import { useMessages } from './use-messages.ts'

type Props = { openings: SerializeFrom<Awaited<ReturnType<typeof ownOpenings>>> }

/** For the author: behind which own posts two admins looked, and why. */
export function OwnOpeningsPage({ openings }: Props) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <Page title={t.own.title} narrow below={<p>{t.own.lead}</p>}>
      {openings.length === 0 ? (
        <EmptyState>{t.own.none}</EmptyState>
      ) : (
        <>
          <ol className="border-t border-solid-gray-420">
            {openings.map(({ id, caseId, position, reason, shownOn }) => (
              <li key={id} className="border-b border-solid-gray-420 py-3">
                <a
                  href={`/cases/${caseId}${position > 0 ? `#answer-${position}` : ''}`}
                  className="inline-block py-1"
                >
                  {t.post(position)}
                </a>
                <p className="text-solid-gray-600">
                  {t.own.seen} <Time dateTime={shownOn}>{formatDay(locale, shownOn)}</Time>
                </p>
                <p className="mt-1 whitespace-pre-line">
                  {t.own.reason}: <span lang={foreignTo(locale, reason)}>{reason}</span>
                </p>
              </li>
            ))}
          </ol>
          <p className="mt-6">{t.own.ask}</p>
        </>
      )}
    </Page>
  )
}

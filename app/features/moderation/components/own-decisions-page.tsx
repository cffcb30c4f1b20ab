import type { SerializeFrom } from '@remix-run/node'
import { formatDay } from '#app/core/i18n/format.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Time } from '#app/ui/time.tsx'
import type { ownDecisions } from '../own.query.server.ts'
import { useMessages } from './use-messages.ts'

type Props = { decisions: SerializeFrom<Awaited<ReturnType<typeof ownDecisions>>> }

/** What moderators decided about one's own posts, newest first. */
export function OwnDecisionsPage({ decisions }: Props) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <Page title={t.own.title} narrow>
      {decisions.length === 0 ? (
        <EmptyState action={{ href: '/cases', label: t.report.back }}>{t.own.none}</EmptyState>
      ) : (
        <ol className="border-t border-solid-gray-420">
          {decisions.map(({ id, title, position, outcome, decidedOn }) => (
            <li key={id} className="border-b border-solid-gray-420 py-3">
              <a href={`/me/decisions/${id}`} className="inline-block py-1">
                {title ?? t.own.answer(position)}
              </a>
              <p className="text-solid-gray-600">
                {outcome && t.decided[outcome]} ·{' '}
                <Time dateTime={decidedOn}>{formatDay(locale, decidedOn)}</Time>
              </p>
            </li>
          ))}
        </ol>
      )}
    </Page>
  )
}

import type { SerializeFrom } from '@remix-run/node'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import type { workList } from '../work.query.server.ts'
import { useMessages } from './use-messages.ts'

type Props = SerializeFrom<Awaited<ReturnType<typeof workList>>>

export function WorkPage({ held, doubted, broken, stale }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const item = ({ id, title }: { id: string; title: string }, said: string) => (
    <li key={id} className="border-b border-solid-gray-420 py-3">
      <a href={`/library/${id}`} lang={foreignTo(locale, title)} className="inline-block py-1">
        {title}
      </a>
      <p className="text-solid-gray-600">{said}</p>
    </li>
  )
  return (
    <Page title={t.work.title} breadcrumb={[{ href: '/library', label: t.library }]} narrow>
      {held.length > 0 && (
        <>
          <h2>{t.work.held}</h2>
          <ol className="mt-3 border-t border-solid-gray-420">
            {held.map((one) => item(one, t.work.heldSince(formatDay(locale, one.since))))}
          </ol>
        </>
      )}
      <h2>{t.work.doubted}</h2>
      {doubted.length === 0 ? (
        <EmptyState>{t.work.noneDoubted}</EmptyState>
      ) : (
        <ol className="mt-3 border-t border-solid-gray-420">
          {doubted.map((one) => item(one, t.work.times(one.times, formatDay(locale, one.since))))}
        </ol>
      )}
      <h2>{t.work.broken}</h2>
      {broken.length === 0 ? (
        <EmptyState>{t.work.noneBroken}</EmptyState>
      ) : (
        <ol className="mt-3 border-t border-solid-gray-420">
          {broken.map((one) => item(one, t.work.brokenSince(formatDay(locale, one.since))))}
        </ol>
      )}
      <h2>{t.work.stale}</h2>
      {stale.length === 0 ? (
        <EmptyState>{t.work.noneStale}</EmptyState>
      ) : (
        <ol className="mt-3 border-t border-solid-gray-420">
          {stale.map((one) => item(one, t.work.since(formatDay(locale, one.reviewOn))))}
        </ol>
      )}
    </Page>
  )
}

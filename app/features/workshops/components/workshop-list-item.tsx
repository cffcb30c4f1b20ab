import type { SerializeFrom } from '@remix-run/node'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { useLocale } from '#app/ui/locale.tsx'
import type { listWorkshops } from '../list.query.server.ts'
import { PhaseBadge } from './phase-badge.tsx'
import { useMessages } from './use-messages.ts'
import { When } from './when.tsx'

export type ListedWorkshop = SerializeFrom<Awaited<ReturnType<typeof listWorkshops>>>['items'][number]

export function WorkshopListItem({ item }: { item: ListedWorkshop }) {
  const t = useMessages()
  const locale = useLocale()
  const { id, title, format, phase, pools, certified, minuted } = item
  return (
    <li className="break-inside-avoid border-b border-solid-gray-420 py-4">
      <p>
        <PhaseBadge phase={phase} pools={pools} dense />
      </p>
      <h3 className="mt-2">
        <a href={`/workshops/${id}`} lang={foreignTo(locale, title)} className="visited:text-magenta-900">
          {title}
        </a>
      </h3>
      <p className="mt-1">
        <When {...item} />
      </p>
      <p className="mt-1 text-solid-gray-600">
        {t.formats[format]}
        {phase === 'open' &&
          pools.map(({ pool, left, seats }) => (
            <span key={pool}> · {t.seatsOf(t.pools[pool], left, seats)}</span>
          ))}
      </p>
      {minuted && (
        <p className="mt-1">
          <a href={`/workshops/${id}#outcomes`} aria-label={t.outcomes.ofWorkshop(title)}>
            {t.outcomes.there}
          </a>
        </p>
      )}
      {certified && (
        <p className="mt-1">
          ✓ {t.certificate.attended} ·{' '}
          <a href={`/workshops/${id}/certificate.pdf`} aria-label={t.certificate.downloadOf(title)}>
            {t.certificate.download}
          </a>
        </p>
      )}
    </li>
  )
}

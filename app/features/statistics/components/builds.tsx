import type { BuildState, BuildStep, Refusal } from '#db/schema/releases.ts'
import { formatDay, formatNumber } from '#app/core/i18n/format.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { StatusBadge, type StatusTone } from '#app/ui/status-badge.tsx'
import { messages } from '../messages.ts'
import { monthInWords } from '../words.ts'
import { CellList } from './cell-list.tsx'

export type BuildRow = {
  id: string
  until: string
  state: BuildState
  step: BuildStep | null
  done: number
  of: number
  refusal: Refusal | null
  orderedOn: string
}

const tones: Record<BuildState, StatusTone> = {
  waiting: 'waiting',
  running: 'open',
  built: 'done',
  refused: 'refused',
  stopped: 'closed',
}

/** How far the drafts are that were ordered, and why one was refused. */
export function Builds({ builds }: { builds: BuildRow[] }) {
  const locale = useLocale()
  const { admin: t } = messages.in(locale)
  const isAtWork = builds.some(({ state }) => state === 'waiting' || state === 'running')
  return (
    <>
      {isAtWork && (
        <p className="mt-3">
          <a href="/admin/releases">{t.lookAgain}</a>
        </p>
      )}
      <ul className="mt-3">
        {builds.map((build) => (
          <li key={build.id} className="border-b border-solid-gray-420 py-4">
            <div className="flex flex-wrap items-center gap-3">
              <StatusBadge tone={tones[build.state]} dense>
                {t.states[build.state]}
              </StatusBadge>
              <span className="font-700">{t.draftUntil(monthInWords(build.until, locale))}</span>
              <span>{t.orderedOn(formatDay(locale, build.orderedOn))}</span>
            </div>
            {build.state === 'running' && build.step && (
              <p className="mt-2">{t.steps[build.step](partsOf(build, (n) => formatNumber(locale, n)))}</p>
            )}
            {build.state === 'stopped' && <p className="mt-2">{t.stoppedLead}</p>}
            {build.refusal && <Refused refusal={build.refusal} />}
          </li>
        ))}
      </ul>
    </>
  )
}

const partsOf = ({ done, of }: BuildRow, format: (count: number) => string) => ({
  done: format(done),
  of: format(of),
})

function Refused({ refusal: { said, cells, proposed } }: { refusal: Refusal }) {
  const locale = useLocale()
  const { admin: t } = messages.in(locale)
  if (cells.length === 0) return <p className="mt-2">{said[locale]}</p>
  return (
    <>
      <CellList title={t.exposed} cells={cells} />
      {proposed.length > 0 ? (
        <CellList title={t.hideBesides} cells={proposed} />
      ) : (
        <p className="mt-2">{messages.in(locale).errors.noProposal}</p>
      )}
    </>
  )
}

import type { SerializeFrom } from '@remix-run/node'
import { responseStatuses } from '#db/reference/vocabularies.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { wordFor } from '#app/features/cases/components/terms.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Time } from '#app/ui/time.tsx'
import { Timeline, type TimelineStep } from '#app/ui/timeline.tsx'
import type { statementShown } from '../statement.query.server.ts'
import { useBodyName, useMessages } from './use-messages.ts'

export type ShownStatement = SerializeFrom<Awaited<ReturnType<typeof statementShown>>>
type Step = ShownStatement['events'][number]

/** What happened to a statement, and what comes next. */
export function History({ statement: { events, state, shown } }: { statement: ShownStatement }) {
  const t = useMessages()
  const locale = useLocale()
  const say = useSentence()
  const next = shown ? t.happened.next[state] : undefined
  const steps = events.map((event, index): TimelineStep => {
    const { key, on, text, kind, dueOn, other } = event
    return {
      key,
      label: say(event),
      state: index === events.length - 1 ? 'now' : 'done',
      time: <Time dateTime={on}>{formatDay(locale, on)}</Time>,
      note: kind !== 'closed' && (text || dueOn || other) && (
        <>
          {text && (
            <p lang={foreignTo(locale, text)} className="whitespace-pre-line">
              {text}
            </p>
          )}
          {dueOn && <p>{t.happened.due(formatDay(locale, dueOn))}</p>}
          {other && (
            <p>
              <a href={`/gaps/${other.id}`}>{t.happened.other(other.title)}</a>
            </p>
          )}
        </>
      ),
    }
  })
  return <Timeline steps={next ? [...steps, { key: 'next', label: next, state: 'next' }] : steps} />
}

function useSentence() {
  const { happened: t, reasons } = useMessages()
  const locale = useLocale()
  const nameOf = useBodyName()
  return ({ kind, body, toBody, status, text }: Step) => {
    if (kind === 'routed') return t.routed(nameOf(toBody))
    if (kind === 'forwarded') return t.forwarded(nameOf(body), nameOf(toBody))
    if (kind === 'answered') return t.answered(nameOf(body), wordFor(responseStatuses, status ?? '', locale))
    if (kind === 'closed') return t.closed(reasons[text] ?? text)
    return t[kind]
  }
}

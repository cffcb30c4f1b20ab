import type { Outcome } from '#db/schema/cases.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Time } from '#app/ui/time.tsx'
import type { Byline } from '../thread.query.server.ts'
import { useByline } from './byline.tsx'
import { useMessages } from './use-messages.ts'
import { Written } from './written.tsx'

type Answer = { position: number; isMine: boolean; html: string; on: string | null; by: Byline | null }

export function Answers({ caseId, answers }: { caseId: string; answers: Answer[] }) {
  const t = useMessages()
  return (
    <section aria-labelledby="answers" className="mt-12 max-w-[45rem]">
      <h2 id="answers">{t.answerCount(answers.length)}</h2>
      {answers.length === 0 && <p className="mt-3">{t.notAnswered}</p>}
      <ol className="mt-3 border-t border-solid-gray-420">
        {answers.map((answer) => (
          <li
            key={answer.position}
            id={`answer-${answer.position}`}
            className="border-b border-solid-gray-420 py-4"
          >
            {answer.by ? (
              <OneAnswer caseId={caseId} answer={answer} by={answer.by} />
            ) : (
              <HiddenAnswer isMine={answer.isMine} />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function OneAnswer({ caseId, answer, by }: { caseId: string; answer: Answer; by: Byline }) {
  const t = useMessages()
  const locale = useLocale()
  const byline = useByline()
  const { position, isMine, html, on } = answer
  return (
    <article aria-labelledby={`answer-${position}-by`}>
      <h3 id={`answer-${position}-by`} className="inline-block text-std-16B-170">
        {byline(by)}
      </h3>{' '}
      {on && (
        <span className="ml-2 text-solid-gray-600">
          <Time dateTime={on}>{formatDay(locale, on)}</Time>
        </span>
      )}
      <div className="mt-1">
        <Written html={html} />
      </div>
      {'workshop' in by && <OutcomeLinks {...by.workshop} />}
      {!isMine && (
        <p className="mt-1 text-right print:hidden">
          <a href={`/cases/${caseId}/report?post=${position}`} className="inline-block py-2">
            {t.reportAnswer(position)}
          </a>
        </p>
      )}
    </article>
  )
}

function OutcomeLinks({ workshopId, lessonId }: Outcome) {
  const t = useMessages()
  return (
    <p className="mt-1 flex flex-wrap gap-x-6 print:hidden">
      <a href={`/workshops/${workshopId}`} className="inline-block py-2">
        {t.toWorkshop}
      </a>
      {lessonId && (
        <a href={`/library/${lessonId}`} className="inline-block py-2">
          {t.toLesson}
        </a>
      )}
    </p>
  )
}

function HiddenAnswer({ isMine }: { isMine: boolean }) {
  const t = useMessages()
  return (
    <p className="text-solid-gray-600">
      {t.hiddenAnswer} {isMine && <a href="/me/decisions">{t.hiddenReason}</a>}
    </p>
  )
}

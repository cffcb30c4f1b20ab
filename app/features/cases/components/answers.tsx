import type { Outcome } from '#db/schema/cases.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { AttachmentList } from '#app/features/attachments/components/attachment-list.tsx'
import { InParts } from '#app/ui/in-parts.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Time } from '#app/ui/time.tsx'
import { postAnchor } from '../anchor.ts'
import type { Byline } from '../byline.ts'
import { AnswerActions } from './answer-actions.tsx'
import { useByline } from './byline.tsx'
import type { Thread } from './case-page.tsx'
import { NewAnswers, ReadUpTo } from './reading.tsx'
import { Quoted } from './quoted.tsx'
import { useMessages } from './use-messages.ts'
import { Written } from './written.tsx'

export type Answer = Thread['answers'][number]

/** All answers of a thread; one that answers another stands under it, a step to the right. */
export function Answers({ thread }: { thread: Thread }) {
  const t = useMessages()
  const { answers } = thread
  return (
    <section aria-labelledby="answers" className="mt-12 max-w-[45rem]">
      <h2 id="answers">{t.answerCount(answers.length)}</h2>
      {answers.length === 0 && <p className="mt-3">{t.notAnswered}</p>}
      <NewAnswers answers={answers} />
      {thread.helpedCount > 0 && <WhatHelped answers={answers} />}
      <ol className="mt-3 border-t border-solid-gray-420">
        <InParts>
          {answers.map((answer) => (
            <li
              key={answer.position}
              id={`answer-${answer.position}`}
              className={answer.under === null ? top : nested}
            >
              {answer.by ? (
                <OneAnswer thread={thread} answer={answer} by={answer.by} />
              ) : (
                <HiddenAnswer isMine={answer.isMine} />
              )}
            </li>
          ))}
        </InParts>
      </ol>
      <ReadUpTo id={thread.id} read={thread.read} />
    </section>
  )
}

const top = 'border-b border-solid-gray-420 py-4'
const nested = 'ml-4 border-b border-l-4 border-solid-gray-420 py-4 pl-4 md:ml-8'

function OneAnswer({ thread, answer, by }: { thread: Thread; answer: Answer; by: Byline }) {
  const { thread: t } = useMessages()
  const locale = useLocale()
  const byline = useByline()
  const { position, html, on, to, quote, helped, editedOn, isNew } = answer
  return (
    <article aria-labelledby={`answer-${position}-by`}>
      <h3 id={`answer-${position}-by`} className="inline-block text-std-16B-170">
        {t.answerBy(position, byline(by))}
      </h3>{' '}
      {on && (
        <span className="mx-2 text-solid-gray-600">
          <Time dateTime={on}>{formatDay(locale, on)}</Time>
        </span>
      )}
      {editedOn && (
        <a href={`/cases/${thread.id}/history?post=${position}`} className="inline-block py-2">
          {t.edited(formatDay(locale, editedOn))}
        </a>
      )}
      {isNew && (
        <StatusBadge tone="open" dense>
          {t.newAnswer}
        </StatusBadge>
      )}
      {helped && (
        <p className="mt-1">
          <StatusBadge tone="done" dense>
            {t.helped}
          </StatusBadge>
        </p>
      )}
      {to !== null && (
        <p>
          <a href={postAnchor(to)} className="inline-block py-1">
            {t.under(to)}
          </a>
        </p>
      )}
      {quote && (
        <>
          <Quoted text={quote.text} />
          {quote.post !== to && (
            <p className="pl-5">
              <a href={postAnchor(quote.post)} className="inline-block py-1">
                {t.quoted(quote.post)}
              </a>
            </p>
          )}
        </>
      )}
      <Written html={html} />
      <AttachmentList caseId={thread.id} files={thread.files.filter((file) => file.position === position)} />
      {'workshop' in by && <OutcomeLinks {...by.workshop} />}
      <AnswerActions thread={thread} answer={answer} />
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

function WhatHelped({ answers }: { answers: Answer[] }) {
  const { thread: t } = useMessages()
  const helped = answers.filter((answer) => answer.helped)
  return (
    <p className="mt-3">
      {t.helpedAre(helped.length)}
      {helped.map(({ position }) => (
        <a key={position} href={postAnchor(position)} className="mr-3 inline-block py-2">
          {t.answer(position)}
        </a>
      ))}
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

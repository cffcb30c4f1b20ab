import type { Answer } from './answers.tsx'
import type { Thread } from './case-page.tsx'
import { marksForm, UsefulButton } from './marks.tsx'
import { useMessages } from './use-messages.ts'

/** What a reader can do about an answer. */
export function AnswerActions({ thread: { id, may }, answer }: { thread: Thread; answer: Answer }) {
  const t = useMessages()
  const { position, isMine, useful, helped } = answer
  const path = `/cases/${id}`
  const mayMark = may.useful && !isMine
  return (
    <div className="post-actions">
      {mayMark && <UsefulButton position={position} useful={useful} />}
      {!mayMark && useful.count > 0 && <span>{t.thread.usefulTo(useful.count)}</span>}
      {may.helped && answer.mayBeHelped && (
        <button
          form={marksForm}
          formAction={`${path}/helped`}
          name={helped ? 'unset' : 'set'}
          value={position}
        >
          {helped ? t.thread.unsetHelped : t.thread.setHelped}
        </button>
      )}
      {may.reply && <a href={`${path}/replies?to=${position}`}>{t.thread.reply}</a>}
      {answer.mayEdit && <a href={`${path}/replies/${position}`}>{t.thread.edit}</a>}
      {!isMine && <a href={`${path}/report?post=${position}`}>{t.reportAnswer(position)}</a>}
    </div>
  )
}

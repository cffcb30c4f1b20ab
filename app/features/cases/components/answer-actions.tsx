import type { Answer } from './answers.tsx'
import type { Thread } from './case-page.tsx'
import { HelpedButton, UsefulButton } from './marks.tsx'
import { useMessages } from './use-messages.ts'

/** What a reader can do about an answer. */
export function AnswerActions({ thread: { id, may }, answer }: { thread: Thread; answer: Answer }) {
  const t = useMessages()
  const { position, isMine, useful, helped } = answer
  const mayMark = may.useful && !isMine
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      {mayMark && <UsefulButton position={position} useful={useful} />}
      {!mayMark && useful.count > 0 && <span>{t.thread.usefulTo(useful.count)}</span>}
      {may.helped && answer.mayBeHelped && <HelpedButton caseId={id} position={position} on={helped} />}
      {may.reply && (
        <a href={`/cases/${id}/replies?to=${position}`} className={link}>
          {t.thread.reply}
        </a>
      )}
      {answer.mayEdit && (
        <a href={`/cases/${id}/replies/${position}`} className={link}>
          {t.thread.edit}
        </a>
      )}
      {!isMine && (
        <a href={`/cases/${id}/report?post=${position}`} className={`${link} ml-auto`}>
          {t.reportAnswer(position)}
        </a>
      )}
    </p>
  )
}

const link = 'inline-block py-2'

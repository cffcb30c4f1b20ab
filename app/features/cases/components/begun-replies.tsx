import type { ReplyDraft } from '#db/schema/threads.ts'
import { useMessages } from './use-messages.ts'

/** Leads to replies to answers that were begun and not sent. */
export function BegunReplies({ caseId, drafts }: { caseId: string; drafts: ReplyDraft[] }) {
  const { thread: t } = useMessages()
  return drafts.map(
    ({ to }) =>
      to !== null && (
        <p key={to} className="mt-3">
          {t.draftElsewhere(to)}{' '}
          <a href={`/cases/${caseId}/replies?to=${to}`} className="inline-block py-2">
            {t.goOn}
          </a>
        </p>
      ),
  )
}

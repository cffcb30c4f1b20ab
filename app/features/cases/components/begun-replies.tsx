import { useMessages } from './use-messages.ts'

type Begun = { drafts: { to: number | null }[]; files: { draftTo: number | null }[] }

/** Leads to replies to answers that were begun, with words or with a file, and not sent. */
export function BegunReplies({ caseId, drafts, files }: Begun & { caseId: string }) {
  const { thread: t } = useMessages()
  const begun = [...drafts.map(({ to }) => to), ...files.map(({ draftTo }) => draftTo)]
  return [...new Set(begun)].map((to) =>
    to ? (
      <p key={to} className="mt-3">
        {t.draftElsewhere(to)}{' '}
        <a href={`/cases/${caseId}/replies?to=${to}`} className="inline-block py-2">
          {t.goOn}
        </a>
      </p>
    ) : null,
  )
}

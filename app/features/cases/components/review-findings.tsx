import type { Dismissal } from '#db/schema/cases.ts'
import { messages as guardMessages, type PartFinding } from '#app/features/anonymisation/index.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { useMessages } from './use-messages.ts'

/** What the guard found, with the reason that the author gave for leaving it. */
export function ReviewFindings({
  findings,
  dismissals,
}: {
  findings: PartFinding[] | null
  dismissals: Dismissal[]
}) {
  const t = useMessages()
  const guard = guardMessages.in(useLocale())
  if (!findings) return <p>{guard.unavailable}</p>
  if (findings.length === 0) return <p>{t.review.noFindings}</p>
  return (
    <section aria-labelledby="review-findings">
      <h2 id="review-findings">{t.review.findings}</h2>
      <ul className="mt-3 list-disc pl-6">
        {findings.map((finding) => (
          <li key={`${finding.part}-${finding.start}`}>
            {guard.kinds[finding.kind]}{' '}
            <mark className="bg-yellow-100 text-solid-gray-900">{finding.text}</mark>
            {dismissals
              .filter(
                ({ part, kind, text }) =>
                  part === finding.part && kind === finding.kind && text === finding.text,
              )
              .map(({ reason }) => t.review.explained(reason))}
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { ReviewDecision, ReviewMark } from '#db/schema/cases.ts'
import { Banner } from '#app/ui/banner.tsx'
import { useMessages } from './use-messages.ts'

type Props = { review: { decision: ReviewDecision; reason: string; marks: ReviewMark[] } }

/** What the moderator wrote: the reason, and the places marked in the text. */
export function Refusal({ review }: Props) {
  const t = useMessages()
  const names: Record<string, string> = { title: t.title, ...t.parts }
  return (
    <div className="max-w-[45rem]">
      <Banner tone="warning" title={review.decision === 'declined' ? t.declinedHeading : t.sentBackHeading}>
        <p>{review.reason}</p>
        {review.marks.length > 0 && (
          <ul className="mt-2 list-disc pl-6">
            {review.marks.map(({ part, quote, note, start }) => (
              <li key={`${part}-${start}`}>
                {quote ? (
                  <mark className="bg-yellow-100 text-solid-gray-900">
                    {t.markIn(names[part] ?? part, quote)}
                  </mark>
                ) : (
                  names[part]
                )}
                {note && t.markNote(note)}
              </li>
            ))}
          </ul>
        )}
      </Banner>
    </div>
  )
}

import type { Withdrawn as Counts } from '#db/schema/receipts.ts'
import { useMessages } from './use-messages.ts'

/** What goes, or went, with a case. */
export function Withdrawn({ counts: { answers, files = 0, reviews, mails } }: { counts: Counts }) {
  const { goes } = useMessages().withdrawal
  return (
    <ul className="mt-3 list-disc pl-6">
      <li>{goes.text}</li>
      <li>{goes.answers(answers)}</li>
      <li>{goes.files(files)}</li>
      <li>{goes.reviews(reviews)}</li>
      <li>{goes.mails(mails)}</li>
      <li>{goes.minutes}</li>
    </ul>
  )
}

import { Fragment } from 'react'
import { Button } from '#app/ui/button.tsx'
import { postAnchor } from '../anchor.ts'
import type { Answer } from './answers.tsx'
import type { ListedCase } from './case-list-item.tsx'
import type { Thread } from './case-page.tsx'
import { useMessages } from './use-messages.ts'

/** How many answers came after the mark of this reader, with the way to each; nothing where there are none. */
export function NewAnswers({ answers }: { answers: Answer[] }) {
  const t = useMessages()
  const fresh = answers.filter(({ isNew }) => isNew)
  if (fresh.length === 0) return null
  return (
    <p className="mt-3 print:hidden">
      {t.reading.newAre(fresh.length)}
      {fresh.slice(0, mostLinks).map(({ position }) => (
        <a key={position} href={postAnchor(position)} className="mr-3 inline-block py-2">
          {t.thread.answer(position)}
        </a>
      ))}
    </p>
  )
}

const mostLinks = 10

/** Marks the thread as read up to its last answer: opening a page marks nothing. */
export function ReadUpTo({ id, read: { to, last } }: { id: string; read: Thread['read'] }) {
  const { reading: t } = useMessages()
  const isRead = to === last
  return (
    <form method="post" action={`/cases/${id}/reading`} className="mt-4 print:hidden">
      <p className="mb-2 text-solid-gray-600">{isRead ? t.isRead : t.help}</p>
      <Button variant="outline" size="sm" name="to" value={isRead ? 'none' : last}>
        {isRead ? t.unmark : t.mark}
      </Button>
    </form>
  )
}

type Listed = { newest: string; items: ListedCase[] }

/** Marks the list as known as this page shows it: the form says what that is, and not when. */
export function ListReadUpTo({ newest, items }: Listed) {
  const { reading: t } = useMessages()
  const further = items.filter(({ newAnswers }) => newAnswers > 0)
  return (
    <form method="post" action="/cases/reading" className="mt-6 print:hidden">
      <input type="hidden" name="newest" value={newest} />
      {further.map(({ id, replyCount }, index) => (
        <Fragment key={id}>
          <input type="hidden" name={`answers[${index}].id`} value={id} />
          <input type="hidden" name={`answers[${index}].to`} value={replyCount} />
        </Fragment>
      ))}
      <p className="mb-3 text-solid-gray-600">{t.listHelp}</p>
      <Button variant="outline" size="sm">
        {t.markList}
      </Button>
    </form>
  )
}

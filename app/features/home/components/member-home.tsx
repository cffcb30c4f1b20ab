import type { SerializeFrom } from '@remix-run/node'
import { AnnouncementsOnHome } from '#app/features/announcements/components/on-home.tsx'
import { messages as announcementMessages } from '#app/features/announcements/messages.ts'
import { gapTodoList } from '#app/features/gaps/components/todos.ts'
import { messages as gapMessages } from '#app/features/gaps/messages.ts'
import { CaseListItem } from '#app/features/cases/components/case-list-item.tsx'
import { messages as caseMessages } from '#app/features/cases/messages.ts'
import { messages as sourceMessages } from '#app/features/directory/messages.ts'
import { messages as libraryMessages } from '#app/features/library/messages.ts'
import { messages as moderationMessages } from '#app/features/moderation/messages.ts'
import { BouncedBanner } from '#app/features/notices/components/bounced-banner.tsx'
import { NextWorkshop } from '#app/features/workshops/components/next-workshop.tsx'
import { useFlash } from '#app/core/http/use-flash.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import type { homePage } from '../todos.query.server.ts'
import { useMessages } from './use-messages.ts'

type Props = SerializeFrom<Awaited<ReturnType<typeof homePage>>>
type Todo = { key: string; text: string; href: string; verb: string }

/** The to-dos of a member, most urgent first, and what is new. */
export function MemberHome(props: Props) {
  const { todos, reviews, matters, decisions, gaps, sources, doubts } = props
  const { newCases, workshop, isAdmin, isOfficial, bounced, announced } = props
  const t = useMessages()
  const locale = useLocale()
  const cases = caseMessages.in(locale)
  const { review } = sourceMessages.in(locale)
  const { work } = libraryMessages.in(locale)
  const { queue, own } = moderationMessages.in(locale)
  const announcements = announcementMessages.in(locale)
  const list: Todo[] = [
    ...announced.mustRead.map(({ id, title }) => ({
      key: id,
      text: announcements.todo(title),
      href: `/announcements/${id}`,
      verb: announcements.todoVerb,
    })),
    ...(matters > 0
      ? [{ key: 'matters', text: queue.todo(matters), href: '/moderation/reports', verb: queue.verb }]
      : []),
    ...(decisions > 0
      ? [{ key: 'decisions', text: own.todo(decisions), href: '/me/decisions', verb: own.verb }]
      : []),
    ...(reviews > 0
      ? [{ key: 'reviews', text: t.todo.reviews(reviews), href: '/moderation', verb: t.todo.review }]
      : []),
    ...gapTodoList(gaps, gapMessages.in(locale), locale),
    ...(sources > 0
      ? [{ key: 'sources', text: review.todo(sources), href: '/moderation', verb: t.todo.review }]
      : []),
    ...(doubts > 0
      ? [{ key: 'doubts', text: work.todo(doubts), href: '/library/work', verb: work.open }]
      : []),
    ...todos.map(({ id, title, state }) => caseTodo(cases, id, title || cases.todos.untitled, state)),
  ]
  return (
    <Page title={t.todo.title} flash={useFlash({ ...t.flash, ...cases.flash })}>
      {bounced && <BouncedBanner />}
      {list.length > 0 ? <TodoList list={list} /> : <p>{isOfficial ? t.todo.official : t.todo.none}</p>}
      {isAdmin && (
        <p className="mt-6">
          <a href="/admin">{t.todo.admin}</a> {t.todo.adminText}
        </p>
      )}
      {newCases.length > 0 && (
        <section aria-labelledby="new-cases" className="mt-12 max-w-[45rem]">
          <h2 id="new-cases">{t.todo.newCases}</h2>
          <ol className="mt-3">
            {newCases.map((item) => (
              <CaseListItem key={item.id} item={item} />
            ))}
          </ol>
          <p className="mt-4">
            <a href="/cases">{t.todo.allCases}</a>
          </p>
        </section>
      )}
      {workshop && <NextWorkshop workshop={workshop} />}
      <AnnouncementsOnHome items={announced.newest} />
    </Page>
  )
}

function TodoList({ list }: { list: Todo[] }) {
  const { todo } = useMessages()
  return (
    <ul className="max-w-[45rem] border-t border-solid-gray-420">
      {list.map(({ key, text, href, verb }, index) => (
        <li
          key={key}
          className="flex flex-wrap items-center justify-between gap-3 border-b border-solid-gray-420 py-3"
        >
          <span className="min-w-0 flex-1 basis-60">{text}</span>
          <ButtonLink
            href={href}
            variant={index === 0 ? 'fill' : 'outline'}
            size="sm"
            aria-label={todo.label(verb, text)}
          >
            {verb}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}

function caseTodo(cases: ReturnType<typeof caseMessages.in>, id: string, title: string, state: string): Todo {
  const t = cases.todos
  if (state === 'sent-back')
    return { key: id, text: t.sentBack(title), href: `/cases/${id}/edit`, verb: t.fix }
  if (state === 'expired')
    return { key: id, text: t.expired(title), href: `/cases/${id}/consent`, verb: t.renew }
  if (state === 'draft') return { key: id, text: t.draft(title), href: `/cases/${id}/edit`, verb: t.goOn }
  if (state === 'declined') return { key: id, text: t.declined(title), href: `/cases/${id}`, verb: t.read }
  if (state === 'in-review') return { key: id, text: t.inReview(title), href: `/cases/${id}`, verb: t.read }
  return { key: id, text: t.unanswered(title), href: `/cases/${id}`, verb: t.read }
}

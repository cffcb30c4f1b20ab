import { categories } from '#db/reference/vocabularies.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { wordFor } from '#app/features/cases/components/terms.ts'
import type { messages } from '../messages.ts'
import { placeName } from './use-messages.ts'

type Texts = ReturnType<typeof messages.in>
type GapTodos = {
  asked: { id: string; title: string }[]
  drafts: { id: string; category: string; area: string }[]
  reports: number
  statements: number
}

/** What waits for this person, as lines of the home page. */
export function gapTodoList({ asked, drafts, reports, statements }: GapTodos, t: Texts, locale: Locale) {
  const { todo } = t
  return [
    ...(statements > 0 ? [{ key: 'desk', text: todo.desk(statements), href: '/desk', verb: todo.open }] : []),
    ...(reports > 0
      ? [{ key: 'gap-reports', text: todo.sort(reports), href: '/moderation/gaps', verb: todo.open }]
      : []),
    ...asked.map(({ id, title }) => ({
      key: id,
      text: todo.asked(title),
      href: `/gaps/${id}`,
      verb: todo.reply,
    })),
    ...drafts.map(({ id, category, area }) => ({
      key: id,
      text: todo.draft(wordFor(categories, category, locale), placeName(area)),
      href: `/gaps/drafts/${id}`,
      verb: t.continue,
    })),
  ]
}

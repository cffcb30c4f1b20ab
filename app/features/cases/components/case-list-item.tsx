import { foreignTo } from '#app/core/i18n/language-of.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { blocks } from '#db/reference/case-sheet.ts'
import { categories } from '#db/reference/vocabularies.ts'
import { Chip } from '#app/ui/chip.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Time } from '#app/ui/time.tsx'
import { wordFor } from './terms.ts'
import { useMessages } from './use-messages.ts'

export type ListedCase = {
  id: string
  title: string
  summary: string
  categories: string[]
  block: string | null
  replyCount: number
  helpedCount: number
  publishedOn: string
  by: string | null
  isNew: boolean
  newAnswers: number
}

const shownTopics = 3

export function CaseListItem({ item }: { item: ListedCase }) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <li className="border-b border-solid-gray-420 py-4">
      <p className="flex flex-wrap gap-2">
        {(item.isNew || item.newAnswers > 0) && (
          <StatusBadge tone="open" dense>
            {item.isNew ? t.reading.newCase : t.reading.newAnswers(item.newAnswers)}
          </StatusBadge>
        )}
        {item.categories.slice(0, shownTopics).map((category) => (
          <Chip key={category} dense>
            {wordFor(categories, category, locale)}
          </Chip>
        ))}
      </p>
      <h3 className="mt-2">
        <a
          href={`/cases/${item.id}`}
          lang={foreignTo(locale, item.title)}
          className="visited:text-magenta-900"
        >
          {item.title}
        </a>
      </h3>
      <p lang={foreignTo(locale, item.summary)} className="mt-1">
        {item.summary}
      </p>
      <p className="mt-1 text-solid-gray-600">
        {item.by ? t.personQuestion(item.by) : t.asker}
        {' · '}
        <Time dateTime={item.publishedOn}>{formatDay(locale, item.publishedOn)}</Time>
        {item.block && ` · ${wordFor(blocks, item.block, locale)}`}
        {' · '}
        {t.answerCount(item.replyCount)}
        {item.helpedCount > 0 && ` · ${t.thread.helpedCount(item.helpedCount)}`}
      </p>
    </li>
  )
}

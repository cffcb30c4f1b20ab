import { formatDay } from '#app/core/i18n/format.ts'
import { categories } from '#db/reference/vocabularies.ts'
import { Chip } from '#app/ui/chip.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Time } from '#app/ui/time.tsx'
import { wordFor } from './terms.ts'
import { useMessages } from './use-messages.ts'

type Waiting = { id: string; title: string; categories: string[]; submittedOn: string }

/** The cases that wait for a second person, longest waiting first. */
export function CaseQueue({ waiting }: { waiting: Waiting[] }) {
  const t = useMessages()
  const locale = useLocale()
  if (waiting.length === 0) return <p>{t.review.none}</p>
  return (
    <DataTable
      caption={t.review.queue}
      rows={waiting}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'case',
          head: t.review.case,
          rowHead: true,
          cell: ({ id, title }) => <a href={`/moderation/cases/${id}`}>{title}</a>,
        },
        {
          key: 'topics',
          head: t.review.topics,
          cell: (row) => (
            <span className="flex flex-wrap gap-1">
              {row.categories.map((category) => (
                <Chip key={category} dense>
                  {wordFor(categories, category, locale)}
                </Chip>
              ))}
            </span>
          ),
        },
        {
          key: 'since',
          head: t.review.waitingSince,
          cell: ({ submittedOn }) => <Time dateTime={submittedOn}>{formatDay(locale, submittedOn)}</Time>,
        },
      ]}
    />
  )
}

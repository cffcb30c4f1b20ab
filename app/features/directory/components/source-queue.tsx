import { formatDay } from '#app/core/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Time } from '#app/ui/time.tsx'
import { useMessages } from './use-messages.ts'

type Waiting = { id: string; name: string; organization: string; proposedOn: string }

/** The proposed sources that wait for a second person, longest waiting first. */
export function SourceQueue({ waiting }: { waiting: Waiting[] }) {
  const { review: t, facts } = useMessages()
  const locale = useLocale()
  if (waiting.length === 0) return <p>{t.none}</p>
  return (
    <DataTable
      caption={t.queue}
      rows={waiting}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'source',
          head: facts.name,
          rowHead: true,
          cell: ({ id, name }) => <a href={`/moderation/sources/${id}`}>{name}</a>,
        },
        { key: 'organization', head: facts.organization, cell: ({ organization }) => organization },
        {
          key: 'since',
          head: t.since,
          cell: ({ proposedOn }) => <Time dateTime={proposedOn}>{formatDay(locale, proposedOn)}</Time>,
        },
      ]}
    />
  )
}

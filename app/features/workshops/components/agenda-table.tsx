import type { AgendaItem } from '#db/schema/workshops.ts'
import { formatClock } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { useMessages } from './use-messages.ts'

/** The items with the time at which each begins. */
export function AgendaTable({ items, startsAt }: { items: AgendaItem[]; startsAt: string }) {
  const t = useMessages()
  const locale = useLocale()
  if (items.length === 0) return <p className="mt-3">{t.noAgenda}</p>
  const start = new Date(startsAt).getTime()
  const rows = items.map((item, index) => {
    const before = items.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0)
    return { ...item, key: String(index), at: formatClock(locale, new Date(start + before * 60_000)) }
  })
  return (
    <div className="mt-3 max-w-[45rem]">
      <DataTable
        caption={t.agenda}
        hideCaption
        dense
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'at',
            head: t.agendaColumns.time,
            cell: ({ at }) => <span className="whitespace-nowrap">{at}</span>,
          },
          {
            key: 'item',
            head: t.agendaColumns.item,
            rowHead: true,
            cell: ({ title }) => <span lang={foreignTo(locale, title)}>{title}</span>,
          },
          { key: 'minutes', head: t.agendaColumns.minutes, numeric: true, cell: ({ minutes }) => minutes },
        ]}
      />
    </div>
  )
}

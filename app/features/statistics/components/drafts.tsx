import { formatDay } from '#app/core/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { messages } from '../messages.ts'
import { monthInWords } from '../words.ts'

type Draft = {
  id: string
  until: string
  version: number
  builtOn: string
  hiddenCells: number
  hiddenReports: number
  narrowest: number | null
}

export function Drafts({ drafts }: { drafts: Draft[] }) {
  const locale = useLocale()
  const { admin: t, name, version: versionText } = messages.in(locale)
  return (
    <DataTable
      caption={t.drafts}
      hideCaption
      narrow="cards"
      rows={drafts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: t.preview,
          rowHead: true,
          cell: ({ id, until, version, builtOn }) => (
            <>
              <a href={`/admin/releases/${id}`}>{name(monthInWords(until, locale))}</a>
              <div className="font-400">
                {versionText(version)} · {t.builtOn(formatDay(locale, builtOn))}
              </div>
            </>
          ),
        },
        {
          key: 'loss',
          head: t.loss,
          cell: ({ hiddenCells, hiddenReports }) => (
            <>
              {t.lossCells(hiddenCells)}
              <br />
              {t.lossReports(hiddenReports)}
            </>
          ),
        },
        {
          key: 'narrowest',
          head: t.narrowest,
          cell: ({ narrowest }) => (narrowest === null ? t.unbounded : t.width(narrowest)),
        },
      ]}
    />
  )
}

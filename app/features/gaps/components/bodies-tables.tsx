import { categories } from '#db/reference/vocabularies.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { wordFor } from '#app/features/cases/components/terms.ts'
import { Button } from '#app/ui/button.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Time } from '#app/ui/time.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { everyNeed, wholeCountry } from '../competence.ts'
import type { BodiesData } from './bodies-page.tsx'
import { placeName, useBodyName, useMessages } from './use-messages.ts'

type Cell = { area: string; category: string; name?: string | null }

function useWords() {
  const { bodies: t } = useMessages()
  const locale = useLocale()
  const nameOf = useBodyName()
  return {
    area: ({ area }: Cell) => (area === wholeCountry ? t.wholeCountry : placeName(area)),
    need: ({ category }: Cell) =>
      category === everyNeed ? t.everyNeed : wordFor(categories, category, locale),
    body: ({ name }: Cell) => nameOf({ name: name ?? null }),
  }
}

function useColumns<Row extends Cell>(): Column<Row>[] {
  const { bodies: t } = useMessages()
  const words = useWords()
  return [
    { key: 'area', head: t.area, rowHead: true, cell: words.area },
    { key: 'need', head: t.need, cell: words.need },
  ]
}

type TableProps = Pick<BodiesData, 'rows' | 'next'> & { prefecture: string | undefined }

export function BodiesTable({ rows, next, prefecture }: TableProps) {
  const { bodies: t } = useMessages()
  const words = useWords()
  const locale = useLocale()
  const columns = useColumns<TableProps['rows'][number]>()
  if (rows.length === 0) return <EmptyState>{t.none}</EmptyState>
  return (
    <>
      <DataTable
        caption={t.table}
        hideCaption
        narrow="cards"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          ...columns,
          {
            key: 'body',
            head: t.body,
            cell: (row) => (
              <>
                <span lang={foreignTo(locale, words.body(row))}>{words.body(row)}</span>
                {!row.staffed && <span className="block text-solid-gray-600">{t.unstaffed}</span>}
              </>
            ),
          },
          {
            key: 'end',
            head: t.action,
            cell: (row) => (
              <form method="post" action={`/admin/bodies/${row.id}/ending`}>
                <Button variant="outline" size="sm">
                  <span aria-hidden>{t.end}</span>
                  <VisuallyHidden>
                    {t.endFor(words.area(row), words.need(row), words.body(row))}
                  </VisuallyHidden>
                </Button>
              </form>
            ),
          },
        ]}
      />
      <Pagination
        newer={null}
        older={next}
        size={100}
        order="name"
        query={new URLSearchParams(prefecture ? { prefecture } : {}).toString()}
      />
    </>
  )
}

export function StrandedTable({ stranded }: Pick<BodiesData, 'stranded'>) {
  const { bodies: t } = useMessages()
  const columns = useColumns<BodiesData['stranded'][number]>()
  if (stranded.length === 0) return <p className="mt-3">{t.strandedNone}</p>
  return (
    <>
      <p className="mt-3">{t.strandedHelp}</p>
      <DataTable
        caption={t.stranded}
        hideCaption
        rows={stranded}
        rowKey={({ area, category }) => `${area} ${category}`}
        columns={[
          ...columns,
          { key: 'statements', head: t.statements, numeric: true, cell: ({ statements }) => statements },
        ]}
      />
    </>
  )
}

export function BodiesHistory({ history }: Pick<BodiesData, 'history'>) {
  const { bodies: t } = useMessages()
  const locale = useLocale()
  const words = useWords()
  const columns = useColumns<BodiesData['history'][number]>()
  if (history.length === 0) return <p className="mt-3">{t.historyNone}</p>
  return (
    <DataTable
      caption={t.history}
      hideCaption
      narrow="cards"
      rows={history}
      rowKey={({ id, what }) => `${what} ${id}`}
      columns={[
        ...columns,
        { key: 'body', head: t.body, cell: words.body },
        { key: 'what', head: t.change, cell: ({ what }) => t[what] },
        { key: 'day', head: t.day, cell: ({ on }) => <Time dateTime={on}>{formatDay(locale, on)}</Time> },
        { key: 'by', head: t.by, cell: ({ by }) => by },
      ]}
    />
  )
}

import type { ReactNode } from 'react'
import { InParts } from './in-parts.tsx'
import { useUiMessages } from './locale.tsx'

export type Column<Row> = {
  key: string
  head: string
  cell: (row: Row) => ReactNode
  numeric?: boolean
  rowHead?: boolean
  /** Of buttons, which paper does not have. */
  screenOnly?: boolean
  sort?: { href: string; direction: 'ascending' | 'descending' | null }
}
export type DataTableProps<Row> = {
  caption: string
  /** The heading above says the same: the caption is for screen readers only. */
  hideCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  dense?: boolean
  narrow?: 'wrap' | 'scroll' | 'cards'
}

/** Where there is little room up to three columns wrap; wider figures scroll sideways, wider records become cards. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { scrollHint } = useUiMessages()
  if (props.narrow !== 'scroll') {
    return (
      <div className="@container">
        <Grid {...props} />
      </div>
    )
  }
  return (
    <div className="@container">
      <p className="text-solid-gray-600 @min-[60rem]:hidden print:hidden">{scrollHint}</p>
      <div
        role="region"
        tabIndex={0}
        aria-label={props.caption}
        className="overflow-x-auto focus-visible:-outline-offset-4"
      >
        <Grid {...props} />
      </div>
    </div>
  )
}

function Grid<Row>(props: DataTableProps<Row>) {
  const { caption, hideCaption = false, columns, rows, rowKey, dense = false, narrow = 'wrap' } = props
  // Cards take the table apart in CSS, which would also take its roles.
  const role = (name: string) => (narrow === 'cards' ? name : undefined)
  return (
    <table role={role('table')} className={`data-table ${dense ? 'dense' : ''} table-${narrow}`}>
      <caption className={hideCaption ? 'sr-only' : 'pb-2 text-left text-std-17B-170'}>{caption}</caption>
      <thead role={role('rowgroup')}>
        <tr role={role('row')}>
          {columns.map(({ key, head, numeric, sort, screenOnly }) => (
            <th
              key={key}
              scope="col"
              role={role('columnheader')}
              aria-sort={sort?.direction ?? undefined}
              className={cellLook({ numeric, screenOnly })}
            >
              {sort ? <a href={sort.href}>{head}</a> : head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role={role('rowgroup')}>
        <InParts>
          {rows.map((row) => (
            <tr key={rowKey(row)} role={role('row')}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} role={role} />
              ))}
            </tr>
          ))}
        </InParts>
      </tbody>
    </table>
  )
}

type CellProps<Row> = { column: Column<Row>; row: Row; role: (name: string) => string | undefined }

const cellLook = ({ numeric, screenOnly }: { numeric?: boolean; screenOnly?: boolean }) =>
  [numeric && 'numeric', screenOnly && 'print:hidden'].filter(Boolean).join(' ') || undefined

function Cell<Row>({ column, row, role }: CellProps<Row>) {
  const { head, cell, rowHead } = column
  if (rowHead) {
    return (
      <th scope="row" role={role('rowheader')}>
        {cell(row)}
      </th>
    )
  }
  return (
    <td role={role('cell')} data-head={role(head)} className={cellLook(column)}>
      {cell(row)}
    </td>
  )
}

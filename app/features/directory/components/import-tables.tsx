import type { SerializeFrom } from '@remix-run/node'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import type { importPage } from '../import-page.query.server.ts'
import { changedInWords } from './changed-words.ts'
import { useMessages } from './use-messages.ts'

export type ImportShown = SerializeFrom<Awaited<ReturnType<typeof importPage>>>
type Listed<Row> = { all: string; more: boolean; rows: Row[] }

/** Each wrong cell with its file and row, and how to mend it. */
export function FaultsTable({ faults, shown }: Pick<ImportShown, 'faults' | 'shown'>) {
  const { check: t } = useMessages().exchange
  if (faults.rows.length === 0) return <p>{t.noFaults}</p>
  return (
    <>
      <p className="mb-4">{t.refused}</p>
      <DataTable
        caption={faults.more ? t.shownFirst(shown, faults.all) : t.places(faults.all)}
        narrow="cards"
        rows={faults.rows.map((row, index) => ({ ...row, key: index }))}
        rowKey={({ key }) => String(key)}
        columns={[
          { key: 'file', head: t.file, rowHead: true, cell: ({ file }) => file },
          { key: 'line', head: t.line, numeric: true, cell: ({ line }) => line ?? '－' },
          { key: 'column', head: t.column, cell: ({ column }) => column ?? '－' },
          { key: 'value', head: t.value, cell: ({ value }) => value || '－' },
          { key: 'mend', head: t.mend, cell: ({ said }) => said },
        ]}
      />
    </>
  )
}

type PartProps<Row> = {
  title: string
  help?: string
  list: Listed<Row>
  shown: string
  columns: Column<Row>[]
}

function Part<Row extends { id: string }>({ title, help, list, shown, columns }: PartProps<Row>) {
  const { check: t } = useMessages().exchange
  if (list.rows.length === 0) return null
  return (
    <section aria-label={title} className="mt-6">
      <h3>{title}</h3>
      {help && <p className="mb-2">{help}</p>}
      <DataTable
        caption={list.more ? t.shownFirst(shown, list.all) : t.sources(list.all)}
        narrow="cards"
        rows={list.rows}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </section>
  )
}

export function ChangesTables({ added, changed, held, shown }: ImportShown) {
  const t = useMessages()
  const { check } = t.exchange
  const locale = useLocale()
  const said = (text: string) => <span lang={foreignTo(locale, text)}>{text}</span>
  return (
    <>
      <Part
        title={check.added}
        list={added}
        shown={shown}
        columns={[
          { key: 'name', head: check.name, rowHead: true, cell: ({ name }) => said(name) },
          { key: 'organization', head: check.organization, cell: ({ organization }) => said(organization) },
        ]}
      />
      <Part
        title={check.changed}
        list={changed}
        shown={shown}
        columns={[
          {
            key: 'name',
            head: check.name,
            rowHead: true,
            cell: ({ id, name }) => <a href={`/directory/${id}`}>{said(name)}</a>,
          },
          {
            key: 'what',
            head: check.what,
            cell: ({ fields }) =>
              Object.keys(fields).length === 0 ? (
                check.checkedOnly
              ) : (
                <ul>
                  {Object.entries(fields).map(([field, { before, after }]) => (
                    <li key={field}>
                      {t.facts[field as keyof typeof t.facts] ?? field}
                      {locale === 'ja' ? '：' : ': '}
                      {said(
                        t.beforeAfter(
                          changedInWords(field, before, t, locale),
                          changedInWords(field, after, t, locale),
                        ),
                      )}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <Part
        title={check.held}
        help={check.heldHelp}
        list={held}
        shown={shown}
        columns={[
          { key: 'name', head: check.name, rowHead: true, cell: ({ name }) => said(name) },
          {
            key: 'why',
            head: check.what,
            cell: ({ declined }) => (declined ? check.heldDeclined : check.heldWaiting),
          },
        ]}
      />
    </>
  )
}

/** What the package tells and the directory has no place for. */
export function LeftOutTable({ leftOut }: Pick<ImportShown, 'leftOut'>) {
  const { check: t } = useMessages().exchange
  if (leftOut.length === 0) return null
  return (
    <section aria-label={t.leftOut} className="mt-6">
      <h3>{t.leftOut}</h3>
      <DataTable
        caption={t.leftOutHelp}
        narrow="cards"
        rows={leftOut}
        rowKey={({ file, column }) => `${file} ${column}`}
        columns={[
          { key: 'file', head: t.file, rowHead: true, cell: ({ file }) => file },
          { key: 'column', head: t.column, cell: ({ column }) => column ?? t.wholeRows },
          { key: 'count', head: t.count, numeric: true, cell: ({ count }) => count },
        ]}
      />
    </section>
  )
}

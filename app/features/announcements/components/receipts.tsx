import { formatDay } from '#app/core/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import type { Managed } from './managed-page.tsx'
import { useMessages } from './use-messages.ts'

/** Who confirmed and who did not yet, for whoever published it. */
export function Receipts({ announcement: { counts, names, show } }: { announcement: Managed }) {
  const { admin: t } = useMessages()
  const locale = useLocale()
  const views = ['waiting', 'confirmed'] as const
  return (
    <section aria-labelledby="receipts" className="mt-12">
      <h2 id="receipts">{t.confirmations}</h2>
      <p className="mt-3">{t.of(counts.confirmed, counts.people)}</p>
      {names === null ? (
        <p className="mt-3">{t.onlyPublisher}</p>
      ) : (
        <>
          <ul className="mt-3 flex flex-wrap gap-x-6 print:hidden">
            {views.map((view) => (
              <li key={view}>
                <a
                  href={`?show=${view}#receipts`}
                  aria-current={view === show ? 'true' : undefined}
                  className="inline-block py-2 aria-[current]:font-700"
                >
                  {t.show[view]}
                </a>
              </li>
            ))}
          </ul>
          {names.people.length === 0 ? (
            <p className="mt-3">{t.nobody}</p>
          ) : (
            <DataTable
              caption={t.show[show]}
              rows={names.people}
              rowKey={({ id }) => id}
              columns={[
                { key: 'name', head: t.name, rowHead: true, cell: ({ name }) => name },
                ...(show === 'confirmed'
                  ? [
                      {
                        key: 'day',
                        head: t.confirmedOn,
                        cell: ({ confirmedOn }: { confirmedOn: string | null }) =>
                          confirmedOn && formatDay(locale, confirmedOn),
                      },
                    ]
                  : []),
              ]}
            />
          )}
          <Pagination {...names} query={`show=${show}`} order="name" />
        </>
      )}
    </section>
  )
}

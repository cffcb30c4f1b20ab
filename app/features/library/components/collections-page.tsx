import type { SerializeFrom } from '@remix-run/node'
import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Time } from '#app/ui/time.tsx'
import type { listCollections } from '../collections.query.server.ts'
import { useMessages } from './use-messages.ts'

type Props = SerializeFrom<Awaited<ReturnType<typeof listCollections>>> & { mayAdd: boolean }

const pageSize = 20

export function CollectionsPage({ items, newer, older, mayAdd }: Props) {
  const { library, collections: t, flash } = useMessages()
  const locale = useLocale()
  return (
    <Page
      title={t.title}
      flash={useFlash(flash)}
      breadcrumb={[{ href: '/library', label: library }]}
      below={t.lead}
      narrow
    >
      {mayAdd && (
        <p className="print:hidden">
          <ButtonLink href="/library/collections/new" variant="outline">
            {t.add}
          </ButtonLink>
        </p>
      )}
      {items.length === 0 ? (
        <EmptyState>{t.none}</EmptyState>
      ) : (
        <ol className="mt-6 border-t border-solid-gray-420">
          {items.map(({ id, title, about, changedOn, resources }) => (
            <li key={id} className="border-b border-solid-gray-420 py-4">
              <h2 className="text-std-20B-150">
                <a
                  href={`/library/collections/${id}`}
                  lang={foreignTo(locale, title)}
                  className="visited:text-magenta-900"
                >
                  {title}
                </a>
              </h2>
              {about && (
                <p className="mt-1" lang={foreignTo(locale, about)}>
                  {about}
                </p>
              )}
              <p className="mt-1 text-solid-gray-600">
                {t.count(resources)} ·{' '}
                <Time dateTime={changedOn}>{t.changed(formatDay(locale, changedOn))}</Time>
              </p>
            </li>
          ))}
        </ol>
      )}
      <Pagination newer={newer} older={older} size={pageSize} />
    </Page>
  )
}

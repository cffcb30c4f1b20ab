import type { SerializeFrom } from '@remix-run/node'
import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import type { collectionPage } from '../collections.query.server.ts'
import { ResourceItem } from './resource-item.tsx'
import { useMessages } from './use-messages.ts'

export type ShownCollection = SerializeFrom<Awaited<ReturnType<typeof collectionPage>>>

/** A collection in its order. */
export function CollectionPage({ collection }: { collection: ShownCollection }) {
  const { library, collections: t, page, flash } = useMessages()
  const locale = useLocale()
  const { id, title, about, owner, changedOn, items, may } = collection
  return (
    <Page
      title={title}
      flash={useFlash(flash)}
      breadcrumb={[
        { href: '/library', label: library },
        { href: '/library/collections', label: t.title },
      ]}
      below={about && <p lang={foreignTo(locale, about)}>{about}</p>}
      narrow
    >
      <p className="text-solid-gray-600">
        {t.owner}: {page.person(owner)} · {t.changed(formatDay(locale, changedOn))}
      </p>
      <section aria-labelledby="items" className="mt-8">
        <h2 id="items">{t.items}</h2>
        {items.length === 0 ? (
          <EmptyState>{t.empty}</EmptyState>
        ) : (
          <ol className="mt-3 border-t border-solid-gray-420">
            {items.map((item, place) => (
              <ResourceItem key={item.id} item={item} number={place + 1}>
                {item.held && <p className="mt-1">{t.heldItem}</p>}
              </ResourceItem>
            ))}
          </ol>
        )}
      </section>
      {may.keep && <Keeping id={id} />}
    </Page>
  )
}

function Keeping({ id }: { id: string }) {
  const { collections: t, handover } = useMessages()
  const ways = [
    ['order', t.order],
    ['edit', t.editTitle],
    ['handover', handover.title],
    ['dissolution', t.dissolve],
  ] as const
  return (
    <section aria-labelledby="keep" className="mt-8 print:hidden">
      <h2 id="keep">{t.keep}</h2>
      <ul className="mt-3">
        {ways.map(([way, label]) => (
          <li key={way}>
            <a href={`/library/collections/${id}/${way}`} className="inline-block py-2">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

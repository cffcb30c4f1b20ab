import type { ReactNode } from 'react'
import { useFlash } from '#app/core/http/use-flash.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import type { ShownCollection } from './collection-page.tsx'
import { useMessages } from './use-messages.ts'

type Props = { collection: ShownCollection; out: { id: string; title: string; place: number } | null }

/** Where a collection is put in order, one step at a time and without script. */
export function OrderPage({ collection: { id, title, items }, out }: Props) {
  const { library, collections: t, flash } = useMessages()
  const locale = useLocale()
  const href = `/library/collections/${id}`
  return (
    <Page
      title={t.order}
      flash={useFlash(flash)}
      breadcrumb={[
        { href: '/library', label: library },
        { href: '/library/collections', label: t.title },
        { href, label: title },
      ]}
      below={t.orderLead}
      narrow
    >
      {out && (
        <Banner
          tone="success"
          role="status"
          as="p"
          title={t.outTitle(out.title)}
          actions={<Undo {...out} />}
        />
      )}
      {items.length === 0 ? (
        <EmptyState>{t.empty}</EmptyState>
      ) : (
        <ol className="mt-6 border-t border-solid-gray-420">
          {items.map((item, place) => (
            <li key={item.id} id={`item-${item.id}`} className="border-b border-solid-gray-420 py-4">
              <p>
                {place + 1}.{' '}
                <a href={`/library/${item.id}`} lang={foreignTo(locale, item.title)}>
                  {item.title}
                </a>
              </p>
              <div className="mt-2 flex flex-wrap gap-4">
                {place > 0 && (
                  <Way resource={item.id} way="up" label={t.up(item.title)}>
                    {t.upShort}
                  </Way>
                )}
                {place < items.length - 1 && (
                  <Way resource={item.id} way="down" label={t.down(item.title)}>
                    {t.downShort}
                  </Way>
                )}
                <Way resource={item.id} way="out" label={t.out(item.title)}>
                  {t.outShort}
                </Way>
              </div>
            </li>
          ))}
        </ol>
      )}
      <p className="mt-6">
        <a href={href} className="inline-block py-2">
          {t.back}
        </a>
      </p>
    </Page>
  )
}

type WayProps = { resource: string; way: 'up' | 'down' | 'out'; label: string; children: ReactNode }

function Way({ resource, way, label, children }: WayProps) {
  return (
    <form method="post">
      <input type="hidden" name="resource" value={resource} />
      <input type="hidden" name="way" value={way} />
      <Button variant="outline" size="sm" aria-label={label}>
        {children}
      </Button>
    </form>
  )
}

function Undo({ id, place }: { id: string; place: number }) {
  const { collections: t } = useMessages()
  return (
    <form method="post">
      <input type="hidden" name="resource" value={id} />
      <input type="hidden" name="way" value="back" />
      <input type="hidden" name="place" value={place} />
      <Button variant="outline" size="sm">
        {t.undo}
      </Button>
    </form>
  )
}

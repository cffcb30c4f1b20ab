import { ItemList, type Item } from './item-list.tsx'
import { useMessages } from './use-messages.ts'

/** The newest announcements on the home page. */
export function AnnouncementsOnHome({ items }: { items: readonly Item[] }) {
  const t = useMessages()
  if (items.length === 0) return null
  return (
    <section aria-labelledby="announcements" className="mt-12">
      <h2 id="announcements">{t.title}</h2>
      <ItemList items={items} />
      <p className="mt-4">
        <a href="/announcements">{t.all}</a>
      </p>
    </section>
  )
}

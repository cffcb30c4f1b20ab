import { foreignTo } from '#app/core/i18n/language-of.ts'
import { useLocale } from '#app/ui/locale.tsx'
import type { ShownResource } from './resource-page.tsx'
import { useMessages } from './use-messages.ts'

/** The collections in which a resource is, and the way into another. */
export function PartOf({ resource: { id, collections, may } }: { resource: ShownResource }) {
  const { collections: t } = useMessages()
  const locale = useLocale()
  if (collections.length === 0 && !may.doubt) return null
  return (
    <section aria-labelledby="part-of" className="mt-8 print:hidden">
      <h2 id="part-of">{t.partOf}</h2>
      {collections.length > 0 && (
        <ul className="mt-3">
          {collections.map((collection) => (
            <li key={collection.id}>
              <a
                href={`/library/collections/${collection.id}`}
                lang={foreignTo(locale, collection.title)}
                className="inline-block py-1"
              >
                {collection.title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {may.doubt && (
        <p className="mt-2">
          <a href={`/library/${id}/collections`} className="inline-block py-2">
            {t.put}
          </a>
        </p>
      )}
    </section>
  )
}

import { foreignTo } from '#app/core/i18n/language-of.ts'
import { useLocale } from '#app/ui/locale.tsx'
import type { ShownResource } from './resource-page.tsx'
import { useMessages } from './use-messages.ts'

/** What leads to a resource. */
export function CitedBy({ cited }: Pick<ShownResource, 'cited'>) {
  const { page: t } = useMessages()
  const locale = useLocale()
  if (cited.length === 0) return null
  return (
    <section aria-labelledby="cited-by" className="mt-8">
      <h2 id="cited-by">{t.citedBy}</h2>
      <ul className="mt-3">
        {cited.map(({ kind, title, href }) => (
          <li key={href}>
            {t.citingKinds[kind]}{' '}
            <a href={href} lang={foreignTo(locale, title)} className="inline-block py-1">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

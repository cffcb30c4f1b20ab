import { foreignTo } from '#app/core/i18n/language-of.ts'
import { Banner } from '#app/ui/banner.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { useMessages } from './use-messages.ts'

/** Workshops to come that somebody else has to take before their organiser leaves. */
export function WorkshopsFirst({ workshops }: { workshops: { id: string; title: string }[] }) {
  const { closing: t } = useMessages()
  const locale = useLocale()
  return (
    <div className="mt-8">
      <Banner tone="warning" title={t.workshopsHeading}>
        <p>{t.workshops}</p>
        <ul className="mt-3 list-disc pl-6">
          {workshops.map(({ id, title }) => (
            <li key={id}>
              <a href={`/workshops/${id}`} lang={foreignTo(locale, title)}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  )
}

import { foreignTo } from '#app/core/i18n/language-of.ts'
import { Banner } from '#app/ui/banner.tsx'
import { useLocale } from '#app/ui/locale.tsx'

type DecideFirst = { heading: string; text: string; folder: string; things: { id: string; title: string }[] }

/** What somebody who leaves has to decide about before: workshops to come, cases that are being changed. */
export function DecideFirst({ heading, text, folder, things }: DecideFirst) {
  const locale = useLocale()
  if (things.length === 0) return null
  return (
    <div className="mt-8">
      <Banner tone="warning" title={heading}>
        <p>{text}</p>
        <ul className="mt-3 list-disc pl-6">
          {things.map(({ id, title }) => (
            <li key={id}>
              <a href={`${folder}/${id}`} lang={foreignTo(locale, title)}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  )
}

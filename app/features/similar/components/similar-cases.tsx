import { foreignTo } from '#app/core/i18n/language-of.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { messages } from '../messages.ts'
import type { SimilarCase } from '../similar.query.server.ts'

type Props = {
  cases: readonly SimilarCase[]
  /** Beside a text that is being written: says why they are there, and opens them without leaving the text. */
  writing?: boolean
}

/** Links to similar cases under a heading of their own; nothing where there are none. */
export function SimilarCases({ cases, writing = false }: Props) {
  const locale = useLocale()
  const t = messages.in(locale)
  if (cases.length === 0) return null
  return (
    <section aria-labelledby="similar-cases" className="mt-8 print:hidden">
      <h2 id="similar-cases" className="text-std-20B-150">
        {t.title}
      </h2>
      {writing && <p className="mt-3 text-solid-gray-600">{t.whileWriting}</p>}
      <ul className="mt-3">
        {cases.map(({ id, title, replyCount, helpedCount }) => (
          <li key={id} className="border-b border-solid-gray-420 py-3">
            <a
              href={`/cases/${id}`}
              lang={foreignTo(locale, title)}
              {...(writing ? { target: '_blank', rel: 'noopener' } : {})}
              className="inline-block py-1 visited:text-magenta-900"
            >
              {title}
            </a>
            <span className="block text-dns-16N-130 text-solid-gray-600">
              {t.answers(replyCount)}
              {helpedCount > 0 && ` · ${t.helped(helpedCount)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

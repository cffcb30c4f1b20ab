import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import type { Bilingual } from '#app/core/i18n/locale.ts'
import { Chip } from '#app/ui/chip.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import type { Piece } from '../highlight.ts'
import type { Hit } from '../search.query.server.ts'

/** What was found, with the words that were looked for marked in it. */
export function HitItem({ hit, label }: { hit: Hit; label: Bilingual | undefined }) {
  const locale = useLocale()
  const plain = (pieces: Piece[]) => pieces.map(({ text }) => text).join('')
  return (
    <li className="border-b border-solid-gray-420 py-4">
      {label && <Chip dense>{label[locale]}</Chip>}
      <h3 className="mt-2 text-std-18B-160 md:text-std-20B-150" lang={foreignTo(locale, plain(hit.title))}>
        <a href={hit.href} className="visited:text-magenta-900">
          <Marked pieces={hit.title} />
        </a>
      </h3>
      <p className="mt-1" lang={foreignTo(locale, plain(hit.excerpt))}>
        <Marked pieces={hit.excerpt} />
      </p>
      <p className="mt-1 text-solid-gray-600">
        <time dateTime={hit.day}>{formatDay(locale, hit.day)}</time>
      </p>
    </li>
  )
}

const Marked = ({ pieces }: { pieces: Piece[] }) => (
  <>
    {pieces.map(({ text, hit }, index) =>
      hit ? (
        <mark key={index} className="bg-yellow-100 font-700 text-inherit">
          {text}
        </mark>
      ) : (
        <span key={index}>{text}</span>
      ),
    )}
  </>
)

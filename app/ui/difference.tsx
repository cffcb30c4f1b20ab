import { useUiMessages } from './locale.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

type Piece = { kind: 'same' | 'added' | 'removed'; text: string }

/** What became of a text: struck out what went, underlined what came; hidden words say it too. */
export function Difference({ pieces, lang }: { pieces: Piece[]; lang?: string }) {
  const t = useUiMessages()
  return (
    <div lang={lang} className="rounded-8 border border-solid-gray-420 p-4 break-words whitespace-pre-wrap">
      {pieces.map(({ kind, text }, place) => {
        if (kind === 'same') return <span key={place}>{text}</span>
        if (kind === 'removed')
          return (
            <del key={place} className="bg-red-50 text-red-1000 decoration-2">
              <VisuallyHidden>{t.removed}</VisuallyHidden>
              {text}
            </del>
          )
        return (
          <ins key={place} className="bg-green-50 font-700 text-green-900 decoration-2 underline-offset-4">
            <VisuallyHidden>{t.added}</VisuallyHidden>
            {text}
          </ins>
        )
      })}
    </div>
  )
}

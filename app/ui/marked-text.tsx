export type MarkLevel = 'block' | 'confirm' | 'info'
export type TextPiece = { text: string; level: MarkLevel | null }

const looks = {
  block: 'bg-red-100 text-red-1000 decoration-solid decoration-2',
  confirm: 'bg-yellow-100 text-solid-gray-900 decoration-dotted decoration-2',
  info: 'bg-transparent text-inherit decoration-dotted decoration-1 forced-colors:bg-[Mark] forced-colors:text-[MarkText]',
}

/** Text with marked places; the kind of line tells the levels apart where colours are forced or missing. */
export function MarkedText({ pieces, lang }: { pieces: readonly TextPiece[]; lang?: string }) {
  return (
    <p lang={lang} className="max-w-[45rem] whitespace-pre-wrap">
      {pieces.map(({ text, level }, index) =>
        level ? (
          <mark key={index} className={`underline underline-offset-4 ${looks[level]}`}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </p>
  )
}

import { foreignTo } from '#app/core/i18n/language-of.ts'
import { useLocale } from '#app/ui/locale.tsx'

/** A piece of another post, word for word. */
export function Quoted({ text }: { text: string }) {
  return (
    <blockquote
      lang={foreignTo(useLocale(), text)}
      className="mt-2 border-l-4 border-solid-gray-420 pl-4 text-solid-gray-700"
    >
      {text}
    </blockquote>
  )
}

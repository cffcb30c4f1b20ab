import { foreignTo } from '#app/core/i18n/language-of.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Prose } from '#app/ui/prose.tsx'

/** What a member wrote, marked with its language where that is not the page's. */
export function Written({ html }: { html: string }) {
  return <Prose html={html} lang={foreignTo(useLocale(), html)} />
}

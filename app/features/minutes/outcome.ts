import type { Locale } from '#app/core/i18n/locale.ts'
import { type Item, parts } from './item.ts'
import { messages } from './messages.ts'

/** What goes from the minutes of an item into the thread of its case, as Markdown; empty when nothing was written. */
export function outcomeText({ parts: texts }: Pick<Item, 'parts'>, language: Locale): string {
  const t = messages.in(language)
  const written = parts.flatMap((part) => {
    const text = texts[part]
    return text ? [`**${t.parts[part]}**\n\n${text}`] : []
  })
  return written.join('\n\n')
}

import { languageOf } from '#app/core/i18n/language-of.ts'

const longest = { ja: 90, en: 180 }
const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}
const inline = /<\/?(strong|em|del|code|a)\b[^>]*>/g

/** The first words of a rendered text, plain, for lists. */
export function summaryOf(html: string) {
  const plain = html
    .replace(inline, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity]!)
    .replace(/\s+/g, ' ')
    .trim()
  const language = languageOf(plain)
  const characters = [...plain]
  if (characters.length <= longest[language]) return plain
  const cut = characters.slice(0, longest[language] - 1).join('')
  return `${language === 'en' ? cut.replace(/\s+\S*$/, '') : cut}…`
}

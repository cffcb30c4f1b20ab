import { blocks, type Term } from '#db/reference/case-sheet.ts'
import { categories, sourceTypes } from '#db/reference/vocabularies.ts'
import { languageOf } from '#app/core/i18n/language-of.ts'
import { messages } from './messages.ts'
import { backgroundKeys, backgroundTerms, parts } from './parts.ts'
import type { Sheet } from './sheet.ts'

/** All that a case says as one text, in the language of its title: what its history compares. */
export function textOfSheet(sheet: Omit<Sheet, 'anonymous' | 'dismissals'>): string {
  const locale = languageOf(sheet.title)
  const t = messages.in(locale)
  const words = (terms: readonly Term[], ids: readonly (string | null)[]) =>
    terms.filter(({ id }) => ids.includes(id)).map((term) => term[locale])
  const told = (heading: string, lines: string[]) =>
    lines.length > 0 ? [`${heading}\n${lines.join('\n')}`] : []
  return [
    sheet.title,
    ...parts.flatMap((part) => told(t.parts[part], [sheet.parts[part] ?? ''].filter(Boolean))),
    ...told(
      t.backgroundHeading,
      backgroundKeys.flatMap((key) =>
        words(backgroundTerms[key], [sheet.background[key]]).map((word) => `${t.background[key]}: ${word}`),
      ),
    ),
    ...told(t.block, words(blocks, [sheet.block])),
    ...told(t.categories, words(categories, sheet.categories)),
    ...told(
      t.contacted,
      sheet.contacted.map(({ type, result }) => `${words(sourceTypes, [type]).join('')}: ${result}`),
    ),
    ...told(t.missing, words(sourceTypes, sheet.missing)),
  ].join('\n\n')
}

import type { agendaItems, MinutesPart } from '#db/schema/minutes.ts'
import type { PartText } from '#app/core/screening.ts'

export const parts = ['assessment', 'measures', 'decision', 'lesson', 'next'] as const satisfies MinutesPart[]

export const limits = { part: 4000, title: 80, gap: 200, gaps: 3, reason: 200, addendum: 2000, topics: 20 }

export type Item = typeof agendaItems.$inferSelect
export type Written = Pick<Item, 'title' | 'parts' | 'lessonTitle' | 'gaps'>

/** All that a writer can write about an item, in the order of the form, by the names of its fields. */
export const textsOf = ({ title, parts: texts, lessonTitle, gaps }: Written): PartText[] => [
  ...parts.map((part) => ({ part, text: texts[part] ?? '' })),
  { part: 'title', text: title },
  { part: 'lessonTitle', text: lessonTitle },
  ...gaps.map(({ text }, row) => ({ part: `gaps[${row}].text`, text })),
]

export const isWritten = ({ parts: texts, gaps }: Pick<Written, 'parts' | 'gaps'>) =>
  gaps.length > 0 || parts.some((part) => Boolean(texts[part]))

/** Counts savings, so that nobody closes minutes that changed after they were read. */
export const savingsIn = (items: readonly Item[]) => items.reduce((sum, { version }) => sum + version, 0)

/** Nothing of what was written about an item. */
export const nothingWritten = {
  ...{ parts: {}, html: {}, lessonTitle: '', gaps: [], dismissals: [], addenda: [] },
} satisfies Partial<Item>

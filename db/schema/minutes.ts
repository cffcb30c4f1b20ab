import { index, instant, int, json, table, text, uniqueIndex } from '../columns.ts'
import type { Dismissal } from './cases.ts'
import { workshops } from './workshops.ts'

/** What is written down about one item, in reading order. */
export type MinutesPart = 'assessment' | 'measures' | 'decision' | 'lesson' | 'next'

/** A source that was missing, as the meeting noticed it. */
export type NoticedGap = { category: string; text: string }

/** What was corrected after the closing; the day is one of Tokyo. */
export type Addendum = { text: string; html: string; on: string }

/**
 * What a workshop deals with: a case, or a topic of its own; and the minutes of it. Nominated by the author of the case,
 * whose id is nowhere here, since the case may be anonymous.
 */
export const agendaItems = table(
  'agenda_items',
  {
    id: text('id').primaryKey(),
    workshopId: text('workshop_id')
      .notNull()
      .references(() => workshops.id),
    /** No reference: a withdrawn case is deleted, and the item stays. */
    caseId: text('case_id'),
    /** Of a topic; a case is shown by its own title. */
    title: text('title').notNull(),
    state: text<'nominated' | 'agreed'>('state').notNull(),
    position: int('position').notNull(),
    parts: json<Partial<Record<MinutesPart, string>>>('parts').notNull(),
    html: json<Partial<Record<MinutesPart, string>>>('html').notNull(),
    lessonTitle: text('lesson_title').notNull(),
    gaps: json<NoticedGap[]>('gaps').notNull(),
    dismissals: json<Dismissal[]>('dismissals').notNull(),
    addenda: json<Addendum[]>('addenda').notNull(),
    /** Counts savings, so that two writers of one item do not overwrite each other. */
    version: int('version').notNull(),
    /** What the closing made: the position of the post in the thread of the case, and the resource. */
    outcomeAt: int('outcome_at'),
    lessonId: text('lesson_id'),
    /** Since when the case is gone, and what was written about it too. */
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    index('agenda_items_in_order').on(t.workshopId, t.position), // minutes, and the page of a workshop
    uniqueIndex('agenda_items_once').on(t.caseId, t.workshopId), // a case once a workshop; what a withdrawal ends
  ],
)

/** Minutes that are closed; there is no row before. */
export const closedMinutes = table('closed_minutes', {
  workshopId: text('workshop_id')
    .primaryKey()
    .references(() => workshops.id),
  language: text<'ja' | 'en'>('language').notNull(),
  closedAt: instant('closed_at').notNull(),
})

import { bool, instant, int, primaryKey, table, text } from '../columns.ts'

/** What the Roadmap is measured by, in words that admins choose. Nothing is overwritten: the highest version holds. */
export const indicators = table(
  'indicators',
  {
    id: text('id').notNull(),
    version: int('version').notNull(),
    ja: text('ja').notNull(),
    en: text('en').notNull(),
    /** 回, 人 … after a number; may be empty. */
    unitJa: text('unit_ja').notNull(),
    unitEn: text('unit_en').notNull(),
    shown: bool('shown').notNull(),
    position: int('position').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] })],
)

/** A figure of a fiscal year and where it comes from. Nothing is overwritten: the highest version holds. */
export const indicatorFigures = table(
  'indicator_figures',
  {
    indicatorId: text('indicator_id').notNull(),
    /** 2026 begins in April 2026. */
    fiscalYear: int('fiscal_year').notNull(),
    version: int('version').notNull(),
    /** Null when the figure was taken back. */
    value: int('value'),
    source: text('source').notNull(),
    note: text('note').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.indicatorId, t.fiscalYear, t.version] })],
)

import { index, instant, int, primaryKey, table, text } from '../columns.ts'

/** Foreign residents as published: by place (JIS code; `00` the country), nationality and status; `総数` stands for all. */
export const populationCounts = table(
  'population_counts',
  {
    place: text('place').notNull(),
    nationality: text('nationality').notNull(),
    status: text('status').notNull(),
    people: int('people').notNull(),
    importedAt: instant('imported_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.place, t.nationality, t.status] }),
    index('population_counts_of_nationality').on(t.nationality, t.place), // how many share a combination
  ],
)

import { index, instant, int, json, primaryKey, table, text, uniqueIndex } from '../columns.ts'

export type ReleaseState = 'draft' | 'published'

/** Numbers as they are published: rounded, null for what is hidden. `period` is `2025-10+12`: twelve months from October. */
export type ReleaseTable = {
  table: string
  period: string
  rows: string[]
  columns: string[]
  cells: (number | null)[][]
}

/** What can be worked out about one hidden cell; `most` is null when nothing can. */
export type AuditLine = { cell: string; least: number; most: number | null }

/** What readers do not see. `inRest` are reports that are shown, but not by prefecture. */
export type ReleaseLoss = {
  cells: number
  hiddenCells: number
  reports: number
  hiddenReports: number
  inRest: number
}
/** Rows and columns in words, as they were called when it was built: `need:housing` → 住居, Housing. */
export type ReleaseNames = Record<string, { ja: string; en: string }>
/** A share of the portal's own figures, rounded; null when there are too few. */
export type Share = { of: number; are: number } | null
export type OwnFigures = { answeredIn30: Share; answeredIn90: Share; solved: Share; confirmedSources: Share }
/**
 * Statements that came to bodies of one level, or to one body, and those answered within 30 and 90 days; rounded, null
 * when hidden.
 */
export type ResponseRow = {
  level: string
  /** `prefecture:23`; none for all bodies of the level. */
  body?: string
  statements: number | null
  within30: number | null
  within90: number | null
}
export type ReleaseRules = { reports: number; reporters: number; organisations: number }

/** Fixed statistics on gaps. Once published, a row changes no more; a re-issue is another row. */
export const releases = table(
  'releases',
  {
    id: text('id').primaryKey(),
    /** The last month counted, `2026-09`. */
    until: text('until').notNull(),
    version: int('version').notNull(),
    state: text<ReleaseState>('state').notNull(),
    rules: json<ReleaseRules>('rules').notNull(),
    tables: json<ReleaseTable[]>('tables').notNull(),
    audit: json<AuditLine[]>('audit').notNull(),
    responses: json<ResponseRow[]>('responses').notNull(),
    /** Null for what was built before releases had any. */
    names: json<ReleaseNames>('names'),
    figures: json<OwnFigures>('figures'),
    /** The months in which what `responses` and `figures` tell of came; null while no such period is over. */
    responsesIn: text('responses_in'),
    loss: json<ReleaseLoss>('loss').notNull(),
    /** Reports that moderators had set aside when their month was counted; never published. */
    leftOut: json<string[]>('left_out').notNull(),
    /** The published releases that were known to the audit. */
    basis: json<string[]>('basis').notNull(),
    note: text('note').notNull(),
    /** SHA-256 of the published file. */
    checksum: text('checksum').notNull(),
    builtAt: instant('built_at').notNull(),
    publishedAt: instant('published_at'),
  },
  (t) => [
    uniqueIndex('releases_version').on(t.until, t.version),
    index('releases_newest').on(t.state, t.until, t.version), // list of the published ones
  ],
)

export type ReleaseFileName = 'json' | 'csv.ja' | 'csv.en' | 'audit'

/** The files of a release, byte for byte as they were built. */
export const releaseFiles = table(
  'release_files',
  {
    releaseId: text('release_id')
      .notNull()
      .references(() => releases.id),
    name: text<ReleaseFileName>('name').notNull(),
    content: text('content').notNull(),
    /** SHA-256. */
    checksum: text('checksum').notNull(),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.name] })],
)

export type BuildState = 'waiting' | 'running' | 'built' | 'refused' | 'stopped'
export type BuildStep = 'counting' | 'hiding' | 'auditing'

/** Why a release was refused, in both languages, and which cells of it numbers would give away. */
export type Refusal = { said: { ja: string; en: string }; cells: string[]; proposed: string[] }

/** The making of drafts, one after the other: who is ordered, at work or done, and why it was refused. */
export const releaseBuilds = table(
  'release_builds',
  {
    id: text('id').primaryKey(),
    until: text('until').notNull(),
    state: text<BuildState>('state').notNull(),
    step: text<BuildStep>('step'),
    /** How many parts of the step are done, and of how many. */
    done: int('done').notNull(),
    of: int('parts').notNull(),
    refusal: json<Refusal>('refusal'),
    /** The draft that was made. */
    releaseId: text('release_id'),
    orderedAt: instant('ordered_at').notNull(),
    /** When the builder was last known to be at work. */
    seenAt: instant('seen_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    index('release_builds_newest').on(t.orderedAt), // the admin's page
    index('release_builds_in').on(t.state, t.seenAt), // whether one is at work
  ],
)

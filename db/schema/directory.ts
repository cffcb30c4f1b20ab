import { bool, index, instant, int, json, primaryKey, table, text, uniqueIndex } from '../columns.ts'
import { accounts } from './accounts.ts'

export type SourceState = 'proposed' | 'published' | 'declined'
/** The words of HSDS 3. */
export type ServiceStatus = 'active' | 'inactive' | 'defunct' | 'temporarily closed'
export type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU'
export type Hours = { days: Weekday[]; opens: string; closes: string }
export type Phone = { number: string; note: string }
export type Cost = 'free' | 'partly' | 'paid'
/** `area` is the code of a municipality. */
export type SourceLocation = { postalCode: string; area: string; address: string; access: string }

export const organizations = table(
  'organizations',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    /** The name without differences of width, case and blanks: one organisation is one row. */
    nameKey: text('name_key').notNull(),
  },
  (t) => [uniqueIndex('organizations_by_name').on(t.nameKey)],
)

const sourceColumns = () => ({
  state: text<SourceState>('state').notNull(),
  status: text<ServiceStatus>('status').notNull(),
  name: text('name').notNull(),
  alternateName: text('alternate_name').notNull(),
  description: text('description').notNull(),
  sourceType: text('source_type').notNull(),
  categories: json<string[]>('categories').notNull(),
  /** Codes of municipalities, prefectures, or `00` for the whole country. */
  areas: json<string[]>('areas').notNull(),
  languages: json<string[]>('languages').notNull(),
  interpretation: text('interpretation').notNull(),
  /** Groups of statuses of residence; none means that the status does not matter. */
  statuses: json<string[]>('statuses').notNull(),
  eligibility: text('eligibility').notNull(),
  hours: json<Hours[]>('hours').notNull(),
  hoursNote: text('hours_note').notNull(),
  cost: text<Cost>('cost'),
  fees: text('fees').notNull(),
  documents: json<string[]>('documents').notNull(),
  application: text('application').notNull(),
  department: text('department').notNull(),
  phones: json<Phone[]>('phones').notNull(),
  email: text('email').notNull(),
  url: text('url').notNull(),
  location: json<SourceLocation>('location'),
  proposedAt: instant('proposed_at').notNull(),
  declinedFor: text('declined_for'),
  /** The day on which somebody last checked everything with the source. */
  assuredOn: text('assured_on'),
  /** The later of that day and the last one on which a member found that it works. */
  freshOn: text('fresh_on').notNull(),
  version: int('version').notNull(),
  savedAt: instant('saved_at').notNull(),
  /** The statement about a gap out of which it was made; it may be gone. */
  statementId: text('statement_id'),
})

/** What HSDS 3 spreads over a dozen tables (phones, languages, schedules …) and a page reads at once. */
export const services = table(
  'services',
  {
    id: text('id').primaryKey(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id),
    ...sourceColumns(),
    proposedBy: text('proposed_by').references(() => accounts.id),
    /** Who checked everything on that day. */
    assuredBy: text('assured_by').references(() => accounts.id),
  },
  (t) => [
    index('services_waiting').on(t.state, t.proposedAt), // queue of the second person, oldest first
    index('services_of_proposer').on(t.proposedBy, t.state, t.proposedAt), // own proposals
    index('services_of_statement').on(t.statementId, t.proposedAt), // sources made out of a statement
    index('services_of_organization').on(t.organizationId, t.state), // other services of the same organisation
  ],
)

const placeColumns = () => ({
  serviceId: text('service_id').notNull(),
  area: text('area').notNull(),
  category: text('category').notNull(),
  freshOn: text('fresh_on').notNull(),
  /** ` ja en `, blanks at both ends. */
  languages: text('languages').notNull(),
  /** ` work study `; ` * ` where the status does not matter. */
  statuses: text('statuses').notNull(),
})

/**
 * Where a published source is found: one row for each area key (`app/features/directory/area.ts`) and category, and
 * for `*`, so that every search is a walk along one index, newest check first.
 */
export const servicePlaces = table(
  'service_places',
  {
    ...placeColumns(),
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.area, t.category] }),
    // search: the filters on language and status are answered by the index alone
    index('service_places_search').on(t.area, t.category, t.freshOn, t.serviceId, t.languages, t.statuses),
  ],
)

export type ChangeKind = 'proposed' | 'revised' | 'approved' | 'declined' | 'edited' | 'assured' | 'imported'
/** Field → what stood there and what stands there now, in words of the stored facts. */
export type ChangedFields = Record<string, { before: unknown; after: unknown }>

export const serviceChanges = table(
  'service_changes',
  {
    id: text('id').primaryKey(),
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id),
    kind: text<ChangeKind>('kind').notNull(),
    accountId: text('account_id').references(() => accounts.id),
    fields: json<ChangedFields>('fields').notNull(),
    version: int('version').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    index('service_changes_newest').on(t.serviceId, t.at, t.version), // history of a source
    index('service_changes_of').on(t.accountId, t.at), // own activity
  ],
)

/** One word of a member in a quarter; the newer replaces the older. */
export const serviceConfirmations = table(
  'service_confirmations',
  {
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    /** `2026Q3`: the third quarter of the fiscal year that began in April 2026. */
    quarter: text('quarter').notNull(),
    works: bool('works').notNull(),
    /** Why it did not work. */
    kind: text('kind'),
    day: text('day').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.accountId, t.quarter] }),
    index('service_confirmations_of').on(t.accountId, t.day), // own activity
    index('service_confirmations_recent').on(t.serviceId, t.works, t.day), // how many found that it works, and when
  ],
)

/** A package that was handed in; its files are forgotten once it is applied or a week old. */
export const directoryImports = table(
  'directory_imports',
  {
    id: text('id').primaryKey(),
    fileName: text('file_name').notNull(),
    fileHash: text('file_hash').notNull(),
    /** The text of each file of the package, as JSON. */
    content: text('content'),
    /** What it would change, as JSON: worked out once, and again only when the directory changed meanwhile. */
    plan: text('plan'),
    createdAt: instant('created_at').notNull(),
    appliedAt: instant('applied_at'),
    /** How many sources were new, and how many changed. */
    added: int('added'),
    changed: int('changed'),
  },
  (t) => [
    index('directory_imports_applied').on(t.appliedAt), // list of what was applied, newest first
  ],
)

/** What an import is about to write, laid ready so that the writing itself is a few short statements. */
export const servicesStaged = table(
  'services_staged',
  {
    batch: text('batch').notNull(),
    id: text('id').notNull(),
    organizationId: text('organization_id').notNull(),
    ...sourceColumns(),
    proposedBy: text('proposed_by'),
    assuredBy: text('assured_by'),
    changeId: text('change_id').notNull(),
    changedBy: text('changed_by'),
    changedFields: json<ChangedFields>('changed_fields').notNull(),
  },
  (t) => [primaryKey({ columns: [t.batch, t.id] })],
)

export const servicePlacesStaged = table(
  'service_places_staged',
  { batch: text('batch').notNull(), ...placeColumns() },
  (t) => [primaryKey({ columns: [t.batch, t.serviceId, t.area, t.category] })],
)

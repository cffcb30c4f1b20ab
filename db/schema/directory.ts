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

/** What HSDS 3 spreads over a dozen tables (phones, languages, schedules …) and a page reads at once. */
export const services = table(
  'services',
  {
    id: text('id').primaryKey(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id),
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
    proposedBy: text('proposed_by').references(() => accounts.id),
    proposedAt: instant('proposed_at').notNull(),
    declinedFor: text('declined_for'),
    /** The day on which somebody last checked everything with the source, and who. */
    assuredOn: text('assured_on'),
    assuredBy: text('assured_by').references(() => accounts.id),
    /** The later of that day and the last one on which a member found that it works. */
    freshOn: text('fresh_on').notNull(),
    version: int('version').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [
    index('services_waiting').on(t.state, t.proposedAt), // queue of the second person, oldest first
    index('services_of_proposer').on(t.proposedBy, t.state, t.proposedAt), // own proposals
    index('services_of_organization').on(t.organizationId, t.state), // other services of the same organisation
  ],
)

/**
 * Where a published source is found: one row for each area key (`app/features/directory/area.ts`) and category, and
 * for `*`, so that every search is a walk along one index, newest check first.
 */
export const servicePlaces = table(
  'service_places',
  {
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id),
    area: text('area').notNull(),
    category: text('category').notNull(),
    freshOn: text('fresh_on').notNull(),
    /** ` ja en `, blanks at both ends. */
    languages: text('languages').notNull(),
    /** ` work study `; ` * ` where the status does not matter. */
    statuses: text('statuses').notNull(),
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
    index('service_confirmations_recent').on(t.serviceId, t.works, t.day), // how many found that it works, and when
  ],
)

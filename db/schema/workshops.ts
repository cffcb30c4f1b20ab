import { bool, index, instant, int, json, primaryKey, table, text, uniqueIndex } from '../columns.ts'
import { accounts } from './accounts.ts'

export type WorkshopFormat = 'room' | 'online' | 'both'
export type Pool = 'room' | 'online'
/** `offered` holds a seat until it is confirmed or passed on; `asking` waits for the organiser's word. */
export type Place = 'seated' | 'offered' | 'waiting' | 'asking' | 'left'
/** Who may register, besides the prefecture: everybody, or who holds this role. */
export type ForRole = 'coordinator' | 'organiser'
export type AgendaItem = { title: string; minutes: number }

export const workshops = table(
  'workshops',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    aim: text('aim').notNull(),
    format: text<WorkshopFormat>('format').notNull(),
    /** Seats in the room; null when nobody meets in a room. */
    roomSeats: int('room_seats'),
    onlineSeats: int('online_seats'),
    place: text('place').notNull(),
    /** Shown to those who have a seat. */
    roomLink: text('room_link').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    opensAt: instant('opens_at').notNull(),
    closesAt: instant('closes_at').notNull(),
    /** Only members of this prefecture may register; null for everybody. */
    prefecture: text('prefecture'),
    forRole: text<ForRole>('for_role'),
    invitedOnly: bool('invited_only').notNull().default(false),
    /** Whether the organiser decides who comes; otherwise who asks first. */
    approval: bool('approval').notNull().default(false),
    /** What the meetings of a series have in common, and when this one was first planned to begin: it never changes. */
    seriesId: text('series_id'),
    seriesAt: instant('series_at'),
    agenda: json<AgendaItem[]>('agenda').notNull(),
    organiserId: text('organiser_id')
      .notNull()
      .references(() => accounts.id),
    /** Counts changes, so that two pages of one form do not overwrite each other. */
    version: int('version').notNull(),
    /** Counts changes that matter to a calendar. */
    sequence: int('sequence').notNull(),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    calledOffAt: instant('called_off_at'),
    /** On the day: the item of the agenda that is on, and since when. */
    clockItem: int('clock_item'),
    clockAt: instant('clock_at'),
    /** When those who were asked and did not answer were reminded. */
    nudgedAt: instant('nudged_at'),
  },
  (t) => [
    index('workshops_by_start').on(t.startsAt, t.id), // lists, months and reminders
    uniqueIndex('workshops_of_series').on(t.seriesId, t.seriesAt), // the dates of a series
  ],
)

/** One for each person and workshop; who left keeps the row, so that a calendar can be told. */
export const registrations = table(
  'registrations',
  {
    id: text('id').primaryKey(),
    workshopId: text('workshop_id')
      .notNull()
      .references(() => workshops.id),
    memberId: text('member_id')
      .notNull()
      .references(() => accounts.id),
    pool: text<Pool>('pool').notNull(),
    place: text<Place>('place').notNull(),
    /** The order of asking within the workshop. */
    position: int('position').notNull(),
    askedAt: instant('asked_at').notNull(),
    /** Counts how often the calendar of this person was given the meeting and had it taken away: odd is away. */
    turns: int('turns').notNull().default(0),
    /** Until when an offered seat can be confirmed. */
    answerBy: instant('answer_by'),
  },
  (t) => [
    uniqueIndex('registrations_once').on(t.workshopId, t.memberId),
    uniqueIndex('registrations_in_order').on(t.workshopId, t.position),
    index('registrations_by_place').on(t.workshopId, t.place, t.pool, t.position), // seats taken, who waits
    index('registrations_of_member').on(t.memberId, t.place), // own workshops
    index('registrations_by_answer').on(t.answerBy), // offers to pass on
  ],
)

/** Who is asked to come; where only they may register, nobody else can. */
export const workshopInvitations = table(
  'workshop_invitations',
  {
    workshopId: text('workshop_id')
      .notNull()
      .references(() => workshops.id),
    memberId: text('member_id')
      .notNull()
      .references(() => accounts.id),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workshopId, t.memberId] })],
)

/** Who answered the questions after a workshop; what they said has no name and no time. */
export const surveyAnswerers = table(
  'survey_answerers',
  {
    workshopId: text('workshop_id')
      .notNull()
      .references(() => workshops.id),
    memberId: text('member_id')
      .notNull()
      .references(() => accounts.id),
  },
  (t) => [primaryKey({ columns: [t.workshopId, t.memberId] })],
)

/** How often each answer was given to each question: nobody's answers stand together. */
export const surveyCounts = table(
  'survey_counts',
  {
    workshopId: text('workshop_id')
      .notNull()
      .references(() => workshops.id),
    question: text('question').notNull(),
    answer: int('answer').notNull(),
    times: int('times').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workshopId, t.question, t.answer] })],
)

/** Who stands in for the organiser, and who has which role on the day. */
export const workshopPeople = table(
  'workshop_people',
  {
    workshopId: text('workshop_id').notNull(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    /** `co-organiser`, or a role of the vocabulary. */
    role: text('role').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workshopId, t.accountId, t.role] })],
)

export type PollPlan = {
  title: string
  aim: string
  format: WorkshopFormat
  roomSeats?: number
  onlineSeats?: number
  place: string
  roomLink: string
  prefecture?: string
  minutes: number
  agenda: AgendaItem[]
}
export type Vote = 'yes' | 'maybe' | 'no'

/** A workshop in planning: everything but its day, which members choose; the workshop gets the same id. */
export const datePolls = table(
  'date_polls',
  {
    id: text('id').primaryKey(),
    plan: json<PollPlan>('plan').notNull(),
    /** Instants as text, in order. */
    options: json<{ startsAt: string; endsAt: string }[]>('options').notNull(),
    lastStart: instant('last_start').notNull(),
    closesAt: instant('closes_at').notNull(),
    hideNames: bool('hide_names').notNull(),
    hideVotes: bool('hide_votes').notNull(),
    organiserId: text('organiser_id')
      .notNull()
      .references(() => accounts.id),
    createdAt: instant('created_at').notNull(),
    decidedAt: instant('decided_at'),
    nudgedAt: instant('nudged_at'),
  },
  (t) => [
    index('date_polls_open').on(t.decidedAt, t.lastStart), // in planning
  ],
)

/** One for each person and poll; `votes` in the order of the options. */
export const pollAnswers = table(
  'poll_answers',
  {
    pollId: text('poll_id')
      .notNull()
      .references(() => datePolls.id),
    memberId: text('member_id')
      .notNull()
      .references(() => accounts.id),
    votes: json<Vote[]>('votes').notNull(),
    comment: text('comment').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.pollId, t.memberId] })],
)

/** The address of a member's private calendar; only the SHA-256 of its token is kept. */
export const calendarFeeds = table(
  'calendar_feeds',
  {
    accountId: text('account_id')
      .primaryKey()
      .references(() => accounts.id),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('calendar_feeds_token').on(t.tokenHash), // the address
  ],
)

/** Who was reminded of which meeting, and how many days before; a new time is reminded of anew. */
export const workshopReminders = table(
  'workshop_reminders',
  {
    registrationId: text('registration_id')
      .notNull()
      .references(() => registrations.id),
    startsAt: instant('starts_at').notNull(),
    daysBefore: int('days_before').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.registrationId, t.startsAt, t.daysBefore] })],
)

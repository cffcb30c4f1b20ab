import type { JurisdictionLevel, Role } from '../schema/accounts.ts'
import type { MinutesPart, NoticedGap } from '../schema/minutes.ts'
import type { WorkshopFormat } from '../schema/workshops.ts'
import type { CaseBackground, CasePart, CaseState, ContactedSource } from '../schema/cases.ts'

export type DemoRole = { role: Role; level?: JurisdictionLevel; code?: string }

export type DemoPerson = {
  key: string
  email: string
  name: string
  locale: 'ja' | 'en'
  roles: DemoRole[]
  organisation: string
  prefecture: string
  languages: string[]
}

/** `first` is the text before it was edited, `to` the position of the answer that it answers. */
export type DemoReply = {
  author: string
  anonymous: boolean
  body: string
  daysAgo: number
  to?: number
  quote?: string
  first?: string
  helped?: true
  useful?: number
}

export type DemoReview = { reason: string; marks?: { part: CasePart; quote: string; note: string }[] }

/** `daysAgo` counts from the day of loading to publication, or to the last save while unpublished. */
export type DemoCase = {
  key: string
  author: string
  anonymous: boolean
  state: CaseState
  lang: 'ja' | 'en'
  title: string
  background: CaseBackground
  block: string
  categories: string[]
  contacted: ContactedSource[]
  missing: string[]
  parts: Partial<Record<CasePart, string>>
  daysAgo: number
  review?: DemoReview
  replies: DemoReply[]
}

/** `reviewInDays` counts from the day of loading; a link has a `url`, a page has a `body`. */
export type DemoResource = {
  key: string
  owner: string
  title: string
  summary: string
  url?: string
  /** A key in braces stands for the address of that resource. */
  body?: string
  /** A text file, with what stands in it. */
  file?: { name: string; text: string }
  languages: string[]
  categories: string[]
  statuses: string[]
  area: string
  source: string
  terms: string
  daysAgo: number
  reviewInDays: number
  edit?: { daysAgo: number; note: string; title: string }
  succeededBy?: string
  doubt?: { member: string; what: string }
}

export type DemoCollection = {
  owner: string
  titleJa: string
  titleEn: string
  aboutJa: string
  aboutEn: string
  /** Keys, in their order. */
  resources: string[]
  daysAgo: number
}

export type DemoMinutes = {
  /** Closed the day after, or still a draft. */
  closed: boolean
  items: {
    /** The key of a case. */
    case: string
    parts: Partial<Record<MinutesPart, string>>
    lessonTitle: string
    gaps: NoticedGap[]
  }[]
}

/** `inDays` counts from the day of loading; those that are over have a negative one. */
export type DemoWorkshop = {
  organiser: string
  title: string
  aim: string
  format: WorkshopFormat
  roomSeats: number
  onlineSeats: number
  place: string
  inDays: number
  startsAt: string
  minutes: 60 | 90 | 120
  prefecture?: string
  opensDaysBefore: number
  closesDaysBefore: number
  room: string[]
  online: string[]
  /** What was written about cases on its agenda. */
  minuted?: DemoMinutes
  /** Its attendance list is closed: who had a seat came, but for those named here. */
  absent?: string[]
  /** Those of them who gave their seat back today, so that it is offered to the next. */
  leaving?: string[]
  /** Whether the organiser decides who comes. */
  approval?: boolean
  /** How often it is held, each month. */
  times?: number
  /** Who was asked to come, the day before. */
  invited?: string[]
  /** Who has which role on the day. */
  roles?: { person: string; role: string }[]
  /** Whether those who came looked back on it. */
  surveyed?: boolean
}

import { z } from 'zod'
import { prefectures } from '#db/reference/areas.ts'
import { workshopRoles } from '#db/reference/vocabularies.ts'
import type { AgendaItem } from '#db/schema/workshops.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { writtenDay } from '#app/core/written-day.ts'
import { lengthOf, longest, readAgenda } from './agenda.ts'
import { presences } from './attendance.ts'
import { messages } from './messages.ts'
import { isMonth } from './month.ts'
import { mostOptions, readOptions, votes } from './poll.ts'
import { mostTimes, repeats } from './series.ts'
import type { Question } from './survey.ts'

export const limits = {
  title: 80,
  aim: 1000,
  place: 200,
  link: 500,
  agenda: 3000,
  seats: 500,
  options: 1000,
  comment: 200,
}

type Faults = (typeof messages extends { in: (locale: 'ja') => infer Texts } ? Texts : never)['faults']
const said = (pick: (faults: Faults) => string) => ({ params: messages.both((t) => pick(t.faults)) })
// A field that is wrong by itself is not compared with others.
const wrong = (pick: (faults: Faults) => string) => ({ ...said(pick), abort: true })

const day = z
  .string()
  .max(30)
  .refine(
    (text) => writtenDay(text) !== null,
    wrong((t) => t.day),
  )
  .transform((text) => writtenDay(text) ?? '')

const clock = z
  .string()
  .max(10)
  .transform((text) =>
    text
      .normalize('NFKC')
      .trim()
      .replace(/^(\d):/, '0$1:'),
  )
  .refine(
    (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
    wrong((t) => t.clock),
  )

const seats = z
  .string()
  .max(10)
  .transform((text) => Number(text.normalize('NFKC').trim()))
  .refine(
    (count) => Number.isInteger(count) && count >= 1 && count <= limits.seats,
    wrong((t) => t.seats),
  )
  .optional()

const times = z
  .string()
  .max(10)
  .transform((text) => Number(text.normalize('NFKC').trim()))
  .refine(
    (count) => Number.isInteger(count) && count >= 2 && count <= mostTimes,
    wrong((t) => t.times),
  )
  .optional()

const agenda = z
  .string()
  .max(limits.agenda)
  .default('')
  .refine(
    (text) => readAgenda(text) !== null,
    wrong((t) => t.agenda),
  )
  .transform((text): AgendaItem[] => readAgenda(text) ?? [])

/** One of the usual lengths, or what a date of a poll made it. */
const length = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .refine((minutes) => minutes >= 5 && minutes <= longest)

const link = z
  .string()
  .max(limits.link)
  .default('')
  .refine(
    (text) => text === '' || /^https:\/\/[^\s/]+\S*$/.test(text),
    wrong((t) => t.link),
  )

const fields = z.strictObject({
  /** Given by the form of a new workshop, so that sending it twice makes one. */
  id: z.uuid().optional(),
  version: z.coerce.number().int().min(0),
  title: z.string().trim().min(1).max(limits.title),
  aim: z.string().trim().min(1).max(limits.aim),
  format: z.enum(['room', 'online', 'both']),
  roomSeats: seats,
  onlineSeats: seats,
  place: z.string().trim().max(limits.place).default(''),
  roomLink: link,
  day,
  startsAt: clock,
  minutes: length,
  opensOn: day,
  closesOn: day,
  prefecture: z.enum(prefectures.map(({ code }) => code)).optional(),
  forRole: z.enum(['coordinator', 'organiser']).optional(),
  rules: z.array(z.enum(['invited', 'approval'])).default([]),
  agenda,
  /** Of a new workshop: as a series, so many times. */
  repeat: z.enum(repeats).optional(),
  times,
  /** Of a change: whether the meetings after it in its series change too. */
  reach: z.enum(['one', 'following']).optional(),
})

type Fields = z.output<typeof fields>
type Seated = Pick<Fields, 'format' | 'roomSeats' | 'onlineSeats' | 'place' | 'agenda' | 'minutes'>
type Wrong<Name> = Generator<[Name, (faults: Faults) => string]>

function* wrongSeats({ format, roomSeats, onlineSeats, place, ...input }: Seated): Wrong<keyof Seated> {
  if (format !== 'online' && roomSeats === undefined) yield ['roomSeats', (t) => t.seats]
  if (format !== 'room' && onlineSeats === undefined) yield ['onlineSeats', (t) => t.seats]
  if (format !== 'online' && place === '') yield ['place', (t) => t.place]
  if (lengthOf(input.agenda) > input.minutes) yield ['agenda', (t) => t.agendaLong]
}

/** Of a field each sentence that is wrong beside the others. */
function* wrongTogether(input: Fields): Wrong<keyof Fields> {
  yield* wrongSeats(input)
  if (input.closesOn > input.day) yield ['closesOn', (t) => t.closesLate]
  if (input.opensOn > input.closesOn) yield ['opensOn', (t) => t.opensLate]
  if (input.repeat && input.times === undefined) yield ['times', (t) => t.times]
}

export const workshopInput = fields.superRefine((input, check) => {
  for (const [field, pick] of wrongTogether(input))
    check.addIssue({ code: 'custom', path: [field], ...said(pick) })
})
export type WorkshopInput = z.output<typeof workshopInput>

const pollFields = fields
  .omit({
    ...{ version: true, day: true, startsAt: true, opensOn: true, closesOn: true, repeat: true, times: true },
    ...{ reach: true, forRole: true, rules: true },
  })
  .extend({
    /** Given by the form, so that sending it twice asks once. */
    id: z.uuid(),
    options: z.string().trim().min(1).max(limits.options),
    deadline: day,
    hide: z.array(z.enum(['names', 'votes'])).default([]),
  })

export const pollInput = pollFields.transform(({ options, ...input }, check) => {
  for (const [field, pick] of wrongSeats(input))
    check.addIssue({ code: 'custom', path: [field], ...said(pick) })
  const wrongOption = (pick: (faults: Faults) => string) =>
    check.addIssue({ code: 'custom', path: ['options'], ...said(pick) })
  const read = readOptions(options, input.minutes)
  if (typeof read === 'string') wrongOption((t) => t.options[read])
  else if (read.length > mostOptions) wrongOption((t) => t.options.many)
  else if (read.some(({ startsAt }) => input.deadline > dayOf(new Date(startsAt))))
    check.addIssue({ code: 'custom', path: ['deadline'], ...said((t) => t.deadlineLate) })
  return { ...input, options: typeof read === 'string' ? [] : read }
})
export type PollInput = z.output<typeof pollInput>

export const pollAnswerInput = z.strictObject({
  votes: z.array(z.enum(votes)).max(mostOptions).default([]),
  comment: z.string().trim().max(limits.comment).default(''),
})
export type PollAnswerInput = z.output<typeof pollAnswerInput>

export const pollDecisionInput = z.strictObject({
  option: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number),
})

/** What the organiser says to somebody who asked to take part. */
export const approvalInput = z.strictObject({ registration: z.uuid(), decision: z.enum(['yes', 'no']) })
export type ApprovalInput = z.output<typeof approvalInput>

const mostInvited = 100

/** Addresses, one a line. */
export const invitationsInput = z.strictObject({
  emails: z
    .string()
    .max(20_000)
    .transform((text) => text.split(/[\s,、，]+/).filter(Boolean))
    .refine(
      (emails) => emails.length >= 1 && emails.length <= mostInvited,
      wrong((t) => t.emails),
    ),
})
export type InvitationsInput = z.output<typeof invitationsInput>

const answer = z.enum(['1', '2', '3', '4', '5']).transform(Number)
export const surveyInput = z.strictObject({
  useful: answer,
  safe: answer,
  time: answer,
  apply: answer,
  again: answer,
}) satisfies z.ZodType<Record<Question, number>>
export type SurveyInput = z.output<typeof surveyInput>

/** The item of the agenda that is on from now; `stop` takes the clock back. */
export const clockInput = z.strictObject({
  item: z.union([
    z.literal('stop'),
    z
      .string()
      .regex(/^\d{1,2}$/)
      .transform(Number),
  ]),
})
export type ClockInput = z.output<typeof clockInput>

export const registrationInput = z.strictObject({ pool: z.enum(['room', 'online']) })

/** `organiser` hands the workshop over. */
export const givenRoles = ['organiser', 'co-organiser', ...workshopRoles.map(({ id }) => id)]

export const personInput = z.strictObject({ person: z.uuid(), role: z.enum(givenRoles) })
export type PersonInput = z.output<typeof personInput>

const cursor = z.uuid().optional().catch(undefined)

/** The filters of the list, from its address; what is not known is ignored. */
export const listFilter = z.object({
  when: z.enum(['past']).optional().catch(undefined),
  view: z.enum(['month']).optional().catch(undefined),
  /** The month of the calendar, `2026-11`. */
  month: z.string().refine(isMonth).optional().catch(undefined),
  format: z.enum(['room', 'online', 'both']).optional().catch(undefined),
  mine: z.enum(['yes']).optional().catch(undefined),
  before: cursor,
  after: cursor,
})
export type ListFilter = z.output<typeof listFilter>

export const attendanceInput = z.strictObject({ person: z.uuid(), presence: z.enum(presences) })

/** Somebody who came without a seat. */
export const attendantInput = z.strictObject({ email: z.string().trim().min(1).max(254) })

export const checkInInput = z.strictObject({ word: z.string().trim().min(1).max(60) })

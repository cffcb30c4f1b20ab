import type { DemoWorkshop } from '#db/seed/content.ts'
import type { Context } from '#app/core/context.ts'
import { addDays } from '#app/core/days.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { languageOf } from '#app/core/i18n/language-of.ts'
import {
  answerSurvey,
  closeAttendance,
  giveRole,
  inviteMembers,
  leave,
  markAttendance,
  planWorkshop,
  register,
  usualAgenda,
} from '#app/features/workshops/index.server.ts'

type As = (key: string, at: Date) => Context
type Step = { daysAgo: number; run: (at: Date) => Promise<unknown> }

/** One plans the workshop before registration opens, the others register in order once it did, at any time of day. */
export function workshopSteps(told: DemoWorkshop, today: Date, as: As, id: string): Step[] {
  const { inDays, opensDaysBefore, organiser, room, online } = told
  const daysAgo = Math.max(0, opensDaysBefore - inDays)
  const joining = (pool: 'room' | 'online') => (key: string) => ({
    daysAgo: Math.max(0, daysAgo - 1),
    run: (at: Date) => register(as(key, at), id, pool),
  })
  const asked = [...room.map(joining('room')), ...online.map(joining('online'))]
  const plan = {
    daysAgo,
    run: (at: Date) => planWorkshop(as(organiser, at), { ...inputOf(told, today), id }),
  }
  const left = (told.leaving ?? []).map((key) => ({ daysAgo: 0, run: (at: Date) => leave(as(key, at), id) }))
  const given = (told.roles ?? []).map(({ person, role }) => ({
    daysAgo: 0,
    run: (at: Date) => giveRole(as(organiser, at), id, { person: idOf(as(person, at)), role }),
  }))
  const invited = told.invited
    ? [{ daysAgo: 1, run: (at: Date) => inviteAll(told, as(organiser, at), id) }]
    : []
  return [plan, ...invited, ...asked, ...left, ...given, ...dayAfter(told, as, id)]
}

const inviteAll = ({ invited = [] }: DemoWorkshop, ctx: Context, id: string) =>
  inviteMembers(ctx, id, { emails: invited.map((key) => `${key}@demo.example`) })

// The organiser says the day after who came, and closes the list.
function dayAfter(told: DemoWorkshop, as: As, id: string): Step[] {
  const { inDays, organiser, room, online, absent } = told
  if (!absent) return []
  const daysAgo = -inDays - 1
  const marks = [...room, ...online].map((key) => ({
    daysAgo,
    run: (at: Date) => {
      const presence = absent.includes(key) ? ('absent' as const) : ('came' as const)
      return markAttendance(as(organiser, at), id, { person: idOf(as(key, at)), presence })
    },
  }))
  const lookBack = [...room, ...online]
    .filter((key) => told.surveyed && !absent.includes(key))
    .map((key, index) => ({
      daysAgo,
      run: (at: Date) => answerSurvey(as(key, at), id, surveyed[index % surveyed.length]!),
    }))
  return [...marks, { daysAgo, run: (at) => closeAttendance(as(organiser, at), id) }, ...lookBack]
}

const surveyed = [
  { useful: 5, safe: 4, time: 3, apply: 4, again: 5 },
  { useful: 4, safe: 5, time: 4, apply: 5, again: 5 },
  { useful: 5, safe: 5, time: 2, apply: 3, again: 4 },
]

const idOf = ({ actor }: Context) => {
  if (actor.kind !== 'person') throw new Error('Only people come to workshops.')
  return actor.id
}

function inputOf(told: DemoWorkshop, today: Date) {
  const { title, aim, format, place, minutes, startsAt, inDays, prefecture } = told
  const day = addDays(dayOf(today), inDays)
  return {
    version: 0,
    title,
    aim,
    format,
    place,
    roomSeats: told.roomSeats || undefined,
    onlineSeats: told.onlineSeats || undefined,
    roomLink: format === 'room' ? '' : 'https://meet.demo.example/tsunagu',
    day,
    startsAt,
    minutes,
    opensOn: addDays(day, -told.opensDaysBefore),
    closesOn: addDays(day, -told.closesDaysBefore),
    prefecture,
    rules: told.approval ? ['approval' as const] : [],
    ...(told.times ? { repeat: 'monthly' as const, times: told.times } : {}),
    agenda: usualAgenda(minutes, languageOf(title)),
  }
}

import type { DemoWorkshop } from '#db/seed/content.ts'
import type { Context } from '#app/core/context.ts'
import { addDays } from '#app/core/days.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { languageOf } from '#app/core/i18n/language-of.ts'
import {
  closeAttendance,
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
  return [plan, ...asked, ...dayAfter(told, as, id)]
}

// The organiser says the day after who came, and closes the list.
function dayAfter({ inDays, organiser, room, online, absent }: DemoWorkshop, as: As, id: string): Step[] {
  if (!absent) return []
  const daysAgo = -inDays - 1
  const marks = [...room, ...online].map((key) => ({
    daysAgo,
    run: (at: Date) => {
      const presence = absent.includes(key) ? ('absent' as const) : ('came' as const)
      return markAttendance(as(organiser, at), id, { person: idOf(as(key, at)), presence })
    },
  }))
  return [...marks, { daysAgo, run: (at) => closeAttendance(as(organiser, at), id) }]
}

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
    rules: [],
    agenda: usualAgenda(minutes, languageOf(title)),
  }
}

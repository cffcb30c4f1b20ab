import { eq } from 'drizzle-orm'
import { workshops } from '#db/schema/workshops.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { attendanceOf } from './day.query.server.ts'
import { type Begun, course, itemOn } from './clock.ts'
import { handsOf } from './hands.server.ts'
import { outcomesOf } from './outcomes.query.server.ts'
import { rolesHeld } from './part.query.server.ts'
import { rolesOf } from './people.query.server.ts'
import { mayLead, mayReadWorkshops, mayRunWorkshop, mayWriteMinutes } from './policy.ts'
import { isOnDay } from './room.server.ts'
import { spanOf } from './span.ts'
import { hasSeat } from './standings.query.server.ts'

const dayMs = 24 * 60 * 60 * 1000

/** From when until when the room is open: cases are not read long before or after a meeting. */
export const roomTimes = (
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  { before, after }: { before: number; after: number },
) => ({
  from: new Date(startsAt.getTime() - before * dayMs),
  until: new Date(endsAt.getTime() + after * dayMs),
})

export function isOpenRoom(
  row: { startsAt: Date; endsAt: Date; calledOffAt: Date | null },
  days: { before: number; after: number },
  now: Date,
) {
  const { from, until } = roomTimes(row, days)
  return !row.calledOffAt && now >= from && now < until
}

/**
 * The page of the day: what is on and how long still, who does what, and the cases. Only for who has a seat, was there,
 * or has a role, and only around the day; to all others it is forbidden, or says when it opens.
 */
export async function roomPage(ctx: Context, id: string) {
  const { actor, store } = ctx
  if (!mayReadWorkshops(actor)) throw new AppError('forbidden')
  const { read } = store
  const me = actor.id
  const [row] = await read.select().from(workshops).where(eq(workshops.id, id))
  if (!row) throw new AppError('not-found')
  const [hands, held] = [await handsOf(read, id), await rolesHeld(read, id, me)]
  const presence = (await attendanceOf(read, id, me))?.presence
  const came = presence === 'came' || presence === 'late'
  const runs = mayRunWorkshop(actor, hands)
  if (!runs && held.length === 0 && !came && !(await hasSeat(read, id, me))) throw new AppError('forbidden')
  const now = ctx.now()
  const { from, until } = roomTimes(row, ctx.process.roomDays)
  const shared = {
    id,
    title: row.title,
    ...spanOf(row),
    from: from.toISOString(),
    until: until.toISOString(),
  }
  if (!isOpenRoom(row, ctx.process.roomDays, now))
    return { ...shared, open: false as const, calledOff: row.calledOffAt !== null }
  const begun: Begun | null =
    row.clockItem !== null && row.clockAt !== null ? { item: row.clockItem, at: row.clockAt } : null
  const items = course(row.agenda, row.startsAt, begun)
  return {
    ...shared,
    open: true as const,
    /** The clock of the server, after which every page goes. */
    now: now.toISOString(),
    items: items.map((item) => ({ ...item, ...spanOf(item) })),
    on: itemOn(items, begun, now),
    byHand: begun !== null,
    roomLink: row.format === 'room' ? null : row.roomLink,
    place: row.place,
    roles: await rolesOf(read, id),
    cases: (await outcomesOf(ctx, id)).cases,
    may: {
      lead: mayLead(actor, hands, held) && isOnDay(row, now),
      attend: runs,
      write: mayWriteMinutes(actor, hands, held),
    },
  }
}

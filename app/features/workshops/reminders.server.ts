import { and, asc, eq, gt, isNull, lte, notExists } from 'drizzle-orm'
import { registrations, workshopReminders, workshops } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { formatClock } from '#app/core/i18n/format.ts'
import { record } from '#app/core/outbox.server.ts'
import { pause } from '#app/core/pause.ts'
import { nudgeSilent } from './nudges.server.ts'

/** The kind of the job that reminds, once a day. */
export const workshopRemindersJob = 'workshops.reminders'

/** No reminder is sent at night: the first hour of the day in Tokyo at which one may be, and the first at which none may. */
const awake = { from: '08:00', until: '21:00' }

/** Whether somebody may be reminded at this moment. */
export function mayRemindNow(now: Date): boolean {
  const clock = formatClock('ja', now)
  return clock >= awake.from && clock < awake.until
}

const dayMs = 24 * 60 * 60 * 1000
const peopleAtOnce = 50
// Each reminder has its own days, so a portal that stood still sends one and not both.
const windows = [
  { daysBefore: 1, from: 0, until: 2 },
  { daysBefore: 7, from: 2, until: 7 },
]

/** Reminds everybody with a seat seven days and one day before; each once, however often and wherever this runs, and none at night. */
export async function remindOfWorkshops(ctx: Context) {
  if (!mayRemindNow(ctx.now())) return
  for (const window of windows) while (await remindSome(ctx, window)) await pause()
  await nudgeSilent(ctx)
}

type Window = (typeof windows)[number]

const remindSome = (ctx: Context, window: Window) =>
  ctx.store.transact(async (tx) => {
    const { daysBefore } = window
    const people = await due(tx, ctx, window)
    for (const { registrationId, startsAt } of people) {
      await tx.insert(workshopReminders).values({ registrationId, startsAt, daysBefore, at: ctx.now() })
      await record(tx, ctx, { event: 'workshop.near', subjectId: registrationId })
    }
    return people.length === peopleAtOnce
  }, 'workshop reminders')

function due(tx: Queries, ctx: Context, { daysBefore, from, until }: Window) {
  const ahead = (days: number) => new Date(ctx.now().getTime() + days * dayMs)
  const told = tx
    .select({ id: workshopReminders.registrationId })
    .from(workshopReminders)
    .where(
      and(
        eq(workshopReminders.registrationId, registrations.id),
        eq(workshopReminders.startsAt, workshops.startsAt),
        eq(workshopReminders.daysBefore, daysBefore),
      ),
    )
  return tx
    .select({ registrationId: registrations.id, startsAt: workshops.startsAt })
    .from(workshops)
    .innerJoin(registrations, eq(registrations.workshopId, workshops.id))
    .where(
      and(
        gt(workshops.startsAt, ahead(from)),
        lte(workshops.startsAt, ahead(until)),
        isNull(workshops.calledOffAt),
        eq(registrations.place, 'seated'),
        notExists(told),
      ),
    )
    .orderBy(asc(registrations.id))
    .limit(peopleAtOnce)
}

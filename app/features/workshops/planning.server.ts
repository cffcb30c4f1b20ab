import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { isDuplicate } from '#db/errors.ts'
import { holdLock } from '#db/locks.ts'
import { datePolls, registrations, workshops } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { addDays, daysBetween } from '#app/core/days.ts'
import { dayOf, formatClock } from '#app/core/i18n/format.ts'
import { record } from '#app/core/outbox.server.ts'
import { mustRun } from './hands.server.ts'
import type { WorkshopInput } from './input.ts'
import { seatsLock } from './lock.ts'
import { refuse } from './messages.ts'
import { isAhead, phaseOf } from './phase.ts'
import { mayPlanWorkshops } from './policy.ts'
import { offerSeats, shortenOffers } from './promotion.server.ts'
import { matterInCalendars } from './sequence.ts'
import { seatsOf } from './seats.ts'
import { seriesDays } from './series.ts'
import { seatedAndWaiting } from './standings.query.server.ts'
import { holdsSeat, pools } from './waitlist.ts'

/**
 * Publishes a workshop, or each meeting of a series, and answers the id of the first; the same form a second time makes
 * no other. Throws conflict for an id that belongs to somebody else's workshop, or to a poll unless that is decided.
 */
export async function planWorkshop(
  ctx: Context,
  input: WorkshopInput,
  { ofPoll = false } = {},
): Promise<string> {
  const { actor } = ctx
  if (!mayPlanWorkshops(actor)) throw new AppError('forbidden')
  const id = input.id ?? ctx.newId()
  const now = ctx.now()
  const { repeat, times = 1 } = input
  const days = repeat ? seriesDays(input.day, repeat, times) : [input.day]
  const { startsAt, closesAt } = toldBy(input)
  if (startsAt <= now) throw refuse('invalid', (t) => t.errors.past)
  if (closesAt <= now) throw refuse('invalid', (t) => t.errors.closedBefore)
  const fresh = { version: 1, sequence: 0, createdAt: now, changedAt: now, organiserId: actor.id }
  await ctx.store
    .transact(async (tx) => {
      const [asked] = ofPoll ? [] : await tx.select().from(datePolls).where(eq(datePolls.id, id))
      if (asked) throw refuse('conflict', (t) => t.errors.changed)
      for (const [index, day] of days.entries()) {
        const told = toldBy(onDay(input, day))
        const series = repeat ? { seriesId: id, seriesAt: told.startsAt } : {}
        await tx
          .insert(workshops)
          .values({ id: index === 0 ? id : ctx.newId(), ...told, ...fresh, ...series })
      }
      await record(tx, ctx, { event: 'workshop.published', subjectId: id, detail: { meetings: days.length } })
    })
    .catch(async (error: unknown) => {
      if (!isDuplicate(error)) throw error
      const [there] = await ctx.store.read.select().from(workshops).where(eq(workshops.id, id))
      if (there?.organiserId !== actor.id) throw refuse('conflict', (t) => t.errors.changed)
    })
  return id
}

/** The same plan on another day: registration ends as many days before. */
const onDay = (input: WorkshopInput, day: string): WorkshopInput => ({
  ...input,
  day,
  closesOn: addDays(day, daysBetween(input.day, input.closesOn)),
})

type Row = typeof workshops.$inferSelect

/**
 * Changes a workshop that has not begun, and those after it in its series when that is asked for. Refuses fewer seats
 * than are taken; new seats are offered to those who wait.
 */
export async function changeWorkshop(ctx: Context, id: string, input: WorkshopInput) {
  if (!mayPlanWorkshops(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    await mustRun(tx, ctx, id)
    const before = await workshopRow(tx, id)
    const later = input.reach === 'following' ? await followingOf(tx, before) : []
    // All locks before the first record, which holds the audit.
    for (const row of later) await holdLock(tx, seatsLock(row.id))
    if (before.version !== input.version) throw refuse('conflict', (t) => t.errors.changed)
    await change(tx, ctx, before, input)
    for (const { id: each } of later) {
      await mustRun(tx, ctx, each)
      const row = await workshopRow(tx, each)
      await change(tx, ctx, row, likewise(input, before, row))
    }
  }, seatsLock(id))
}

async function change(tx: Queries, ctx: Context, before: Row, input: WorkshopInput) {
  const { id } = before
  const now = ctx.now()
  if (!isAhead(phaseOf(before, now))) throw refuse('closed', (t) => t.errors.over)
  const told = toldBy(input)
  if (told.startsAt <= now) throw refuse('invalid', (t) => t.errors.past)
  await mustFit(tx, id, told)
  const moved = matterInCalendars(before, told)
  const next = { ...told, version: before.version + 1, sequence: before.sequence + (moved ? 1 : 0) }
  await tx
    .update(workshops)
    .set({ ...next, changedAt: now })
    .where(eq(workshops.id, id))
  if (before.approval && !told.approval) await tellNobodyDecides(tx, id)
  const changed = { ...told, id }
  await shortenOffers(tx, ctx, changed)
  await offerSeats(tx, ctx, changed)
  await record(tx, ctx, { event: moved ? 'workshop.moved' : 'workshop.changed', subjectId: id })
}

/** Whoever asked waits from now on like everybody else, in the order in which they asked. */
const tellNobodyDecides = (tx: Queries, id: string) =>
  tx
    .update(registrations)
    .set({ place: 'waiting' })
    .where(and(eq(registrations.workshopId, id), eq(registrations.place, 'asking')))
    .then()

async function mustFit(tx: Queries, id: string, told: ReturnType<typeof toldBy>) {
  const seats = seatsOf(told)
  const standings = await seatedAndWaiting(tx, id)
  for (const pool of pools) {
    const here = standings.filter((standing) => standing.pool === pool)
    if (!seats[pool] && here.length > 0) throw refuse('invalid', (t) => t.errors.poolInUse)
    const taken = here.filter(({ place }) => holdsSeat(place)).length
    if (taken > seats[pool]) throw refuse('invalid', (t) => t.errors.fewerSeats(taken))
  }
}

/** What changes in a later meeting: it keeps its day, and its hour too if that was another than that of the first. */
function likewise(input: WorkshopInput, first: Row, row: Row): WorkshopInput {
  const day = dayOf(row.startsAt)
  const hour = formatClock('ja', row.startsAt)
  const startsAt = hour === formatClock('ja', first.startsAt) ? input.startsAt : hour
  return { ...onDay(input, day), startsAt, version: row.version }
}

async function workshopRow(tx: Queries, id: string): Promise<Row> {
  const [row] = await tx.select().from(workshops).where(eq(workshops.id, id))
  if (!row) throw new AppError('not-found')
  return row
}

/** Those of the same series that begin later and were not called off. */
const followingOf = async (tx: Queries, { seriesId, startsAt }: Row) =>
  seriesId === null
    ? []
    : tx
        .select({ id: workshops.id })
        .from(workshops)
        .where(
          and(
            eq(workshops.seriesId, seriesId),
            gt(workshops.startsAt, startsAt),
            isNull(workshops.calledOffAt),
          ),
        )
        .orderBy(asc(workshops.startsAt))

const inTokyo = (day: string, clock: string) => new Date(`${day}T${clock}:00+09:00`)

function toldBy({ day, startsAt, minutes, opensOn, closesOn, ...input }: WorkshopInput) {
  const { title, aim, format, place, roomLink, agenda } = input
  const start = inTokyo(day, startsAt)
  return {
    title,
    aim,
    format,
    place: format === 'online' ? '' : place,
    roomLink: format === 'room' ? '' : roomLink,
    roomSeats: format === 'online' ? null : (input.roomSeats ?? 0),
    onlineSeats: format === 'room' ? null : (input.onlineSeats ?? 0),
    startsAt: start,
    endsAt: new Date(start.getTime() + minutes * 60_000),
    opensAt: inTokyo(opensOn, '00:00'),
    closesAt: inTokyo(addDays(closesOn, 1), '00:00'),
    prefecture: input.prefecture ?? null,
    forRole: input.forRole ?? null,
    invitedOnly: input.rules?.includes('invited') ?? false,
    approval: input.rules?.includes('approval') ?? false,
    agenda,
  }
}

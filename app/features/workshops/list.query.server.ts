import { and, asc, desc, eq, exists, gt, isNull, lte, ne, sql } from 'drizzle-orm'
import { registrations, workshops } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Person } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { certifiedIn } from './certificate.query.server.ts'
import type { ListFilter } from './input.ts'
import { closedIn } from './outcomes.query.server.ts'
import { phaseOf } from './phase.ts'
import { mayReadWorkshops } from './policy.ts'
import { seatsOf } from './seats.ts'
import { spanOf } from './span.ts'
import { type Taken, takenIn } from './standings.query.server.ts'

export const pageSize = 20

/** Workshops ahead, the nearest first, or those that are over, the latest first; a page at a time. */
export async function listWorkshops(ctx: Context, filter: ListFilter) {
  const { actor } = ctx
  if (!mayReadWorkshops(actor)) throw new AppError('forbidden')
  const backwards = Boolean(filter.after)
  const edge = filter.after ?? filter.before
  const rows = await page(ctx.store.read, actor, ctx.now(), filter, edge, backwards)
  const more = rows.length > pageSize
  const shown = rows.slice(0, pageSize)
  if (backwards) shown.reverse()
  return {
    items: await withSeats(ctx, actor, shown),
    newer: (backwards ? more : Boolean(edge)) ? (shown[0]?.id ?? null) : null,
    older: backwards || more ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** What a list shows; the aim and the agenda of a meeting are left unread. */
export const listed = {
  id: workshops.id,
  title: workshops.title,
  format: workshops.format,
  roomSeats: workshops.roomSeats,
  onlineSeats: workshops.onlineSeats,
  startsAt: workshops.startsAt,
  endsAt: workshops.endsAt,
  opensAt: workshops.opensAt,
  closesAt: workshops.closesAt,
  calledOffAt: workshops.calledOffAt,
}

type Row = Pick<typeof workshops.$inferSelect, keyof typeof listed>

/** What a list shows of workshops: the seats that are left, whether one holds a certificate, and whether its minutes are closed. */
export async function withSeats(ctx: Context, actor: Person, rows: Row[]) {
  const ids = rows.map(({ id }) => id)
  const taken = await takenIn(ctx.store.read, ids)
  const certified = await certifiedIn(ctx.store.read, actor.id, ids)
  const now = ctx.now()
  const closed = await closedIn(
    ctx.store.read,
    rows.filter(({ endsAt }) => endsAt <= now).map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    format: row.format,
    ...spanOf(row),
    phase: phaseOf(row, now),
    pools: poolsOf(row, taken(row.id)),
    certified: certified.has(row.id),
    minuted: closed.has(row.id),
  }))
}

/** Each pool that a workshop offers. */
export const poolsOf = (row: Pick<Row, 'roomSeats' | 'onlineSeats'>, taken: Taken) =>
  (['room', 'online'] as const).flatMap((pool) => {
    const seats = seatsOf(row)[pool]
    const { taken: held, waiting } = taken[pool]
    return seats > 0 ? [{ pool, seats, waiting, left: waiting > 0 ? 0 : Math.max(0, seats - held) }] : []
  })

function page(
  read: Queries,
  actor: Person,
  now: Date,
  filter: ListFilter,
  edge: string | undefined,
  backwards: boolean,
) {
  const past = filter.when === 'past'
  const descending = past !== backwards
  const direction = descending ? desc : asc
  const from = sql`(select starts_at, id from workshops where id = ${edge})`
  const beyond = sql`(${workshops.startsAt}, ${workshops.id}) ${descending ? sql`<` : sql`>`} ${from}`
  return read
    .select(listed)
    .from(workshops)
    .where(
      and(
        past ? lte(workshops.endsAt, now) : gt(workshops.endsAt, now),
        matching(read, actor, filter),
        edge ? beyond : undefined,
      ),
    )
    .orderBy(direction(workshops.startsAt), direction(workshops.id))
    .limit(pageSize + 1)
}

/** What the filters ask for, whatever the period. */
export function matching(read: Queries, actor: Person, { format, mine }: ListFilter) {
  const own = exists(
    read
      .select({ id: registrations.id })
      .from(registrations)
      .where(
        and(
          eq(registrations.workshopId, workshops.id),
          eq(registrations.memberId, actor.id),
          ne(registrations.place, 'left'),
        ),
      ),
  )
  return and(format ? eq(workshops.format, format) : undefined, mine ? own : undefined)
}

/** The workshops that have not begun and were not called off, the nearest first. */
export async function workshopsToCome(ctx: Context) {
  if (!mayReadWorkshops(ctx.actor)) throw new AppError('forbidden')
  const { id, title, startsAt } = workshops
  return ctx.store.read
    .select({ id, title, startsAt })
    .from(workshops)
    .where(ahead(ctx.now()))
    .orderBy(asc(startsAt), asc(id))
    .limit(pageSize)
}

const ahead = (now: Date) => and(gt(workshops.startsAt, now), isNull(workshops.calledOffAt))

/** The next workshop that was not called off, for the home page; null for who does not read them. */
export async function nextWorkshop(ctx: Context) {
  if (!mayReadWorkshops(ctx.actor)) return null
  const [row] = await ctx.store.read
    .select(listed)
    .from(workshops)
    .where(ahead(ctx.now()))
    .orderBy(asc(workshops.startsAt), asc(workshops.id))
    .limit(1)
  return row ? ((await withSeats(ctx, ctx.actor, [row]))[0] ?? null) : null
}

import { and, asc, count, eq, lte, ne } from 'drizzle-orm'
import { prefectures } from '#db/reference/areas.ts'
import { accounts } from '#db/schema/accounts.ts'
import type { Presence } from '#db/schema/attendance.ts'
import { type Pool, registrations, workshops } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { addDays } from '#app/core/days.ts'
import { dayOf, formatClock } from '#app/core/i18n/format.ts'
import { writeAgenda } from './agenda.ts'
import { takesCheckIn, takesMarks } from './attendance.ts'
import { ownAttendance } from './attendance.query.server.ts'
import { isEligible } from './eligible.query.server.ts'
import { poolsOf } from './list.query.server.ts'
import { handsOf, mustRun, standIns } from './hands.server.ts'
import { outcomesOf } from './outcomes.query.server.ts'
import { isAhead, phaseOf } from './phase.ts'
import { rolesOf } from './people.query.server.ts'
import {
  mayPlanWorkshops,
  mayReadWorkshops,
  mayRegister,
  mayRunWorkshop,
  mayTakeOver,
  mayWriteMinutes,
} from './policy.ts'
import { isOpenRoom } from './room.query.server.ts'
import { spanOf } from './span.ts'
import { surveyOf } from './survey.server.ts'
import { type Taken, takenIn } from './standings.query.server.ts'

/** A workshop as this person sees it. Only who has a seat, and who runs it, get the online address; only who runs it gets all names. */
export async function workshopPage(ctx: Context, id: string) {
  const { actor } = ctx
  if (!mayReadWorkshops(actor)) throw new AppError('forbidden')
  const row = await workshopRow(ctx, id)
  const taken = (await takenIn(ctx.store.read, [id]))(id)
  const hands = { organiserId: row.organiserId, ...(await standIns(ctx.store.read, id, row.organiserId)) }
  const runs = mayRunWorkshop(actor, hands)
  const phase = phaseOf(row, ctx.now())
  const { mine, saidNo } = await ownPlace(ctx, actor.id, id)
  const { closedAt, ...own } = await ownAttendance(ctx.store.read, id, actor.id)
  const day = { ...row, closedAt }
  const eligible = await isEligible(ctx.store.read, actor, row)
  const roles = await rolesOf(ctx.store.read, id)
  const outcomes = await outcomesOf(ctx, id)
  const held = roles.filter(({ person }) => person === actor.id).map(({ role }) => role)
  const writes = mayWriteMinutes(actor, hands, held)
  const tookPart = mine?.place === 'seated' || held.length > 0 || wasThere(own.presence)
  const reads = writes || (outcomes.minutesClosed && tookPart)
  const surveyed = await surveyOf(ctx, id)
  const linked = runs || mine?.place === 'seated'
  return {
    id,
    title: row.title,
    aim: row.aim,
    format: row.format,
    place: row.place,
    roomLink: linked && phase !== 'called-off' ? row.roomLink : null,
    ...spanOf(row),
    opensOn: dayOf(row.opensAt),
    closesOn: lastDay(row.closesAt),
    agenda: row.agenda,
    organiser: row.organiserName,
    prefecture: prefectures.find(({ code }) => code === row.prefecture)?.name ?? null,
    forRole: row.forRole,
    invitedOnly: row.invitedOnly,
    approval: row.approval,
    series: await seriesOf(ctx.store.read, row),
    phase,
    pools: poolsOf(row, taken),
    seated: seatedIn(taken),
    mine,
    saidNo,
    survey: surveyed.results !== null,
    ...own,
    may: {
      edit: runs && isAhead(phase),
      takeOver: mayTakeOver(actor, hands),
      register: mayRegister(actor) && eligible && phase === 'open',
      leave: mine !== null && isAhead(phase),
      decline: mayRegister(actor) && eligible && !mine && !saidNo && isAhead(phase),
      room: (runs || tookPart) && isOpenRoom(row, ctx.process.roomDays, ctx.now()),
      survey: surveyed.mayAnswer,
      copy: mayPlanWorkshops(actor),
      checkIn: mine?.place === 'seated' && takesCheckIn(day, ctx.now()),
      attendance: runs && takesMarks(day, ctx.now()),
      run: runs,
      nominate: mayRegister(actor) && isAhead(phase),
      minutes: phase === 'called-off' || !reads ? null : writes && !outcomes.minutesClosed ? 'write' : 'read',
    },
    eligible,
    readOnly: !mayRegister(actor),
    roles,
    outcomes,
    people: runs ? await peopleOf(ctx, id) : null,
  }
}

type Row = typeof workshops.$inferSelect

const wasThere = (presence: Presence | null) => presence === 'came' || presence === 'late'

const seatedIn = ({ room, online }: Taken) => room.seated + online.seated

// Registration ends with the last moment of a day.
const lastDay = (closesAt: Date) => addDays(dayOf(closesAt), -1)

async function workshopRow(ctx: Context, id: string) {
  const [found] = await ctx.store.read
    .select({ workshop: workshops, organiserName: accounts.name })
    .from(workshops)
    .innerJoin(accounts, eq(accounts.id, workshops.organiserId))
    .where(eq(workshops.id, id))
  if (!found) throw new AppError('not-found')
  return { ...found.workshop, organiserName: found.organiserName }
}

async function ownPlace(ctx: Context, memberId: string, workshopId: string) {
  const [mine] = await ctx.store.read
    .select({
      pool: registrations.pool,
      place: registrations.place,
      position: registrations.position,
      answerBy: registrations.answerBy,
    })
    .from(registrations)
    .where(and(eq(registrations.workshopId, workshopId), eq(registrations.memberId, memberId)))
  if (!mine || mine.place === 'left') return { mine: null, saidNo: mine !== undefined }
  const { pool, place, position, answerBy } = mine
  const rank = place === 'waiting' ? await rankOf(ctx, workshopId, pool, position) : 0
  return { mine: { pool, place, rank, answerBy }, saidNo: false }
}

async function rankOf(ctx: Context, workshopId: string, pool: Pool, position: number) {
  const [row] = await ctx.store.read
    .select({ rank: count() })
    .from(registrations)
    .where(
      and(
        eq(registrations.workshopId, workshopId),
        eq(registrations.place, 'waiting'),
        eq(registrations.pool, pool),
        lte(registrations.position, position),
      ),
    )
  return row!.rank
}

/** Who takes part, who is offered a seat, who waits and who asks, by name, in the order of asking. */
function peopleOf(ctx: Context, workshopId: string) {
  return ctx.store.read
    .select({
      id: registrations.id,
      name: accounts.name,
      pool: registrations.pool,
      place: registrations.place,
      answerBy: registrations.answerBy,
    })
    .from(registrations)
    .innerJoin(accounts, eq(accounts.id, registrations.memberId))
    .where(and(eq(registrations.workshopId, workshopId), ne(registrations.place, 'left')))
    .orderBy(asc(registrations.position))
    .then()
}

/** The other meetings of the same series, in their order. */
async function seriesOf(read: Queries, { seriesId, id }: Row) {
  if (seriesId === null) return []
  const { startsAt, endsAt, calledOffAt } = workshops
  const rows = await read
    .select({ id: workshops.id, startsAt, endsAt, calledOffAt })
    .from(workshops)
    .where(and(eq(workshops.seriesId, seriesId), ne(workshops.id, id)))
    .orderBy(asc(workshops.startsAt))
  return rows
}

type Fields = Record<string, string | string[]>

/** The form of a workshop, filled with what holds now, and whether it is one of a series. */
export async function workshopFields(
  ctx: Context,
  id: string,
): Promise<{ values: Fields; inSeries: boolean }> {
  await mustRun(ctx.store.read, ctx, id)
  const row = await workshopRow(ctx, id)
  const days = {
    version: String(row.version),
    day: dayOf(row.startsAt),
    opensOn: dayOf(row.opensAt),
    closesOn: lastDay(row.closesAt),
  }
  return { values: { ...fieldsOf(row), ...days }, inSeries: row.seriesId !== null }
}

/** The form of a new workshop like this one; the days are still to be said. The online address goes along for who runs it. */
export async function copiedFields(ctx: Context, id: string): Promise<Fields> {
  if (!mayPlanWorkshops(ctx.actor)) throw new AppError('forbidden')
  const row = await workshopRow(ctx, id)
  const runs = mayRunWorkshop(ctx.actor, await handsOf(ctx.store.read, id))
  return { ...fieldsOf(row), ...(runs ? {} : { roomLink: '' }) }
}

const fieldsOf = (row: Row): Fields => {
  return {
    title: row.title,
    aim: row.aim,
    format: row.format,
    roomSeats: row.roomSeats === null ? '' : String(row.roomSeats),
    onlineSeats: row.onlineSeats === null ? '' : String(row.onlineSeats),
    place: row.place,
    roomLink: row.roomLink,
    startsAt: formatClock('ja', row.startsAt),
    minutes: String((row.endsAt.getTime() - row.startsAt.getTime()) / 60_000),
    prefecture: row.prefecture ?? '',
    forRole: row.forRole ?? '',
    rules: [...(row.invitedOnly ? ['invited'] : []), ...(row.approval ? ['approval'] : [])],
    agenda: writeAgenda(row.agenda),
  }
}

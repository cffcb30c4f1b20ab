import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { attendanceLists, attendances, type Presence } from '#db/schema/attendance.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { contactByEmail } from '#app/features/accounts/index.server.ts'
import { profileOf } from '#app/features/members/index.server.ts'
import { canClose, type Day, needsCertificate, takesMarks } from './attendance.ts'
import { certificateCode } from '#app/core/pdf/certificate-code.ts'
import { attendanceOf, dayOfWorkshop } from './day.query.server.ts'
import { mustRun } from './hands.server.ts'
import { attendanceLock } from './lock.ts'
import { refuse } from './messages.ts'
import { mayPlanWorkshops } from './policy.ts'
import { hasSeat } from './standings.query.server.ts'

type Mark = { person: string; presence: Presence }

/** Says whether somebody with a seat, or somebody who was added, came. After the list was closed this is a correction. */
export async function markAttendance(ctx: Context, workshopId: string, { person, presence }: Mark) {
  if (!mayPlanWorkshops(ctx.actor)) throw new AppError('forbidden')
  await onList(ctx, workshopId, async (tx, day) => {
    const before = await attendanceOf(tx, workshopId, person)
    if (!before && !(await hasSeat(tx, workshopId, person)))
      throw refuse('invalid', (t) => t.errors.notOnList)
    if (before?.presence === presence) return
    await write(tx, ctx, workshopId, day, { person, presence, by: 'organiser' })
    const corrected = { person, from: before?.presence ?? null, to: presence }
    await record(
      tx,
      ctx,
      day.closedAt
        ? { event: 'workshop.attendance-corrected', subjectId: workshopId, detail: corrected }
        : { event: 'workshop.attendance-marked', subjectId: workshopId, detail: { person, presence } },
    )
  })
}

/** Adds a member who came without a seat. Whoever cannot register here and whoever is nobody get the same answer. */
export async function addAttendant(ctx: Context, workshopId: string, { email }: { email: string }) {
  if (!mayPlanWorkshops(ctx.actor)) throw new AppError('forbidden')
  await onList(ctx, workshopId, async (tx, day) => {
    const found = await contactByEmail(tx, email, ['coordinator', 'organiser'])
    const elsewhere =
      day.prefecture && day.prefecture !== (found && (await profileOf(tx, found.id))?.prefecture)
    if (!found || elsewhere) throw refuse('invalid', (t) => t.errors.nobodyToAdd)
    const before = await attendanceOf(tx, workshopId, found.id)
    if (before && before.presence !== 'absent') return
    await write(tx, ctx, workshopId, day, { person: found.id, presence: 'came', by: 'organiser' })
    const detail = { person: found.id, from: before?.presence ?? null, to: 'came' }
    await record(tx, ctx, { event: 'workshop.attendant-added', subjectId: workshopId, detail })
  })
}

/** Closes the list once the workshop is over: whoever was there gets the number of a certificate. A second time changes nothing. */
export async function closeAttendance(ctx: Context, workshopId: string) {
  if (!mayPlanWorkshops(ctx.actor)) throw new AppError('forbidden')
  await onList(ctx, workshopId, async (tx, day) => {
    if (day.closedAt) return
    if (!canClose(day, ctx.now())) throw refuse('conflict', (t) => t.errors.notOver)
    const closedAt = ctx.now()
    await tx
      .insert(attendanceLists)
      .values({ workshopId, closedAt })
      .onConflictDoUpdate({ target: attendanceLists.workshopId, set: { closedAt } })
    const people = await tx.select().from(attendances).where(eq(attendances.workshopId, workshopId))
    const there = people.filter((one) => needsCertificate(one, { closedAt }))
    for (const { memberId } of there) {
      await tx.update(attendances).set({ certificate: newCode() }).where(at(workshopId, memberId))
    }
    const detail = { certificates: there.length }
    await record(tx, ctx, { event: 'workshop.attendance-closed', subjectId: workshopId, detail })
  })
}

const newCode = () => certificateCode(randomBytes(10))
const at = (workshopId: string, memberId: string) =>
  and(eq(attendances.workshopId, workshopId), eq(attendances.memberId, memberId))

type ListDay = Day & { prefecture: string | null }

const onList = (
  ctx: Context,
  workshopId: string,
  work: (tx: Queries, day: ListDay) => Promise<void>,
): Promise<void> =>
  ctx.store.transact(async (tx) => {
    await mustRun(tx, ctx, workshopId)
    const day = await dayOfWorkshop(tx, workshopId)
    if (!takesMarks(day, ctx.now())) throw refuse('closed', (t) => t.errors.noListYet)
    await work(tx, day)
  }, attendanceLock(workshopId))

type Written = Mark & { by: 'organiser' | 'word' }

/** Writes what is known of somebody now, with the number of a certificate if the list was closed before. */
export async function write(
  tx: Queries,
  ctx: Context,
  workshopId: string,
  day: Day,
  { person, presence, by }: Written,
) {
  const before = await attendanceOf(tx, workshopId, person)
  const certificate = before?.certificate ?? null
  const set = {
    presence,
    by,
    at: ctx.now(),
    certificate: needsCertificate({ presence, certificate }, day) ? newCode() : certificate,
  }
  await tx
    .insert(attendances)
    .values({ workshopId, memberId: person, ...set })
    .onConflictDoUpdate({ target: [attendances.workshopId, attendances.memberId], set })
}

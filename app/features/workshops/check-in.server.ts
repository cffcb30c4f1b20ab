import { randomInt } from 'node:crypto'
import { attendanceLists } from '#db/schema/attendance.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { countAttempt, forgiveAttempt } from '#app/features/accounts/index.server.ts'
import { checkedIn, takesCheckIn } from './attendance.ts'
import { write } from './attendance.server.ts'
import { isWord, newWord } from './code-word.ts'
import { attendanceOf, dayOfWorkshop } from './day.query.server.ts'
import { mustRun } from './hands.server.ts'
import { attendanceLock } from './lock.ts'
import { refuse } from './messages.ts'
import { mayPlanWorkshops, mayReadWorkshops } from './policy.ts'
import { hasSeat } from './standings.query.server.ts'

/** Makes a code word for the day; the one before stops working. */
export async function renewWord(ctx: Context, workshopId: string) {
  if (!mayPlanWorkshops(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    await mustRun(tx, ctx, workshopId)
    const { calledOffAt, endsAt, closedAt } = await dayOfWorkshop(tx, workshopId)
    if (calledOffAt || closedAt || ctx.now() >= endsAt) throw refuse('closed', (t) => t.errors.over)
    const word = newWord(randomInt)
    await tx
      .insert(attendanceLists)
      .values({ workshopId, word })
      .onConflictDoUpdate({ target: attendanceLists.workshopId, set: { word } })
    await record(tx, ctx, { event: 'workshop.word-renewed', subjectId: workshopId })
  }, attendanceLock(workshopId))
}

/**
 * Somebody with a seat says the word of the day and is on the list from then on; a second time changes nothing. Wrong
 * words are counted: throws too-many with the minutes to wait.
 */
export async function checkIn(
  ctx: Context,
  workshopId: string,
  { word, address }: { word: string; address: string },
) {
  const { actor } = ctx
  if (!mayReadWorkshops(actor)) throw new AppError('forbidden')
  const attempt = { emailKey: `check-in of ${actor.id}`, address }
  await countAttempt(ctx, attempt, (t, wait) => t.wrongOften(wait))
  await ctx.store.transact(async (tx) => {
    const day = await dayOfWorkshop(tx, workshopId)
    if (!takesCheckIn(day, ctx.now())) throw refuse('closed', (t) => t.errors.noCheckIn)
    if (!(await hasSeat(tx, workshopId, actor.id))) throw refuse('closed', (t) => t.errors.noSeat)
    if (!day.word || !isWord(word, day.word)) throw refuse('invalid', (t) => t.errors.wrongWord)
    const before = await attendanceOf(tx, workshopId, actor.id)
    const presence = checkedIn(before?.presence ?? null, day.startsAt, ctx.now())
    if (before?.presence === presence) return
    await write(tx, ctx, workshopId, day, { person: actor.id, presence, by: 'word' })
    await record(tx, ctx, { event: 'workshop.checked-in', subjectId: workshopId, detail: { presence } })
  }, attendanceLock(workshopId))
  await forgiveAttempt(ctx, attempt)
}

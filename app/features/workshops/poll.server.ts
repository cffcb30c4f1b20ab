import { eq } from 'drizzle-orm'
import { isDuplicate } from '#db/errors.ts'
import { datePolls, pollAnswers, workshops } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { addDays } from '#app/core/days.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf, formatClock } from '#app/core/i18n/format.ts'
import { record } from '#app/core/outbox.server.ts'
import { profileOf } from '#app/features/members/index.server.ts'
import { organisersAmong } from './hands.server.ts'
import type { PollAnswerInput, PollInput } from './input.ts'
import { refuse } from './messages.ts'
import { planWorkshop } from './planning.server.ts'
import { mayPlanWorkshops, mayRegister, mayRunWorkshop, mayTakeOver } from './policy.ts'

const pollLock = (id: string) => `poll ${id}`

/** Asks for dates and answers the id that the workshop will have; the same form a second time asks once. */
export async function openPoll(ctx: Context, input: PollInput): Promise<string> {
  const { actor } = ctx
  if (!mayPlanWorkshops(actor)) throw new AppError('forbidden')
  const now = ctx.now()
  const { id, options, deadline, hide, ...plan } = input
  const closesAt = new Date(`${addDays(deadline, 1)}T00:00:00+09:00`)
  if (options.some(({ startsAt }) => new Date(startsAt) <= now)) throw refuse('invalid', (t) => t.errors.past)
  if (closesAt <= now) throw refuse('invalid', (t) => t.errors.deadlinePast)
  const asked = {
    id,
    plan,
    options,
    closesAt,
    lastStart: new Date(options.at(-1)!.startsAt),
    hideNames: hide.includes('names'),
    hideVotes: hide.includes('votes'),
  }
  await ctx.store
    .transact(async (tx) => {
      const [planned] = await tx.select().from(workshops).where(eq(workshops.id, id))
      if (planned) throw refuse('conflict', (t) => t.errors.changed)
      await tx.insert(datePolls).values({ ...asked, organiserId: actor.id, createdAt: now, decidedAt: null })
      await record(tx, ctx, { event: 'workshop.dates-asked', subjectId: id })
    })
    .catch(async (error: unknown) => {
      if (!isDuplicate(error)) throw error
      const [there] = await ctx.store.read.select().from(datePolls).where(eq(datePolls.id, id))
      if (there?.organiserId !== actor.id) throw refuse('conflict', (t) => t.errors.changed)
    })
  return id
}

/** Says which dates suit; a second answer replaces the first, until the deadline. */
export async function answerPoll(ctx: Context, id: string, { votes, comment }: PollAnswerInput) {
  const { actor } = ctx
  if (!mayRegister(actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    const poll = await pollRow(tx, id)
    const now = ctx.now()
    if (poll.decidedAt || now >= poll.closesAt) throw refuse('closed', (t) => t.errors.pollClosed)
    const { prefecture } = poll.plan
    if (prefecture && prefecture !== (await profileOf(tx, actor.id))?.prefecture)
      throw refuse('closed', (t) => t.errors.notYours)
    if (votes.length !== poll.options.length) throw refuse('invalid', (t) => t.errors.everyDate)
    const set = { votes, comment, at: now }
    await tx
      .insert(pollAnswers)
      .values({ pollId: id, memberId: actor.id, ...set })
      .onConflictDoUpdate({ target: [pollAnswers.pollId, pollAnswers.memberId], set })
  }, pollLock(id))
}

/**
 * Makes the workshop of one of the dates: registration opens at once and ends the day before. A second time changes
 * nothing. Whoever asked decides, and any organiser once that person is none any more.
 */
export async function decidePoll(ctx: Context, id: string, option: number) {
  const { actor } = ctx
  if (!mayPlanWorkshops(actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    const poll = await pollRow(tx, id)
    if (!(await mayDecide(tx, ctx, poll.organiserId))) throw new AppError('forbidden')
    if (poll.decidedAt) return
    const chosen = poll.options[option]
    const now = ctx.now()
    if (!chosen) throw refuse('invalid', (t) => t.errors.noDate)
    const [start, end] = [new Date(chosen.startsAt), new Date(chosen.endsAt)]
    if (start <= now) throw refuse('invalid', (t) => t.errors.past)
    const [today, day] = [dayOf(now), dayOf(start)]
    await planWorkshop(
      ctx,
      {
        ...poll.plan,
        id,
        version: 0,
        rules: [],
        day,
        startsAt: formatClock('ja', start),
        minutes: (end.getTime() - start.getTime()) / 60_000,
        opensOn: today,
        closesOn: day === today ? today : addDays(day, -1),
      },
      { ofPoll: true },
    )
    await tx.update(datePolls).set({ decidedAt: now }).where(eq(datePolls.id, id))
    await record(tx, ctx, { event: 'workshop.announced', subjectId: id })
  }, pollLock(id))
}

export async function pollRow(read: Queries, id: string) {
  const [poll] = await read.select().from(datePolls).where(eq(datePolls.id, id))
  if (!poll) throw new AppError('not-found')
  return poll
}

export async function mayDecide(read: Queries, { actor }: Context, organiserId: string): Promise<boolean> {
  const left = (await organisersAmong(read, [organiserId])).length === 0
  const hands = { organiserId, coOrganiserIds: [], left }
  return mayRunWorkshop(actor, hands) || mayTakeOver(actor, hands)
}

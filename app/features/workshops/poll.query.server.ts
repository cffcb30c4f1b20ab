import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { datePolls, pollAnswers } from '#db/schema/workshops.ts'
import type { Context } from '#app/core/context.ts'
import { addDays } from '#app/core/days.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { profileOf } from '#app/features/members/index.server.ts'
import { bestOptions, tallies } from './poll.ts'
import { mayDecide, pollRow } from './poll.server.ts'
import { mayReadWorkshops, mayRegister } from './policy.ts'

/** A poll as this person sees it: names and votes that were to be hidden are shown to whoever decides. */
export async function pollPage(ctx: Context, id: string) {
  const { actor } = ctx
  if (!mayReadWorkshops(actor)) throw new AppError('forbidden')
  const { read } = ctx.store
  const poll = await pollRow(read, id)
  const decides = await mayDecide(read, ctx, poll.organiserId)
  const closed = poll.decidedAt !== null || ctx.now() >= poll.closesAt
  const answers = await answersOf(ctx, id)
  const counted = tallies(poll.options.length, answers)
  const open = decides || !poll.hideVotes || closed
  const best = open ? bestOptions(counted) : []
  const { prefecture } = poll.plan
  const eligible = !prefecture || prefecture === (await profileOf(read, actor.id))?.prefecture
  const mine = answers.find(({ memberId }) => memberId === actor.id)
  return {
    id,
    title: poll.plan.title,
    aim: poll.plan.aim,
    format: poll.plan.format,
    decided: poll.decidedAt !== null,
    closed,
    closesOn: addDays(dayOf(poll.closesAt), -1),
    hideNames: poll.hideNames,
    hideVotes: poll.hideVotes,
    answered: answers.length,
    options: poll.options.map((option, index) => ({
      ...option,
      past: new Date(option.startsAt) <= ctx.now(),
      best: best.includes(index),
      tally: open ? counted[index]! : null,
    })),
    mine: mine ? { votes: mine.votes, comment: mine.comment } : null,
    people: open ? answers.map((answer) => shown(answer, decides || !poll.hideNames)) : null,
    may: { answer: mayRegister(actor) && eligible && !closed, decide: decides && !poll.decidedAt },
  }
}

const shown = ({ name, votes, comment }: Answer, named: boolean) => ({
  name: named ? name : null,
  // Of somebody without a name, what was said is not told together.
  votes: named ? votes : null,
  comment,
})

type Answer = Awaited<ReturnType<typeof answersOf>>[number]

const answersOf = (ctx: Context, id: string) =>
  ctx.store.read
    .select({
      memberId: pollAnswers.memberId,
      name: accounts.name,
      votes: pollAnswers.votes,
      comment: pollAnswers.comment,
    })
    .from(pollAnswers)
    .innerJoin(accounts, eq(accounts.id, pollAnswers.memberId))
    .where(eq(pollAnswers.pollId, id))
    .orderBy(asc(pollAnswers.memberId))
    .then()

const shownAtOnce = 20

/** What is in planning: the newest polls of which a date still lies ahead. */
export async function inPlanning(ctx: Context) {
  if (!mayReadWorkshops(ctx.actor)) throw new AppError('forbidden')
  const rows = await ctx.store.read
    .select({ id: datePolls.id, plan: datePolls.plan, closesAt: datePolls.closesAt })
    .from(datePolls)
    .where(and(isNull(datePolls.decidedAt), gt(datePolls.lastStart, ctx.now())))
    .orderBy(desc(datePolls.createdAt), desc(datePolls.id))
    .limit(shownAtOnce)
  return rows.map(({ id, plan, closesAt }) => ({
    id,
    title: plan.title,
    open: closesAt > ctx.now(),
    closesOn: addDays(dayOf(closesAt), -1),
  }))
}

/** Whether this is the address of a workshop that has no date yet. */
export async function isInPlanning(ctx: Context, id: string): Promise<boolean> {
  if (!mayReadWorkshops(ctx.actor)) throw new AppError('forbidden')
  const rows = await ctx.store.read
    .select({ id: datePolls.id })
    .from(datePolls)
    .where(and(eq(datePolls.id, id), isNull(datePolls.decidedAt)))
  return rows.length > 0
}

import { and, count, eq, sql } from 'drizzle-orm'
import { surveyAnswerers, surveyCounts } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { attendanceOf, dayOfWorkshop } from './day.query.server.ts'
import type { SurveyInput } from './input.ts'
import { refuse } from './messages.ts'
import { mayReadWorkshops } from './policy.ts'
import { hasSeat } from './standings.query.server.ts'
import { answers, questions, shownFrom, surveyCloses, takesSurvey } from './survey.ts'

const surveyLock = (workshopId: string) => `survey of ${workshopId}`

/** Counts the answers of somebody who took part, once; what was said is never kept with a name, or with another answer. */
export async function answerSurvey(ctx: Context, workshopId: string, input: SurveyInput) {
  const { actor } = ctx
  if (!mayReadWorkshops(actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    if (!takesSurvey(await dayOfWorkshop(tx, workshopId), ctx.now()))
      throw refuse('closed', (t) => t.errors.noSurvey)
    if (!(await tookPart(tx, workshopId, actor.id))) throw refuse('closed', (t) => t.errors.notThere)
    if (await hasAnswered(tx, workshopId, actor.id)) throw refuse('closed', (t) => t.errors.answeredAlready)
    await tx.insert(surveyAnswerers).values({ workshopId, memberId: actor.id })
    for (const question of questions)
      await tx
        .insert(surveyCounts)
        .values({ workshopId, question, answer: input[question], times: 1 })
        .onConflictDoUpdate({
          target: [surveyCounts.workshopId, surveyCounts.question, surveyCounts.answer],
          set: { times: sql`${surveyCounts.times} + 1` },
        })
    await record(tx, ctx, { event: 'workshop.survey-answered', subjectId: workshopId, anonymously: true })
  }, surveyLock(workshopId))
}

/** Who is on the list as there; before anybody is, who has a seat. */
async function tookPart(read: Queries, workshopId: string, memberId: string) {
  const presence = (await attendanceOf(read, workshopId, memberId))?.presence
  return presence ? presence !== 'absent' : hasSeat(read, workshopId, memberId)
}

async function hasAnswered(read: Queries, workshopId: string, memberId: string) {
  const rows = await read
    .select({ id: surveyAnswerers.memberId })
    .from(surveyAnswerers)
    .where(and(eq(surveyAnswerers.workshopId, workshopId), eq(surveyAnswerers.memberId, memberId)))
  return rows.length > 0
}

/** Whether this person is asked; and, once answers are closed, how many said what, unless they are too few. */
export async function surveyOf(ctx: Context, workshopId: string) {
  const { actor, store } = ctx
  if (!mayReadWorkshops(actor)) throw new AppError('forbidden')
  const { read } = store
  const day = await dayOfWorkshop(read, workshopId)
  const now = ctx.now()
  const open = takesSurvey(day, now)
  const answered = await hasAnswered(read, workshopId, actor.id)
  const over = !day.calledOffAt && now >= surveyCloses(day.endsAt)
  return {
    title: day.title,
    closesAt: surveyCloses(day.endsAt).toISOString(),
    open,
    answered,
    mayAnswer: open && !answered && (await tookPart(read, workshopId, actor.id)),
    results: over ? await resultsOf(read, workshopId) : null,
  }
}

async function resultsOf(read: Queries, workshopId: string) {
  const [row] = await read
    .select({ people: count() })
    .from(surveyAnswerers)
    .where(eq(surveyAnswerers.workshopId, workshopId))
  const people = row?.people ?? 0
  if (people < shownFrom) return { people: null, rows: [] }
  const counted = await read.select().from(surveyCounts).where(eq(surveyCounts.workshopId, workshopId))
  const timesOf = (question: string, answer: number) =>
    counted.find((each) => each.question === question && each.answer === answer)?.times ?? 0
  return {
    people,
    rows: questions.map((question) => ({
      question,
      times: answers.map((answer) => timesOf(question, answer)),
    })),
  }
}

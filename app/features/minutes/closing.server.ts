import { eq } from 'drizzle-orm'
import { holdLock } from '#db/locks.ts'
import { agendaItems, closedMinutes } from '#db/schema/minutes.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { caseLock, openFindings, postOutcome } from '#app/features/cases/index.server.ts'
import { addLesson, lessonContent } from '#app/features/library/index.server.ts'
import { partIn } from '#app/features/workshops/index.server.ts'
import { findingsInItem } from './findings.server.ts'
import type { ClosingInput } from './input.ts'
import { isWritten, type Item, savingsIn } from './item.ts'
import { closingOf, itemsOf, type Standing, standingsOf } from './items.query.server.ts'
import { minutesLock } from './lock.ts'
import { refuse } from './messages.ts'
import { outcomeText } from './outcome.ts'

/**
 * Closes the minutes of a workshop that has begun: nothing in them changes any more, what it came to is posted into the
 * thread of each case that it may still deal with, and each lesson becomes a page of the library. A second time changes
 * nothing. Throws invalid while a finding of the guard is open, conflict when somebody saved meanwhile.
 */
export async function closeMinutes(ctx: Context, workshopId: string, { seen, language }: ClosingInput) {
  const { runs, hasBegun, title } = await partIn(ctx, workshopId)
  if (!runs) throw new AppError('forbidden')
  if (!hasBegun) throw refuse('closed', (t) => t.errors.notBegun)
  const { read } = ctx.store
  if (await closingOf(read, workshopId)) return
  const items = await itemsOf(read, workshopId, 'agreed')
  const standing = await standingsOf(ctx, items)
  if (!items.some((item) => standing(item).state === 'here' && isWritten(item)))
    throw refuse('invalid', (t) => t.errors.nothing)
  const made: Made[] = []
  for (const item of items) made.push(await whatItMakes(ctx, item, standing(item), { title, language }))

  await ctx.store.transact(async (tx) => {
    // Each before the first post: the audit, which every post writes, is always the last lock.
    for (const id of items.flatMap(({ caseId }) => caseId ?? []).toSorted()) await holdLock(tx, caseLock(id))
    if (await closingOf(tx, workshopId)) return
    const now = await itemsOf(tx, workshopId, 'agreed')
    const stands = await standingsOf(ctx, now)
    const isSame =
      now.length === items.length && now.every((one) => stands(one).state === standing(one).state)
    if (!isSame || savingsIn(now) !== seen || savingsIn(items) !== seen)
      throw refuse('conflict', (t) => t.errors.changed)
    await tx.insert(closedMinutes).values({ workshopId, language, closedAt: ctx.now() })
    for (const each of made) await leave(tx, ctx, { workshopId, title }, each)
    await record(tx, ctx, { event: 'workshop.minutes-closed', subjectId: workshopId })
  }, minutesLock(workshopId))
}

type Told = { title: string; language: ClosingInput['language'] }
type Made = Awaited<ReturnType<typeof whatItMakes>>

/** Screened and rendered, before the transaction: the post and the lesson of an item. */
async function whatItMakes(ctx: Context, item: Item, standing: Standing, { title, language }: Told) {
  const nothing = { item, post: null, lesson: null }
  if (standing.state !== 'here' || !isWritten(item)) return nothing
  const open = openFindings(await findingsInItem(ctx, item), item.dismissals)
  if (open.length > 0) throw refuse('invalid', (t) => t.errors.findings(open.length))
  const body = standing.case && !standing.case.locked ? outcomeText(item, language) : ''
  const text = item.parts.lesson
  const lesson = text && {
    ...{ title: item.lessonTitle, body: text, language, categories: standing.case?.categories ?? ['other'] },
    origin: { workshopId: item.workshopId, workshop: title, caseId: item.caseId },
  }
  return {
    item,
    post: body && { body, html: await ctx.process.renderMarkdown(body) },
    lesson: lesson ? { ...lesson, content: await lessonContent(ctx, lesson) } : null,
  }
}

async function leave(
  tx: Queries,
  ctx: Context,
  { workshopId, title }: { workshopId: string; title: string },
  { item, post, lesson }: Made,
) {
  const lessonId = lesson ? await addLesson(tx, ctx, lesson, lesson.content) : null
  const outcome = { workshopId, title, lessonId }
  const outcomeAt = post && item.caseId ? await postOutcome(tx, ctx, item.caseId, { ...post, outcome }) : null
  if (lessonId || outcomeAt)
    await tx.update(agendaItems).set({ lessonId, outcomeAt }).where(eq(agendaItems.id, item.id))
}

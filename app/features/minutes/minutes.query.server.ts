import { dayOf } from '#app/core/i18n/format.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { gapAddress } from '#app/features/directory/index.ts'
import { lessonTitles } from '#app/features/library/index.server.ts'
import { partIn } from '#app/features/workshops/index.server.ts'
import { isWritten, type Item } from './item.ts'
import { closingOf, itemsOf, type Standing, standingsOf } from './items.query.server.ts'

/**
 * The minutes of a workshop: a draft for those who write it, closed ones for those who took part too. About a case that
 * the workshop may no longer deal with, nobody reads anything.
 */
export async function minutesPage(ctx: Context, workshopId: string) {
  const { read } = ctx.store
  const { title, startsAt, prefecture, writes, runs, takesPart, hasBegun, calledOff } = await partIn(
    ctx,
    workshopId,
  )
  const closing = await closingOf(read, workshopId)
  if (!writes && !(closing && takesPart)) throw new AppError('forbidden')
  const items = await itemsOf(read, workshopId, 'agreed')
  const standing = await standingsOf(ctx, items)
  const lessons = await lessonTitles(
    read,
    items.flatMap(({ lessonId }) => lessonId ?? []),
  )
  const shown = closing ? items.filter((item) => isWritten(item) || item.withdrawnAt) : items
  return {
    id: workshopId,
    title,
    heldOn: dayOf(startsAt),
    closedOn: closing && dayOf(closing.closedAt),
    items: shown.map((item) => shownItem(item, standing(item), { lessons, prefecture, runs })),
    may: {
      write: writes && !closing && !calledOff,
      correct: writes && closing !== null,
      close: runs && !closing && hasBegun,
    },
  }
}

type Known = { lessons: Map<string, string>; prefecture: string | null; runs: boolean }

function shownItem(item: Item, standing: Standing, { lessons, prefecture, runs }: Known) {
  const { id, caseId, outcomeAt, lessonId } = item
  const { state, title } = standing
  const here = state === 'here'
  const open = lessons.get(lessonId ?? '')
  return {
    id,
    state,
    title,
    caseId: here ? caseId : null,
    outcomeAt: here ? outcomeAt : null,
    html: here ? item.html : {},
    gaps: (here ? item.gaps : []).map(({ category, text }) => ({
      ...{ category, text },
      href: gapAddress({ category, prefecture: prefecture ?? undefined }),
    })),
    addenda: here ? item.addenda.map(({ html, on }) => ({ html, on })) : [],
    lesson: here && lessonId && open ? { id: lessonId, title: open } : null,
    /** Made of a case that may no longer be dealt with: who runs the workshop looks whether it can stand. */
    lessonInDoubt: runs && !here ? lessonId : null,
    isWritten: isWritten(item),
  }
}

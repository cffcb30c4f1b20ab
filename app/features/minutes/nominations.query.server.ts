import type { Context } from '#app/core/context.ts'
import { ownCasesForWorkshop } from '#app/features/cases/index.server.ts'
import { partIn } from '#app/features/workshops/index.server.ts'
import { isWritten } from './item.ts'
import { closingOf, itemsOf, standingsOf } from './items.query.server.ts'

/** The cases of a workshop: one's own, to be offered or taken back; for who runs it, what was offered too. */
export async function nominationsPage(ctx: Context, workshopId: string) {
  const { title, runs, hasBegun, calledOff } = await partIn(ctx, workshopId)
  const { read } = ctx.store
  const items = await itemsOf(read, workshopId)
  const standing = await standingsOf(ctx, items)
  const own = await ownCasesForWorkshop(ctx)
  const isMine = (caseId: string | null) => own.some(({ id }) => id === caseId)
  const open = !(await closingOf(read, workshopId))
  const cases = items.flatMap((item) => {
    const { case: found } = standing(item)
    const shown = item.state === 'agreed' || runs || isMine(item.caseId)
    if (!found || !shown) return []
    const may = {
      agree: open && runs && item.state === 'nominated',
      remove: open && !isWritten(item) && (runs || isMine(item.caseId)),
    }
    return [{ id: item.id, state: item.state, case: { id: found.id, title: found.title }, may }]
  })
  const offered = (caseId: string) => items.some((item) => item.caseId === caseId)
  return {
    id: workshopId,
    title,
    cases,
    mayNominate: !calledOff && !hasBegun,
    own: own.filter(({ id }) => !offered(id)).map(({ id, title: name }) => ({ id, title: name })),
  }
}

import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { openFindings } from '#app/features/cases/index.server.ts'
import { languageOf } from '#app/core/i18n/language-of.ts'
import { partIn } from '#app/features/workshops/index.server.ts'
import { findingsInItem } from './findings.server.ts'
import { isWritten, savingsIn } from './item.ts'
import { closingOf, itemsOf, standingsOf } from './items.query.server.ts'
import { refuse } from './messages.ts'

/** What closing the minutes would do, item by item, and what still stands in its way. */
export async function closingPage(ctx: Context, workshopId: string) {
  const { runs, hasBegun, title } = await partIn(ctx, workshopId)
  if (!runs) throw new AppError('forbidden')
  if (!hasBegun) throw refuse('closed', (t) => t.errors.notBegun)
  if (await closingOf(ctx.store.read, workshopId)) throw refuse('closed', (t) => t.errors.closed)
  const items = await itemsOf(ctx.store.read, workshopId, 'agreed')
  const standing = await standingsOf(ctx, items)
  const shown = []
  for (const item of items) {
    const { state, case: found, title: name } = standing(item)
    const counts = state === 'here' && isWritten(item)
    const open = counts ? openFindings(await findingsInItem(ctx, item), item.dismissals).length : 0
    shown.push({
      ...{ id: item.id, state, title: name, written: counts, open },
      posts: counts && found !== null && !found.locked && Object.keys(item.parts).length > 0,
      locked: counts && found !== null && found.locked,
      lesson: counts && Boolean(item.parts.lesson),
    })
  }
  return {
    id: workshopId,
    title,
    items: shown,
    seen: savingsIn(items),
    language: languageOf(items.flatMap((item) => Object.values(item.parts)).join('')),
    ready: shown.some(({ written }) => written) && shown.every(({ open }) => open === 0),
  }
}

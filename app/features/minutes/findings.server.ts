import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { PartText } from '#app/core/screening.ts'
import { screenParts } from '#app/features/anonymisation/index.server.ts'
import type { PartFinding } from '#app/features/anonymisation/index.ts'
import { findingsBesideThread } from '#app/features/cases/index.server.ts'
import { type Item, textsOf, type Written } from './item.ts'

/** What the guard finds in texts about an item; those about a case are read together with its thread. */
export const findingsIn = (
  ctx: Context,
  { caseId }: Pick<Item, 'caseId'>,
  texts: PartText[],
): Promise<PartFinding[]> => (caseId ? findingsBesideThread(ctx, caseId, texts) : screenParts(ctx, texts))

/** The same for all that is written about an item. Throws unavailable while nobody can screen it. */
export const findingsInItem = (ctx: Context, item: Pick<Item, 'caseId'> & Written) =>
  findingsIn(ctx, item, textsOf(item))

/** The same for a page, or after a saving that is done; null while nobody can screen it. */
export const findingsShown = (ctx: Context, item: Pick<Item, 'caseId'> & Written) =>
  findingsInItem(ctx, item).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'unavailable') return null
    throw error
  })

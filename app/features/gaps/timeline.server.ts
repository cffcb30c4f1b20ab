import { eq, max } from 'drizzle-orm'
import { gapEvents, type GapEventKind, type ResponseStatus } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'

type Happened = {
  kind: GapEventKind
  body?: string
  toBody?: string
  status?: ResponseStatus
  text?: string
  dueOn?: string | null
  otherId?: string
}

/** Adds a step to the timeline of a statement. */
export async function happened(tx: Queries, ctx: Context, statementId: string, what: Happened) {
  const [last] = await tx
    .select({ position: max(gapEvents.position) })
    .from(gapEvents)
    .where(eq(gapEvents.statementId, statementId))
  await tx.insert(gapEvents).values({
    text: '',
    ...what,
    statementId,
    position: (last?.position ?? 0) + 1,
    at: ctx.now(),
  })
}

import { eq } from 'drizzle-orm'
import { agendaItems } from '#db/schema/minutes.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { record } from '#app/core/outbox.server.ts'
import type { Dismissal, PartFinding } from '#app/features/anonymisation/index.ts'
import { accepted } from '#app/features/anonymisation/index.ts'
import { openFindings } from '#app/features/cases/index.server.ts'
import { partIn } from '#app/features/workshops/index.server.ts'
import { findingsIn } from './findings.server.ts'
import type { AddendumInput } from './input.ts'
import { closingOf, itemOf, standingsOf } from './items.query.server.ts'
import { minutesLock } from './lock.ts'
import { refuse } from './messages.ts'

type Again = { body: string; findings: PartFinding[]; dismissals: Dismissal[]; open: number }

/**
 * Corrects an item of closed minutes: what was frozen stays, and the correction stands under it. While a finding of the
 * guard is open, or a generalisation was chosen, nothing changes and the form comes back.
 */
export async function addAddendum(
  ctx: Context,
  workshopId: string,
  id: string,
  input: AddendumInput,
): Promise<{ again: Again } | { again: null }> {
  const item = await correctable(ctx, workshopId, id)
  const screened = (body: string) => findingsIn(ctx, item, [{ part: 'body', text: body }])
  const { dismissals } = input
  const [chosen] = input.replace ? accepted(input, await screened(input.body), () => input.body) : []
  const body = chosen?.text ?? input.body
  const findings = await screened(body)
  const open = openFindings(findings, dismissals).length
  if (input.replace || open > 0) return { again: { body, findings, dismissals, open } }
  const html = await ctx.process.renderMarkdown(body)
  await ctx.store.transact(async (tx) => {
    const { addenda } = await correctable(ctx, workshopId, id)
    const added = [...addenda, { text: body, html, on: dayOf(ctx.now()) }]
    await tx.update(agendaItems).set({ addenda: added }).where(eq(agendaItems.id, id))
    await record(tx, ctx, { event: 'workshop.minutes-corrected', subjectId: workshopId })
  }, minutesLock(workshopId))
  return { again: null }
}

async function correctable(ctx: Context, workshopId: string, id: string) {
  const { writes } = await partIn(ctx, workshopId)
  if (!writes) throw new AppError('forbidden')
  const item = await itemOf(ctx.store.read, workshopId, id)
  if (!(await closingOf(ctx.store.read, workshopId)) || item.state !== 'agreed')
    throw new AppError('not-found')
  const { state } = (await standingsOf(ctx, [item]))(item)
  if (state !== 'here') throw refuse('closed', (t) => t.errors.gone)
  return item
}

import { eq } from 'drizzle-orm'
import { serviceChanges, services } from '#db/schema/directory.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { record } from '#app/core/outbox.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { tidyAreas } from './area.ts'
import { refuseClientData } from './guard.server.ts'
import type { SourceInput } from './input.ts'
import { organizationNamed } from './organizations.server.ts'
import { mayProposeSources } from './policy.ts'
import { factsOf } from './source.ts'

/**
 * Writes a source down for a second person to look at, and answers its id; the same form a second time changes
 * nothing. Throws invalid when the text holds what identifies a person, not-found for somebody else's id.
 */
export async function proposeSource(ctx: Context, input: SourceInput): Promise<string> {
  if (!mayProposeSources(ctx.actor)) throw new AppError('forbidden')
  const proposer = ctx.actor
  await refuseClientData(ctx, input)
  const id = input.id ?? ctx.newId()
  return ctx.store.transact(async (tx) => {
    const [sent] = await tx
      .select({ proposedBy: services.proposedBy })
      .from(services)
      .where(eq(services.id, id))
    if (sent && sent.proposedBy !== proposer.id) throw new AppError('not-found')
    if (sent) return id
    const now = ctx.now()
    const facts = factsOf(input)
    await tx.insert(services).values({
      ...facts,
      id,
      areas: tidyAreas(facts.areas),
      organizationId: await organizationNamed(tx, ctx, input.organization),
      state: 'proposed',
      proposedBy: proposer.id,
      proposedAt: now,
      declinedFor: null,
      assuredOn: dayOf(now),
      assuredBy: proposer.id,
      freshOn: dayOf(now),
      version: 1,
      savedAt: now,
      statementId: input.statement ?? null,
    })
    await tx.insert(serviceChanges).values({
      ...{ id: ctx.newId(), serviceId: id, kind: 'proposed', accountId: proposer.id },
      ...{ fields: {}, version: 1, at: now },
    })
    await record(tx, ctx, { event: 'source.proposed', subjectId: id })
    return id
  }, `source ${id}`)
}

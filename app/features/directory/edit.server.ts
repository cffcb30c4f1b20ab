import { eq } from 'drizzle-orm'
import { type ChangedFields, organizations, serviceChanges, services } from '#db/schema/directory.ts'
import type { Queries } from '#db/store.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { record } from '#app/core/outbox.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { tidyAreas } from './area.ts'
import { changesBetween } from './changes.server.ts'
import { refuseClientData } from './guard.server.ts'
import type { SourceInput } from './input.ts'
import { refuse } from './messages.ts'
import { organizationNamed } from './organizations.server.ts'
import { putInPlace } from './places.server.ts'
import { mayEditSource, mayProposeSources, mayReadSource } from './policy.ts'
import { factsOf } from './source.ts'

/**
 * Changes a source at once and keeps what stood there before. Throws not-found for a proposal of somebody else,
 * conflict when somebody saved first, closed for a proposal that was declined.
 */
export async function editSource(ctx: Context, id: string, input: SourceInput) {
  if (!mayProposeSources(ctx.actor)) throw new AppError('forbidden')
  const editor = ctx.actor
  await refuseClientData(ctx, input)
  await ctx.store.transact(async (tx) => {
    const [found] = await tx.select().from(services).where(eq(services.id, id))
    if (!found || !mayReadSource(editor, found)) throw new AppError('not-found')
    if (!mayEditSource(editor, found)) throw refuse('closed', (t) => t.errors.cannotEdit)
    if (found.version !== input.version) throw refuse('conflict', (t) => t.errors.changed)

    const at = ctx.now()
    const written = factsOf(input)
    const facts = { ...written, areas: tidyAreas(written.areas) }
    const organizationId = await organizationNamed(tx, ctx, input.organization)
    const fields: ChangedFields = {
      ...changesBetween(found, facts),
      ...(await renamed(tx, found.organizationId, organizationId)),
    }
    const assured = input.assured === 'yes'
    if (Object.keys(fields).length === 0 && !assured) return
    const check = assured ? { assuredOn: dayOf(at), assuredBy: editor.id, freshOn: dayOf(at) } : {}
    const version = found.version + 1
    const saved = { ...facts, ...check, organizationId, version, savedAt: at }
    await tx.update(services).set(saved).where(eq(services.id, id))
    if (found.state === 'published') await putInPlace(tx, { ...found, ...saved })
    const kind = kindOf(found.state === 'published', Object.keys(fields).length > 0)
    await tx.insert(serviceChanges).values({
      ...{ id: ctx.newId(), serviceId: id, kind, accountId: editor.id, fields, version, at },
    })
    await record(tx, ctx, { event: `source.${kind}`, subjectId: id })
  }, `source ${id}`)
}

const kindOf = (published: boolean, changed: boolean) =>
  changed ? (published ? ('edited' as const) : ('revised' as const)) : ('assured' as const)

async function renamed(tx: Queries, before: string, after: string): Promise<ChangedFields> {
  if (before === after) return {}
  const nameOf = async (id: string) => {
    const [found] = await tx
      .select({ name: organizations.name })
      .from(organizations)
      .where(eq(organizations.id, id))
    return found?.name ?? null
  }
  return { organization: { before: await nameOf(before), after: await nameOf(after) } }
}

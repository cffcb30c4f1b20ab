import { and, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm'
import {
  directoryImports,
  serviceChanges,
  servicePlaces,
  servicePlacesStaged,
  services,
  servicesStaged,
} from '#db/schema/directory.ts'
import { holdLocks } from '#db/locks.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { announce, record } from '#app/core/outbox.server.ts'
import { recentProof } from '#app/features/accounts/index.server.ts'
import type { ImportPlan } from './import-plan.server.ts'
import { stageImport, unstageImport } from './import-staging.server.ts'
import { refuse } from './messages.ts'
import { mayExchangeDirectory } from './policy.ts'

/**
 * Writes what a plan says: rows are laid ready in short transactions and written by a few statements in one, so that
 * nobody waits and nothing is half there; broken off, it can simply be started again. Throws invalid for a package with
 * faults, conflict when a source changed since the plan was made, or the package was applied.
 */
export async function applyImport(ctx: Context, plan: ImportPlan, importId: string) {
  if (!mayExchangeDirectory(ctx.actor)) throw new AppError('forbidden')
  recentProof(ctx)
  if (plan.faults.length > 0) throw refuse('invalid', (t) => t.exchange.refused.faults)
  const batch = ctx.newId()
  const ids = [...plan.added, ...plan.changed].map(({ source }) => source.id)
  try {
    await stageImport(ctx, batch, plan)
    await ctx.store.transact(async (tx) => {
      // Whoever edits or confirms one of these sources waits behind the same locks.
      await holdLocks(
        tx,
        ids.map((id) => `source ${id}`),
      )
      await claim(tx, ctx, plan, importId)
      await writeSources(tx, batch, ids.length)
      await writePlaces(tx, batch)
      await writeChanges(tx, batch)
      await announce(tx, ctx, 'source.imported', ids)
      const counts = { added: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged }
      await record(tx, ctx, { event: 'directory.imported', subjectId: importId, detail: counts })
    }, 'directory import')
  } finally {
    await unstageImport(ctx, batch, ids)
  }
}

const staged = (batch: string) => eq(servicesStaged.batch, batch)
const changedMeanwhile = () => refuse('conflict', (t) => t.exchange.refused.changed)

async function claim(tx: Queries, ctx: Context, { added, changed }: ImportPlan, importId: string) {
  const claimed = await tx
    .update(directoryImports)
    .set({ appliedAt: ctx.now(), content: null, plan: null, added: added.length, changed: changed.length })
    .where(and(eq(directoryImports.id, importId), isNull(directoryImports.appliedAt)))
    .returning({ id: directoryImports.id })
  if (claimed.length === 0) throw changedMeanwhile()
}

async function writeSources(tx: Queries, batch: string, expected: number) {
  const ready = getTableColumns(servicesStaged)
  const names = Object.keys(getTableColumns(services)) as (keyof typeof services.$inferSelect)[]
  const columns = Object.fromEntries(names.map((name) => [name, ready[name]])) as Pick<
    typeof ready,
    (typeof names)[number]
  >
  const set = Object.fromEntries(
    names.map((name) => [name, sql`excluded.${sql.identifier(services[name].name)}`]),
  )
  // Somebody may have found since the plan that a source works.
  const { freshOn } = services
  set.freshOn = sql`case when ${freshOn} > excluded.fresh_on then ${freshOn} else excluded.fresh_on end`
  const written = await tx
    .insert(services)
    .select(tx.select(columns).from(servicesStaged).where(staged(batch)))
    .onConflictDoUpdate({
      target: services.id,
      set,
      setWhere: sql`${services.version} = excluded.version - 1 and ${services.state} = 'published'`,
    })
    .returning({ id: services.id })
  if (written.length !== expected) throw changedMeanwhile()
}

async function writePlaces(tx: Queries, batch: string) {
  const { batch: _batch, ...ready } = getTableColumns(servicePlacesStaged)
  const columns = { ...ready, freshOn: services.freshOn }
  const written = tx.select({ id: servicesStaged.id }).from(servicesStaged).where(staged(batch))
  await tx.delete(servicePlaces).where(inArray(servicePlaces.serviceId, written))
  await tx
    .insert(servicePlaces)
    .select(
      tx
        .select(columns)
        .from(servicePlacesStaged)
        .innerJoin(services, eq(services.id, servicePlacesStaged.serviceId))
        .where(eq(servicePlacesStaged.batch, batch)),
    )
}

async function writeChanges(tx: Queries, batch: string) {
  const { changeId, id, changedBy, changedFields, version, savedAt } = servicesStaged
  await tx.insert(serviceChanges).select(
    tx
      .select({
        id: changeId,
        serviceId: id,
        kind: sql<'imported'>`'imported'`.as('kind'),
        accountId: changedBy,
        fields: changedFields,
        version,
        at: savedAt,
      })
      .from(servicesStaged)
      .where(staged(batch)),
  )
}

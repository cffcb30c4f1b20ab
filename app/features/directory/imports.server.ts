import { createHash } from 'node:crypto'
import { and, desc, eq, isNotNull, lt, notInArray } from 'drizzle-orm'
import { directoryImports, servicePlacesStaged, servicesStaged } from '#db/schema/directory.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { PackageFiles } from './hsds-tables.server.ts'
import { applyImport } from './import-apply.server.ts'
import { type ImportPlan, planImport } from './import-plan.server.ts'
import { refuse } from './messages.ts'
import { mayExchangeDirectory } from './policy.ts'

export const packageLimitBytes = 5 * 1024 * 1024
const keptMs = 7 * 24 * 60 * 60 * 1000

/** Keeps the texts of a package for its dry run, and answers its id. */
export async function keepPackage(
  ctx: Context,
  name: string,
  files: PackageFiles,
  /** The file in which they were handed in. */
  bytes?: Uint8Array,
): Promise<string> {
  if (!mayExchangeDirectory(ctx.actor)) throw new AppError('forbidden')
  const id = ctx.newId()
  // As JSON, since PostgreSQL cannot store NUL, which is told as a fault in its row.
  const content = JSON.stringify([...files].sort())
  const fileHash = createHash('sha256')
    .update(bytes ?? content)
    .digest('hex')
  const kept = { id, fileName: name.slice(-200), fileHash, content, createdAt: ctx.now() }
  await ctx.store.transact((tx) => tx.insert(directoryImports).values(kept).then())
  return id
}

export type KeptPlan = { fileName: string; fileHash: string; plan: ImportPlan }

/** What a kept package would change now. Throws not-found when it was applied already or forgotten. */
export async function planOf(ctx: Context, id: string): Promise<KeptPlan> {
  if (!mayExchangeDirectory(ctx.actor)) throw new AppError('forbidden')
  const [kept] = await ctx.store.read.select().from(directoryImports).where(eq(directoryImports.id, id))
  if (!kept || kept.content === null) throw new AppError('not-found')
  const files = new Map(JSON.parse(kept.content) as [string, string][])
  return { fileName: kept.fileName, fileHash: kept.fileHash, plan: await planImport(ctx, files) }
}

/** Applies a kept package as it was looked at. Throws conflict when it would now change something else. */
export async function applyKept(ctx: Context, id: string, { digest }: { digest: string }) {
  const { plan } = await planOf(ctx, id)
  if (plan.digest !== digest) throw refuse('conflict', (t) => t.exchange.refused.changed)
  await applyImport(ctx, plan, id)
  return plan
}

/** The newest imports that were applied. */
export async function appliedImports(ctx: Context) {
  if (!mayExchangeDirectory(ctx.actor)) throw new AppError('forbidden')
  const { id, fileName, appliedAt, added, changed } = directoryImports
  return ctx.store.read
    .select({ id, fileName, appliedAt, added, changed })
    .from(directoryImports)
    .where(isNotNull(appliedAt))
    .orderBy(desc(appliedAt))
    .limit(20)
}

/** Forgets the files of packages that nobody applied for a week, and rows of an import that was broken off. */
export async function sweepPackages(ctx: Context) {
  const before = new Date(ctx.now().getTime() - keptMs)
  await ctx.store.transact(async (tx) => {
    await tx
      .update(directoryImports)
      .set({ content: null })
      .where(and(isNotNull(directoryImports.content), lt(directoryImports.createdAt, before)))
    await tx.delete(servicesStaged).where(lt(servicesStaged.savedAt, before))
    const alive = tx.selectDistinct({ batch: servicesStaged.batch }).from(servicesStaged)
    await tx.delete(servicePlacesStaged).where(notInArray(servicePlacesStaged.batch, alive))
  })
}

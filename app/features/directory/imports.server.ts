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

/** Keeps the texts of a package and what they would change now, and answers the id. */
export async function keepPackage(
  ctx: Context,
  name: string,
  files: PackageFiles,
  /** The file in which they were handed in, and what they would change, when that is known. */
  { bytes, plan }: { bytes?: Uint8Array; plan?: ImportPlan } = {},
): Promise<string> {
  if (!mayExchangeDirectory(ctx.actor)) throw new AppError('forbidden')
  const id = ctx.newId()
  // As JSON, since PostgreSQL cannot store NUL, which is told as a fault in its row.
  const content = JSON.stringify([...files].sort())
  const fileHash = createHash('sha256')
    .update(bytes ?? content)
    .digest('hex')
  const worked = JSON.stringify(plan ?? (await planImport(ctx, files)))
  const kept = { id, fileName: name.slice(-200), fileHash, content, plan: worked, createdAt: ctx.now() }
  await ctx.store.transact((tx) => tx.insert(directoryImports).values(kept).then())
  return id
}

/** As JSON keeps it: days are texts. */
type Kept<Value> = Value extends Date
  ? string
  : Value extends readonly (infer One)[]
    ? Kept<One>[]
    : Value extends object
      ? { [Key in keyof Value]: Kept<Value[Key]> }
      : Value
export type KeptPlan = { fileName: string; fileHash: string; plan: Kept<ImportPlan> }

/** What a kept package would have changed when it was handed in. Throws not-found when it was applied or forgotten. */
export async function planOf(ctx: Context, id: string): Promise<KeptPlan> {
  if (!mayExchangeDirectory(ctx.actor)) throw new AppError('forbidden')
  const { fileName, fileHash, plan } = directoryImports
  const [kept] = await ctx.store.read
    .select({ fileName, fileHash, plan })
    .from(directoryImports)
    .where(eq(directoryImports.id, id))
  if (!kept?.plan) throw new AppError('not-found')
  return { ...kept, plan: JSON.parse(kept.plan) as Kept<ImportPlan> }
}

/** Applies a kept package as it was looked at. Throws conflict when it would now change something else. */
export async function applyKept(ctx: Context, id: string, { digest }: { digest: string }) {
  if (!mayExchangeDirectory(ctx.actor)) throw new AppError('forbidden')
  const [kept] = await ctx.store.read.select().from(directoryImports).where(eq(directoryImports.id, id))
  if (!kept?.content) throw new AppError('not-found')
  const plan = await planImport(ctx, new Map(JSON.parse(kept.content) as [string, string][]))
  if (plan.digest !== digest) {
    const worked = JSON.stringify(plan)
    await ctx.store.transact((tx) =>
      tx.update(directoryImports).set({ plan: worked }).where(eq(directoryImports.id, id)).then(),
    )
    throw refuse('conflict', (t) => t.exchange.refused.changed)
  }
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
      .set({ content: null, plan: null })
      .where(and(isNotNull(directoryImports.content), lt(directoryImports.createdAt, before)))
    await tx.delete(servicesStaged).where(lt(servicesStaged.savedAt, before))
    const alive = tx.selectDistinct({ batch: servicesStaged.batch }).from(servicesStaged)
    await tx.delete(servicePlacesStaged).where(notInArray(servicePlacesStaged.batch, alive))
  })
}

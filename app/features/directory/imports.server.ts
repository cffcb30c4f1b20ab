import { createHash } from 'node:crypto'
import { and, desc, eq, isNotNull, lt, notInArray } from 'drizzle-orm'
import { directoryImports, servicePlacesStaged, servicesStaged } from '#db/schema/directory.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { PackageFiles } from './hsds-tables.server.ts'
import { applyImport } from './import-apply.server.ts'
import { type ImportPlan, planFor } from './import-plan.server.ts'
import { refuse } from './messages.ts'
import type { PackageProblem } from './package-files.server.ts'
import type { TakenIn } from './package-worker.ts'
import { mayExchangeDirectory } from './policy.ts'
import { readBytes, readFiles, readKept } from './read-apart.server.ts'

export const packageLimitBytes = 5 * 1024 * 1024
const keptMs = 7 * 24 * 60 * 60 * 1000

/** Keeps a file that was handed in and what it would change now; answers the id, or why it is no package. */
export async function takePackage(
  ctx: Context,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<{ id: string } | { problem: PackageProblem }> {
  if (!mayExchangeDirectory(ctx.actor)) throw new AppError('forbidden')
  const read = await readBytes(ctx, bytes)
  return 'problem' in read ? read : { id: await keep(ctx, name, read, bytes) }
}

/** Keeps the texts of a package and what they would change now, and answers the id. */
export async function keepPackage(ctx: Context, name: string, files: PackageFiles): Promise<string> {
  if (!mayExchangeDirectory(ctx.actor)) throw new AppError('forbidden')
  const read = await readFiles(ctx, files)
  return keep(ctx, name, read, read.content)
}

async function keep(ctx: Context, name: string, read: TakenIn, hashed: string | Uint8Array) {
  const id = ctx.newId()
  const { content } = read
  const fileHash = createHash('sha256').update(hashed).digest('hex')
  const plan = JSON.stringify(await planFor(ctx, read))
  const kept = { id, fileName: name.slice(-200), fileHash, content, plan, createdAt: ctx.now() }
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
  const plan = await planFor(ctx, await readKept(ctx, kept.content))
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

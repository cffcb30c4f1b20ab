import { createHash } from 'node:crypto'
import { and, desc, eq, isNotNull, lt } from 'drizzle-orm'
import { rosterImports, rosterStaged } from '#db/schema/members.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { planRoster, type Plan } from './plan.server.ts'
import { mayKeepRoster } from './policy.ts'
import type { Handed, ReadFile } from './roster-worker.ts'

export type RosterFile = { name: string; bytes: Uint8Array }
export type UnreadableFile = Extract<ReadFile, { problem: unknown }>['problem']

const reader = '#app/features/members/roster-worker.ts'
const read = (ctx: Context, handed: Handed) => ctx.process.readApart<Handed, ReadFile>(reader, handed)

export const rosterLimitBytes = 5 * 1024 * 1024
const keptMs = 7 * 24 * 60 * 60 * 1000

/** Keeps a file for its dry run and answers its id, or what is wrong with the file as a whole. */
export async function keepRosterFile(
  ctx: Context,
  { name, bytes }: RosterFile,
): Promise<{ id: string } | { problem: UnreadableFile }> {
  if (!mayKeepRoster(ctx.actor)) throw new AppError('forbidden')
  if (bytes.length > rosterLimitBytes) throw new AppError('too-large')
  const file = await read(ctx, { bytes })
  if ('problem' in file) return file
  const id = ctx.newId()
  const fileHash = createHash('sha256').update(bytes).digest('hex')
  const kept = { id, fileName: name.slice(-200), fileHash, content: file.text, createdAt: ctx.now() }
  await ctx.store.transact((tx) => tx.insert(rosterImports).values(kept).then())
  return { id }
}

export type DryRun = { fileName: string; fileHash: string; plan: Plan }

/** What a kept file would change now. Throws not-found when it was applied already or forgotten. */
export async function dryRun(ctx: Context, id: string): Promise<DryRun> {
  if (!mayKeepRoster(ctx.actor)) throw new AppError('forbidden')
  const [kept] = await ctx.store.read.select().from(rosterImports).where(eq(rosterImports.id, id))
  if (!kept || kept.content === null) throw new AppError('not-found')
  const file = await read(ctx, { text: kept.content })
  if ('problem' in file) throw new AppError('not-found')
  return { fileName: kept.fileName, fileHash: kept.fileHash, plan: await planRoster(ctx, file.reading) }
}

/** The newest imports that were applied. */
export async function appliedRosters(ctx: Context) {
  if (!mayKeepRoster(ctx.actor)) throw new AppError('forbidden')
  const { id, fileName, appliedAt } = rosterImports
  return ctx.store.read
    .select({ id, fileName, appliedAt })
    .from(rosterImports)
    .where(isNotNull(appliedAt))
    .orderBy(desc(appliedAt))
    .limit(20)
}

/** Forgets the text of files that nobody applied for a week, and rows of an import that was broken off. */
export async function sweepRosterFiles(ctx: Context) {
  const before = new Date(ctx.now().getTime() - keptMs)
  await ctx.store.transact(async (tx) => {
    await tx
      .update(rosterImports)
      .set({ content: null })
      .where(and(isNotNull(rosterImports.content), lt(rosterImports.createdAt, before)))
    await tx.delete(rosterStaged).where(lt(rosterStaged.changedAt, before))
  })
}

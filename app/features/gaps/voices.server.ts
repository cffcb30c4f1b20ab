import { eq, inArray } from 'drizzle-orm'
import { gapMeToos, gapReports, gapVoices } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'

/** The voice of an account; null when it never told anything. */
export async function voiceOf(read: Queries, accountId: string): Promise<string | null> {
  const [found] = await read
    .select({ id: gapVoices.id })
    .from(gapVoices)
    .where(eq(gapVoices.accountId, accountId))
  return found?.id ?? null
}

/** The same, made when it is needed the first time. */
export async function takeVoice(tx: Queries, ctx: Context, accountId: string): Promise<string> {
  await tx.insert(gapVoices).values({ id: ctx.newId(), accountId }).onConflictDoNothing()
  return (await voiceOf(tx, accountId))!
}

/** The distinct voices behind a statement. */
export async function voicesBehind(read: Queries, statementId: string): Promise<Set<string>> {
  const told = await read
    .select({ voiceId: gapReports.voiceId })
    .from(gapReports)
    .where(eq(gapReports.statementId, statementId))
  const joined = await read
    .select({ voiceId: gapMeToos.voiceId })
    .from(gapMeToos)
    .where(eq(gapMeToos.statementId, statementId))
  return new Set([...told, ...joined].map(({ voiceId }) => voiceId))
}

/** The accounts behind a statement, for mails; whoever left is not among them. */
export async function accountsBehind(read: Queries, statementId: string): Promise<string[]> {
  const voices = [...(await voicesBehind(read, statementId))]
  if (voices.length === 0) return []
  const rows = await read
    .select({ accountId: gapVoices.accountId })
    .from(gapVoices)
    .where(inArray(gapVoices.id, voices))
  return rows.map(({ accountId }) => accountId)
}

/** Somebody withdraws: what they told stays counted, and nothing says any more who told it. */
export async function forgetVoice(tx: Queries, accountId: string) {
  const voice = await voiceOf(tx, accountId)
  if (!voice) return
  await tx.delete(gapVoices).where(eq(gapVoices.id, voice))
  await tx.update(gapReports).set({ text: '', dismissals: [] }).where(eq(gapReports.voiceId, voice))
}

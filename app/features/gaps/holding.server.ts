import { and, eq } from 'drizzle-orm'
import { gapAwareness, gapMeToos, gapReports, gapVoices, gapVotes } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'
import type { Holding } from '#app/core/holding.ts'
import { forgetVoice, voiceOf } from './voices.server.ts'

/** What a member told; it stays counted, and nothing ties it to anybody any more. */
export const gapHolding: Holding = {
  tables: [gapVoices, gapReports, gapMeToos, gapVotes, gapAwareness],
  async copy(read, { accountId }) {
    const voice = await voiceOf(read, accountId)
    if (!voice) return { gapReports: [], gapMeToos: [], gapVotes: [], gapAwareness: [] }
    const without = <Row extends { voiceId: string }>(rows: Row[]) =>
      rows.map(({ voiceId: _, ...row }) => row)
    return {
      gapReports: without(await reportsOf(read, voice)),
      gapMeToos: without(await read.select().from(gapMeToos).where(eq(gapMeToos.voiceId, voice))),
      gapVotes: without(await read.select().from(gapVotes).where(eq(gapVotes.voiceId, voice))),
      gapAwareness: without(await read.select().from(gapAwareness).where(eq(gapAwareness.voiceId, voice))),
    }
  },
  async leave(tx, _ctx, { accountId }) {
    const voice = await voiceOf(tx, accountId)
    if (!voice) return
    const drafts = and(eq(gapReports.voiceId, voice), eq(gapReports.state, 'draft'))
    await tx.delete(gapReports).where(drafts)
    await forgetVoice(tx, accountId)
  },
}

const reportsOf = (read: Queries, voice: string) =>
  read.select().from(gapReports).where(eq(gapReports.voiceId, voice)).then()

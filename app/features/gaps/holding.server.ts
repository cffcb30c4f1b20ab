import { and, eq, or } from 'drizzle-orm'
import {
  gapAnswerDrafts,
  gapAwareness,
  gapCompetences,
  gapMeToos,
  gapReports,
  gapVoices,
  gapVotes,
} from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'
import type { Holding } from '#app/core/holding.ts'
import { forgetVoice, voiceOf } from './voices.server.ts'

/** What a member told, which stays counted while nothing ties it to anybody any more; what an official or admin did. */
export const gapHolding: Holding = {
  tables: [gapVoices, gapReports, gapMeToos, gapVotes, gapAwareness, gapAnswerDrafts, gapCompetences],
  async copy(read, { accountId }) {
    const voice = await voiceOf(read, accountId)
    const desk = {
      gapAnswerDrafts: await draftsOf(read, accountId),
      gapBodies: await bodiesBy(read, accountId),
    }
    if (!voice) return { ...desk, gapReports: [], gapMeToos: [], gapVotes: [], gapAwareness: [] }
    const without = <Row extends { voiceId: string }>(rows: Row[]) =>
      rows.map(({ voiceId: _, ...row }) => row)
    return {
      ...desk,
      gapReports: without(await reportsOf(read, voice)),
      gapMeToos: without(await read.select().from(gapMeToos).where(eq(gapMeToos.voiceId, voice))),
      gapVotes: without(await read.select().from(gapVotes).where(eq(gapVotes.voiceId, voice))),
      gapAwareness: without(await read.select().from(gapAwareness).where(eq(gapAwareness.voiceId, voice))),
    }
  },
  async leave(tx, _ctx, { accountId }) {
    await tx.delete(gapAnswerDrafts).where(eq(gapAnswerDrafts.accountId, accountId))
    const voice = await voiceOf(tx, accountId)
    if (!voice) return
    const drafts = and(eq(gapReports.voiceId, voice), eq(gapReports.state, 'draft'))
    await tx.delete(gapReports).where(drafts)
    await forgetVoice(tx, accountId)
  },
}

const reportsOf = (read: Queries, voice: string) =>
  read.select().from(gapReports).where(eq(gapReports.voiceId, voice)).then()

async function draftsOf(read: Queries, accountId: string) {
  const rows = await read.select().from(gapAnswerDrafts).where(eq(gapAnswerDrafts.accountId, accountId))
  return rows.map(({ accountId: _, ...row }) => row)
}

/** Who else changed a row is nobody's own. */
async function bodiesBy(read: Queries, accountId: string) {
  const { addedBy, endedBy } = gapCompetences
  const rows = await read
    .select()
    .from(gapCompetences)
    .where(or(eq(addedBy, accountId), eq(endedBy, accountId)))
  return rows.map(({ addedBy: by, endedBy: end, addedAt, endedAt, ...row }) => ({
    ...row,
    addedAt: by === accountId ? addedAt : null,
    endedAt: end === accountId ? endedAt : null,
  }))
}

import { and, eq } from 'drizzle-orm'
import { type Outcome, postMatters } from '#db/schema/moderation.ts'
import { decideOnMatter, reportPost } from '#app/features/moderation/index.server.ts'
import { reportInput, type ReportInput } from '#app/features/moderation/input.ts'
import type { PersonContext, World } from './world.ts'

export const reportWords = '近所の人が読むと、だれか分かると思います。'
export const decisionWords = '職場と家族の両方から、人が分かるためです。'

export const report = (post = 0, changes: Partial<ReportInput> = {}) =>
  reportInput.parse({ post, reason: 'person', note: reportWords, ...changes })

/** The matter of a post that waits for its first decision, whoever may see it. */
export async function matterOf({ store }: Pick<World, 'store'>, caseId: string, position = 0) {
  const [row] = await store.read
    .select()
    .from(postMatters)
    .where(
      and(
        eq(postMatters.caseId, caseId),
        eq(postMatters.position, position),
        eq(postMatters.state, 'reported'),
      ),
    )
  if (!row) throw new Error(`Nobody reported post ${position} of ${caseId}.`)
  return row
}

/** Reports a post; answers the id of its matter. */
export const reported = (reporter: PersonContext, caseId: string, post = 0) =>
  reportPost(reporter, caseId, report(post))

/** Decides on a matter as it stands. */
export async function decided(moderator: PersonContext, matterId: string, outcome: Outcome) {
  const { store } = moderator
  const [row] = await store.read
    .select({ version: postMatters.version })
    .from(postMatters)
    .where(eq(postMatters.id, matterId))
  await decideOnMatter(moderator, matterId, { version: row!.version, outcome, reason: decisionWords })
}

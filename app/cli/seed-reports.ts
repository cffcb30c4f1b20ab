import type { DemoReport } from '#db/seed/reports.ts'
import type { Context } from '#app/core/context.ts'
import { decideOnMatter, reportPost } from '#app/features/moderation/index.server.ts'

type As = (key: string, at: Date) => Context
type Step = { daysAgo: number; run: (at: Date) => Promise<unknown> }

/** A member reports a post, and on some a moderator decides later. */
export function reportSteps(told: DemoReport, caseId: string, as: As): Step[] {
  const { post, reporter, reason, note, daysAgo, decision } = told
  let matter = ''
  const report = {
    daysAgo,
    run: async (at: Date) => {
      matter = await reportPost(as(reporter, at), caseId, { post, reason, note })
    },
  }
  if (!decision) return [report]
  const { by, outcome, reason: why } = decision
  const decide = {
    daysAgo: decision.daysAgo,
    run: (at: Date) => decideOnMatter(as(by, at), matter, { version: 0, outcome, reason: why }),
  }
  return [report, decide]
}

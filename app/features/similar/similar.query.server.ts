import { and, desc, eq, sql } from 'drizzle-orm'
import { prepared } from '#db/prepared.ts'
import { cases } from '#db/schema/cases.ts'
import { similarCases } from '#db/schema/similar.ts'
import type { Queries } from '#db/store.ts'

export type SimilarCase = { id: string; title: string; replyCount: number; helpedCount: number }

const shown = 5

/** The published cases that tell much the same, the nearest first; for somebody who may read cases. */
export const similarTo = (read: Queries, id: string): Promise<SimilarCase[]> => nearest(read, { id })

const nearest = prepared<{ id: string }, SimilarCase>((read) =>
  read
    .select({
      id: cases.id,
      title: cases.title,
      replyCount: cases.replyCount,
      helpedCount: cases.helpedCount,
    })
    .from(similarCases)
    .innerJoin(cases, and(eq(cases.id, similarCases.otherId), eq(cases.state, 'published')))
    .where(eq(similarCases.caseId, sql.placeholder('id')))
    .orderBy(desc(similarCases.score), desc(similarCases.otherId))
    .limit(shown),
)

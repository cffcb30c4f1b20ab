import {
  and,
  count,
  countDistinct,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  or,
  sql,
} from 'drizzle-orm'
import { attendanceLists, attendances } from '#db/schema/attendance.ts'
import { cases, replies } from '#db/schema/cases.ts'
import { serviceChanges, serviceConfirmations, services } from '#db/schema/directory.ts'
import { resources, resourceVersions } from '#db/schema/library.ts'
import { workshopPeople, workshops } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { fiscalYearOf, firstDay, spanOf } from './fiscal-year.ts'
import { type ActivityKind, anonymousFloor } from './kinds.ts'

export type Done = { named: number; anonymous: number }

const inCase = and(eq(cases.id, replies.caseId), eq(cases.state, 'published'))

/** What somebody did in a fiscal year, for the own eyes: the anonymous work is told apart. */
export async function doneIn(
  read: Queries,
  me: string,
  year: number,
  now: Date,
): Promise<Record<ActivityKind, Done>> {
  const { from, to } = spanOf(year)
  const [attended] = await read
    .select({ named: count() })
    .from(attendances)
    .innerJoin(workshops, eq(workshops.id, attendances.workshopId))
    .innerJoin(
      attendanceLists,
      and(eq(attendanceLists.workshopId, workshops.id), isNotNull(attendanceLists.closedAt)),
    )
    .where(
      and(
        ...[eq(attendances.memberId, me), ne(attendances.presence, 'absent')],
        ...[gte(workshops.startsAt, from), lt(workshops.startsAt, to)],
      ),
    )
  const hand = and(eq(workshopPeople.workshopId, workshops.id), eq(workshopPeople.accountId, me))
  const [organised] = await read
    .select({ named: countDistinct(workshops.id) })
    .from(workshops)
    .leftJoin(workshopPeople, and(hand, eq(workshopPeople.role, 'co-organiser')))
    .where(
      and(
        or(eq(workshops.organiserId, me), isNotNull(workshopPeople.accountId)),
        ...[isNull(workshops.calledOffAt), lte(workshops.endsAt, now)],
        ...[gte(workshops.startsAt, from), lt(workshops.startsAt, to)],
      ),
    )
  const published = await read
    .select({ anonymous: cases.anonymous, found: count() })
    .from(cases)
    .where(
      and(
        ...[eq(cases.authorId, me), eq(cases.state, 'published')],
        ...[gte(cases.publishedAt, from), lt(cases.publishedAt, to)],
      ),
    )
    .groupBy(cases.anonymous)
  const answered = await read
    .select({ anonymous: replies.anonymous, found: count(), helped: count(replies.helpedAt) })
    .from(replies)
    .innerJoin(cases, and(inCase, ne(cases.authorId, me)))
    .where(
      and(
        ...[eq(replies.authorId, me), isNull(replies.hiddenAt), isNull(replies.outcome)],
        ...[gte(replies.createdAt, from), lt(replies.createdAt, to)],
      ),
    )
    .groupBy(replies.anonymous)
  const apart = (rows: { anonymous: boolean | null; found: number }[]): Done => ({
    named: rows.filter(({ anonymous }) => anonymous === false).reduce((sum, { found }) => sum + found, 0),
    anonymous: rows.filter(({ anonymous }) => anonymous !== false).reduce((sum, { found }) => sum + found, 0),
  })
  return {
    attended: { named: attended!.named, anonymous: 0 },
    organised: { named: organised!.named, anonymous: 0 },
    cases: apart(published),
    answers: apart(answered),
    helped: apart(answered.map(({ anonymous, helped }) => ({ anonymous, found: helped }))),
    sources: { named: await sourcesIn(read, me, year), anonymous: 0 },
    resources: { named: await resourcesIn(read, me, year), anonymous: 0 },
  }
}

async function sourcesIn(read: Queries, me: string, year: number) {
  const { from, to } = spanOf(year)
  const confirmed = await read
    .selectDistinct({ id: serviceConfirmations.serviceId })
    .from(serviceConfirmations)
    .where(
      and(
        eq(serviceConfirmations.accountId, me),
        ...[gte(serviceConfirmations.day, firstDay(year)), lt(serviceConfirmations.day, firstDay(year + 1))],
      ),
    )
  const kept = await read
    .selectDistinct({ id: serviceChanges.serviceId })
    .from(serviceChanges)
    .innerJoin(services, and(eq(services.id, serviceChanges.serviceId), eq(services.state, 'published')))
    .where(
      and(
        ...[eq(serviceChanges.accountId, me), gte(serviceChanges.at, from), lt(serviceChanges.at, to)],
        inArray(serviceChanges.kind, ['proposed', 'revised', 'edited', 'assured']),
      ),
    )
  return new Set([...confirmed, ...kept].map(({ id }) => id)).size
}

async function resourcesIn(read: Queries, me: string, year: number) {
  const { from, to } = spanOf(year)
  const [found] = await read
    .select({ found: countDistinct(resourceVersions.resourceId) })
    .from(resourceVersions)
    .innerJoin(resources, and(eq(resources.id, resourceVersions.resourceId), isNull(resources.withdrawnAt)))
    .where(
      and(
        ...[eq(resourceVersions.savedBy, me), isNull(resources.heldAt)],
        ...[gte(resourceVersions.savedAt, from), lt(resourceVersions.savedAt, to)],
      ),
    )
  return found!.found
}

/**
 * How much anonymous work of a year others may be told of: none while the year runs, since a number that grows tells
 * which post was the newest; none below the floor, since then it would tell whose the few posts are.
 */
export async function anonymousToTell(
  read: Queries,
  done: Record<ActivityKind, Done>,
  year: number,
  now: Date,
): Promise<Partial<Record<ActivityKind, number>>> {
  if (year >= fiscalYearOf(dayOf(now))) return {}
  const told: Partial<Record<ActivityKind, number>> = {}
  for (const kind of ['cases', 'answers', 'helped'] as const) {
    const { anonymous } = done[kind]
    if (anonymous < anonymousFloor.posts) continue
    if ((await authorsOf(read, kind, year)) >= anonymousFloor.authors) told[kind] = anonymous
  }
  return told
}

/** How many people wrote such anonymous posts, counted up to the floor. */
async function authorsOf(read: Queries, kind: 'cases' | 'answers' | 'helped', year: number) {
  const { from, to } = spanOf(year)
  const rows =
    kind === 'cases'
      ? await read
          .selectDistinct({ id: cases.authorId })
          .from(cases)
          .where(
            and(
              ...[eq(cases.state, 'published'), sql`${cases.anonymous} is not false`],
              ...[gte(cases.publishedAt, from), lt(cases.publishedAt, to)],
            ),
          )
          .limit(anonymousFloor.authors)
      : await read
          .selectDistinct({ id: replies.authorId })
          .from(replies)
          .innerJoin(cases, and(inCase, ne(cases.authorId, replies.authorId)))
          .where(
            and(
              ...[eq(replies.anonymous, true), isNull(replies.hiddenAt), isNull(replies.outcome)],
              ...[gte(replies.createdAt, from), lt(replies.createdAt, to)],
              kind === 'helped' ? isNotNull(replies.helpedAt) : undefined,
            ),
          )
          .limit(anonymousFloor.authors)
  return rows.length
}

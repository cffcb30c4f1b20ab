import { and, desc, eq, gte, like, lt, ne, not, notInArray, or } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { auditEntries } from '#db/schema/core.ts'
import { verifyNewestAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { addDays } from '#app/core/days.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf, formatClock } from '#app/core/i18n/format.ts'
import type { AuditFilter } from './input.ts'
import { mayOperate } from './policy.ts'

const atOnce = 50
export const checkedRecords = 500

// What the operation of the site rests on. No page names who reviewed a case, decided on a post or closed minutes.
const operation = [
  ...[
    'account',
    'activity',
    'announcement',
    'demo',
    'directory',
    'factor-reset',
    'invitation',
    'mail',
    'own-data',
  ],
  ...[
    'competence',
    'indicator',
    'population',
    'profile',
    'release',
    'role',
    'roster',
    'session',
    'synonym',
    'vocabulary',
  ],
].map((events) => like(auditEntries.event, `${events}.%`))

// What they are about would tell of somebody who left, or took a case back, on that day.
const untold = ['case.withdrawn', 'case.answers-removed', 'workshop.case-withdrawn', 'resource.held']

const midnight = (day: string) => new Date(`${day}T00:00:00+09:00`)

/**
 * Records of the audit, newest first. Those of cases, posts and meetings are a list of their own, by days, without names
 * and without their place among the others: beside what somebody did a minute before, they would tell who wrote.
 */
export async function auditLog(ctx: Context, filter: AuditFilter) {
  if (!mayOperate(ctx.actor)) throw new AppError('forbidden')
  const { of, event, subject, from, until, page } = filter
  const named = of === 'named'
  const isOperation = and(ne(auditEntries.actorKind, 'anonymous'), or(...operation))!
  const wanted = and(
    named ? isOperation : not(isOperation),
    event ? like(auditEntries.event, `${event}%`) : undefined,
    subject ? and(eq(auditEntries.subjectId, subject), notInArray(auditEntries.event, untold)) : undefined,
    from ? gte(auditEntries.at, midnight(from)) : undefined,
    until ? lt(auditEntries.at, midnight(addDays(until, 1))) : undefined,
  )
  const [rows, brokenAt] = await Promise.all([
    ctx.store.read
      .select({ entry: auditEntries, name: accounts.name })
      .from(auditEntries)
      .leftJoin(accounts, eq(accounts.id, auditEntries.actorId))
      .where(wanted)
      .orderBy(desc(auditEntries.seq))
      .limit(atOnce + 1)
      .offset((page - 1) * atOnce),
    verifyNewestAudit(ctx.store.read, checkedRecords),
  ])
  const entries = rows.slice(0, atOnce).map(({ entry, name }, index) => ({
    key: String(index),
    day: dayOf(entry.at),
    time: named ? formatClock(ctx.locale, entry.at) : null,
    actorKind: entry.actorKind,
    name: named ? name : null,
    event: entry.event,
    subjectId: untold.includes(entry.event) ? null : entry.subjectId,
    detail: Object.entries(entry.detail).map(([key, value]) => `${key}: ${String(value)}`),
  }))
  return { entries, filter, brokenAt, checked: checkedRecords, more: rows.length > atOnce }
}

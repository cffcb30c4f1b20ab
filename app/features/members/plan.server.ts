import { createHash } from 'node:crypto'
import { desc, isNotNull } from 'drizzle-orm'
import { roster, rosterImports } from '#db/schema/members.ts'
import type { Context } from '#app/core/context.ts'
import { addDays } from '#app/core/days.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { matchPeople } from './match-people.server.ts'
import type { Reading, RosterEntry, RowError, Spared } from './read-roster.server.ts'
import { type RosterField, rosterFields } from './roster-columns.ts'

export type Standing = { removedOn: string | null; readOnlyFrom: string }
export type Held = RosterEntry & Standing & { accountId: string }
export type Difference = { field: RosterField | 'standing'; before: string; after: string }
/** One person: `before` is null for somebody new, `line` is null for somebody who is not in the file. */
export type Change = {
  line: number | null
  accountId: string | null
  before: Held | null
  after: RosterEntry & Standing
  differences: Difference[]
}
export type Plan = {
  added: Change[]
  changed: Change[]
  lapsed: Change[]
  unchanged: number
  errors: RowError[]
  /** How many may write now and could not afterwards, or come in without the right to. */
  lapsing: number
  /** More than half would lapse: the number must be typed. */
  alarming: boolean
  /** Accounts, there already or invited, that hold no role of a member. */
  joining: string[]
  /** The import whose roster this was compared with. */
  basis: string | null
  digest: string
}

const pause = () => new Promise<void>((resume) => setImmediate(resume))
const rowsAtOnce = 1000

/** Compares a roster with the one that holds, and writes nothing. */
export async function planRoster(ctx: Context, reading: Reading): Promise<Plan> {
  const today = dayOf(ctx.now())
  const basis = await appliedLast(ctx)
  const held = await ctx.store.read.select().from(roster)
  const plan: Plan = {
    ...{ added: [], changed: [], lapsed: [], unchanged: 0, errors: [] },
    ...{ lapsing: 0, alarming: false, joining: [], basis, digest: '' },
  }
  const { matched, errors, spared } = await matchPeople(ctx, reading, held)
  plan.errors = errors
  for (const [index, { line, entry, accountId, before }] of matched.entries()) {
    if (index % rowsAtOnce === 0) await pause()
    place(plan, changeTo(line, entry, accountId, before), today)
  }
  const present = new Set(matched.map(({ before }) => before?.accountId))
  for (const person of absent(held, present, spared)) {
    const readOnlyFrom = person.readOnlyFrom < today ? person.readOnlyFrom : today
    place(
      plan,
      changeOf(null, person.accountId, person, { ...person, removedOn: today, readOnlyFrom }),
      today,
    )
  }
  plan.joining = matched.flatMap(({ joins, accountId }) => (joins && accountId ? [accountId] : []))
  measure(plan, held, today)
  return plan
}

export async function appliedLast({ store }: Pick<Context, 'store'>): Promise<string | null> {
  const [last] = await store.read
    .select({ id: rosterImports.id })
    .from(rosterImports)
    .where(isNotNull(rosterImports.appliedAt))
    .orderBy(desc(rosterImports.appliedAt), desc(rosterImports.id))
    .limit(1)
  return last?.id ?? null
}

function changeTo(line: number, entry: RosterEntry, accountId: string | null, before: Held | null) {
  const readOnlyFrom = addDays(entry.expiresOn, 1)
  return changeOf(line, accountId, before, { ...entry, removedOn: null, readOnlyFrom })
}

function changeOf(
  line: number | null,
  accountId: string | null,
  before: Held | null,
  after: Change['after'],
): Change {
  return { line, accountId, before, after, differences: before ? differencesOf(before, after) : [] }
}

const shown = (value: string | string[]) => (Array.isArray(value) ? value.join(', ') : value)

function differencesOf(before: Held, after: Change['after']): Difference[] {
  const differences: Difference[] = rosterFields
    .map((field) => ({ field, before: shown(before[field]), after: shown(after[field]) }))
    .filter((difference) => difference.before !== difference.after)
  if ((before.removedOn === null) !== (after.removedOn === null))
    differences.push({ field: 'standing', before: before.removedOn ?? '', after: after.removedOn ?? '' })
  return differences
}

const mayWrite = (standing: Standing, today: string) => standing.readOnlyFrom > today

function place(plan: Plan, change: Change, today: string) {
  if (!change.before) plan.added.push(change)
  else if (mayWrite(change.before, today) && !mayWrite(change.after, today)) plan.lapsed.push(change)
  else if (change.differences.length > 0) plan.changed.push(change)
  else plan.unchanged++
}

// Nobody lapses by a slip: who stands in a wrong row stays, and where a row tells nobody, everybody does.
function absent(held: Held[], present: Set<string | undefined>, spared: Spared) {
  if (spared.nameless > 0) return []
  return held.filter(
    ({ accountId, certificate, emailKey, removedOn }) =>
      removedOn === null &&
      !present.has(accountId) &&
      !spared.certificates.has(certificate) &&
      !spared.emailKeys.has(emailKey),
  )
}

function measure(plan: Plan, held: Held[], today: string) {
  const expired = plan.added.filter(({ after }) => !mayWrite(after, today)).length
  const standing = held.filter((person) => mayWrite(person, today)).length
  plan.lapsing = plan.lapsed.length + expired
  plan.alarming = plan.lapsing > 0 && plan.lapsing * 2 > standing + plan.added.length
  const { added, changed, lapsed, errors, basis } = plan
  plan.digest = createHash('sha256')
    .update(JSON.stringify([added, changed, lapsed, errors, basis]))
    .digest('hex')
}

import type { Context } from '#app/core/context.ts'
import { addDays } from '#app/core/days.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { pause } from '#app/core/pause.ts'
import { digestOf } from './plan-digest.server.ts'
import { type Matched, matchPeople } from './match-people.server.ts'
import type { Reading, RosterEntry, RowError, Spared } from './read-roster.server.ts'
import { type RosterField, rosterFields } from './roster-columns.ts'
import { appliedLast, standingRoster } from './standing-roster.query.server.ts'

export type Standing = { removedOn: string | null; readOnlyFrom: string }
export type Held = RosterEntry & Standing & { accountId: string; leftOn: string | null }
export type Difference = { field: RosterField | 'standing' | 'role'; before: string; after: string }
/** One person: `before` is null for somebody new, `line` is null for somebody who is not in the file. */
export type Change = {
  line: number | null
  accountId: string | null
  before: Held | null
  after: RosterEntry & Standing
  differences: Difference[]
  /** Whether an account or an open invitation gets the role of a member by this. */
  joins: boolean
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
  /** The import whose roster this was compared with. */
  basis: string | null
  digest: string
}

const rowsAtOnce = 1000

/** Compares a roster with the one that holds, and writes nothing. */
export async function planRoster(ctx: Context, reading: Reading): Promise<Plan> {
  const today = dayOf(ctx.now())
  const basis = await appliedLast(ctx)
  const held = await standingRoster(ctx)
  const plan: Plan = {
    ...{ added: [], changed: [], lapsed: [], unchanged: 0, errors: [] },
    ...{ lapsing: 0, alarming: false, basis, digest: '' },
  }
  const { matched, errors, spared } = await matchPeople(ctx, reading, held)
  plan.errors = errors
  for (const [index, person] of matched.entries()) {
    if (index % rowsAtOnce === 0) await pause()
    // Who closed the account is known by the certificate alone, whatever a roster says.
    if (person.before?.leftOn) plan.unchanged++
    else place(plan, changeTo(person), today)
  }
  const present = new Set(matched.map(({ before }) => before?.accountId))
  for (const person of absent(held, present, spared)) {
    const readOnlyFrom = person.readOnlyFrom < today ? person.readOnlyFrom : today
    place(plan, changeAway(person, { ...person, removedOn: today, readOnlyFrom }), today)
  }
  measure(plan, held, today)
  plan.digest = await digestOf(plan)
  return plan
}

function changeTo({ line, entry, accountId, before, joins }: Matched): Change {
  const after = { ...entry, removedOn: null, readOnlyFrom: addDays(entry.expiresOn, 1) }
  const differences = before ? differencesOf(before, after) : []
  if (joins) differences.push({ field: 'role', before: '', after: 'coordinator' })
  return { line, accountId, before, after, differences, joins }
}

const changeAway = (before: Held, after: Change['after']): Change => ({
  ...{ line: null, accountId: before.accountId, before, after },
  ...{ differences: differencesOf(before, after), joins: false },
})

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
}

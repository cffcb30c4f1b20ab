import type { Context } from '#app/core/context.ts'
import { type Identity, identitiesOf, knownAccounts } from '#app/features/accounts/index.server.ts'
import type { Held } from './plan.server.ts'
import { type Line, type Reading, type RosterEntry, type RowError, spare } from './read-roster.server.ts'

/** A row and whom it is about; `joins`: an account or an open invitation that never held the role of a member. */
export type Matched = Line & { accountId: string | null; before: Held | null; joins: boolean }
type Candidate = Line & { before: Held | null; known: Identity | undefined }

/** Finds whom each row is about; rows that cannot be anybody's join the errors, and who is meant is spared. */
export async function matchPeople(ctx: Context, reading: Reading, held: Held[]) {
  const candidates = await candidatesOf(ctx, reading.lines, held)
  const opened = await knownAccounts(
    ctx.store.read,
    candidates.flatMap(({ before, known }) => (known?.exists && before ? [before.accountId] : [])),
  )
  const errors = [...reading.errors]
  const spared = {
    certificates: new Set(reading.spared.certificates),
    emailKeys: new Set(reading.spared.emailKeys),
    nameless: reading.spared.nameless,
  }
  const owners = new Map<string, number>()
  const matched = candidates.flatMap((candidate): Matched[] => {
    const { line, entry, before, known } = candidate
    const accountId = before?.accountId ?? known?.accountId ?? null
    const wrong = objection(candidate, accountId === null ? undefined : owners.get(accountId), opened)
    if (accountId !== null && !owners.has(accountId)) owners.set(accountId, line)
    if (wrong) {
      errors.push(wrong)
      for (const meant of before ? [entry, before] : [entry]) spare(spared, meant)
      return []
    }
    const joins =
      known !== undefined &&
      known.accountId === accountId &&
      ![...known.roles, ...known.lost].includes('coordinator')
    return [{ line, entry, accountId, before, joins }]
  })
  return { matched, errors, spared }
}

// The certificate tells who somebody is; a new certificate is recognised by the mail address, unless the account has
// another one by now: the mailbox of a post is a successor's next.
async function candidatesOf(ctx: Context, lines: Line[], held: Held[]): Promise<Candidate[]> {
  const byCertificate = new Map(held.map((person) => [person.certificate, person]))
  const renewed = new Map(held.map((person) => [person.emailKey, person]))
  for (const { entry } of lines) {
    const known = byCertificate.get(entry.certificate)
    if (known) renewed.delete(known.emailKey)
  }
  const identities = await identitiesOf(
    ctx.store.read,
    lines.map(({ entry }) => entry.emailKey),
  )
  const isElsewhere = ({ accountId, emailKey }: Held) => identities.get(emailKey)?.accountId !== accountId
  const accounts = await knownAccounts(
    ctx.store.read,
    Array.from(renewed, ([, person]) => person).flatMap((person) =>
      isElsewhere(person) ? [person.accountId] : [],
    ),
  )
  for (const [, person] of renewed)
    if (accounts.has(person.accountId) && isElsewhere(person)) renewed.delete(person.emailKey)
  const personOf = ({ certificate, emailKey }: RosterEntry) =>
    byCertificate.get(certificate) ?? renewed.get(emailKey) ?? null
  return lines.map(({ line, entry }) => ({
    ...{ line, entry },
    before: personOf(entry),
    known: identities.get(entry.emailKey),
  }))
}

function objection(
  { line, entry, before, known }: Candidate,
  first: number | undefined,
  opened: Set<string>,
): RowError | null {
  const wrong = { line, field: 'email' as const, value: entry.email }
  if (first !== undefined) return { ...wrong, reason: 'accountTwice', other: first }
  if (known?.roles.includes('official')) return { ...wrong, reason: 'official' }
  // Who has no account yet could never come in by an address that is another account's.
  const foreign =
    before && known?.exists && known.accountId !== before.accountId && !opened.has(before.accountId)
  return foreign ? { ...wrong, reason: 'otherAccount' } : null
}

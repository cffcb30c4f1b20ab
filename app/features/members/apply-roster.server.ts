import { and, eq, getTableColumns, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import {
  formerWorkplaces,
  type MemberField,
  members,
  roster,
  rosterImports,
  rosterStaged,
} from '#db/schema/members.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { addDays } from '#app/core/days.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { record } from '#app/core/outbox.server.ts'
import { grantCoordinators, recentProof } from '#app/features/accounts/index.server.ts'
import { refuse } from './messages.ts'
import type { Plan } from './plan.server.ts'
import { mayKeepRoster } from './policy.ts'
import { dryRun } from './roster-file.server.ts'
import { stage, staged, unstage } from './staging.server.ts'
import { appliedLast } from './standing-roster.query.server.ts'

export type Application = {
  /** Of the dry run that somebody looked at. */
  digest: string
  goodRowsOnly: boolean
  /** The number of people who lapse, as it was typed. */
  typed: string
}

/**
 * Applies a kept file. Rows are laid ready in short transactions and written by one statement, so that nobody waits and
 * nothing is half applied; broken off, it can simply be started again.
 */
export async function applyRoster(ctx: Context, id: string, { digest, goodRowsOnly, typed }: Application) {
  if (!mayKeepRoster(ctx.actor)) throw new AppError('forbidden')
  recentProof(ctx)
  const { plan } = await dryRun(ctx, id)
  if (plan.digest !== digest) throw refuse('conflict', (t) => t.refused.changed)
  if (plan.errors.length > 0 && !goodRowsOnly) throw refuse('invalid', (t) => t.refused.errors)
  if (plan.alarming && numberIn(typed) !== plan.lapsing) throw refuse('invalid', (t) => t.refused.number)
  const batch = ctx.newId()
  try {
    await stage(ctx, batch, [...plan.added, ...plan.changed, ...plan.lapsed])
    await ctx.store.transact((tx) => write(tx, ctx, id, batch, plan), 'roster')
  } finally {
    await unstage(ctx, batch)
  }
  return plan
}

const numberIn = (typed: string) => {
  const plain = typed.normalize('NFKC').replace(/[\s,人名]/g, '')
  return /^\d+$/.test(plain) ? Number(plain) : null
}

async function write(tx: Queries, ctx: Context, id: string, batch: string, plan: Plan) {
  if ((await appliedLast({ store: { ...ctx.store, read: tx } })) !== plan.basis)
    throw refuse('conflict', (t) => t.refused.changed)
  const claimed = await tx
    .update(rosterImports)
    .set({ appliedAt: ctx.now(), content: null })
    .where(and(eq(rosterImports.id, id), isNull(rosterImports.appliedAt)))
    .returning({ id: rosterImports.id })
  if (claimed.length === 0) throw refuse('conflict', (t) => t.refused.changed)
  await writeRoster(tx, batch)
  await writeProfiles(tx, ctx, batch)
  await grantCoordinators(tx, ctx, joining(batch))
  const { added, changed, lapsed, unchanged, errors } = plan
  const counts = { added: added.length, changed: changed.length, lapsed: lapsed.length, unchanged }
  await record(tx, ctx, {
    event: 'roster.applied',
    subjectId: id,
    detail: { ...counts, left: errors.length },
  })
}

async function writeRoster(tx: Queries, batch: string) {
  const { batch: _batch, profile: _profile, grantId: _grant, ...columns } = getTableColumns(rosterStaged)
  const { accountId: _key, ...written } = getTableColumns(roster)
  const set = Object.fromEntries(
    Object.entries(written).map(([name, { name: column }]) => [
      name,
      sql`excluded.${sql.identifier(column)}`,
    ]),
  )
  await tx
    .insert(roster)
    .select(tx.select(columns).from(rosterStaged).where(staged(batch)))
    .onConflictDoUpdate({ target: roster.accountId, set })
}

/** The profile follows the roster only where the roster changed, so that what a member wrote there stays. */
async function writeProfiles(tx: Queries, ctx: Context, batch: string) {
  const { accountId, organisation, prefecture, languages, profile } = rosterStaged
  await tx
    .insert(formerWorkplaces)
    .select(
      tx
        .select({
          accountId: sql<string>`${members.accountId}`.as('account_id'),
          until: sql<string>`${addDays(dayOf(ctx.now()), -1)}`.as('until'),
          organisation: sql<string>`${members.organisation}`.as('organisation'),
        })
        .from(rosterStaged)
        .innerJoin(members, eq(members.accountId, accountId))
        .where(and(staged(batch), profile, ne(members.organisation, organisation))),
    )
    .onConflictDoNothing()
  await tx
    .insert(members)
    .select(
      tx
        .select({
          ...{ accountId, organisation, prefecture, languages },
          specialties: sql<string[]>`coalesce(${members.specialties}, '[]')`.as('specialties'),
          offer: sql<string>`coalesce(${members.offer}, '')`.as('offer'),
          open: sql<MemberField[]>`coalesce(${members.open}, '[]')`.as('open'),
          since: members.since,
          version: sql<number>`coalesce(${members.version}, 0)`.as('version'),
        })
        .from(rosterStaged)
        .innerJoin(accounts, eq(accounts.id, accountId))
        .leftJoin(members, eq(members.accountId, accountId))
        .where(and(staged(batch), profile)),
    )
    .onConflictDoUpdate({
      target: members.accountId,
      set: {
        organisation: sql`excluded.organisation`,
        prefecture: sql`excluded.prefecture`,
        languages: sql`excluded.languages`,
        since: sql`case when excluded.organisation = ${members.organisation} then ${members.since} end`,
        version: sql`${members.version} + 1`,
      },
    })
}

const joining = (batch: string) => ({
  table: rosterStaged,
  accountId: rosterStaged.accountId,
  grantId: rosterStaged.grantId,
  where: and(staged(batch), isNotNull(rosterStaged.grantId)),
})

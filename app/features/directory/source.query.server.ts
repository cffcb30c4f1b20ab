import { desc, eq } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { type ChangeKind, organizations, serviceChanges, services } from '#db/schema/directory.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { wordsOf } from './confirmations.query.server.ts'
import {
  mayConfirmSources,
  mayDecideOnSource,
  mayEditSource,
  mayReadDirectory,
  mayReadSource,
  maySeeWhoChanged,
} from './policy.ts'
import { isStale } from './source.ts'
import { workingOf } from './sources-by-id.query.server.ts'

const shownChanges = 50

/** A source with its history. Throws not-found for a proposal of somebody else, unless the reader decides on it. */
export async function sourcePage(ctx: Context, id: string) {
  if (!mayReadDirectory(ctx.actor)) throw new AppError('forbidden')
  const { read } = ctx.store
  const [found] = await read
    .select({ source: services, organization: organizations.name, assurer: accounts.name })
    .from(services)
    .innerJoin(organizations, eq(organizations.id, services.organizationId))
    .leftJoin(accounts, eq(accounts.id, services.assuredBy))
    .where(eq(services.id, id))
  if (!found || !mayReadSource(ctx.actor, found.source)) throw new AppError('not-found')
  const { source, organization, assurer } = found
  const [changes, working, words] = await Promise.all([
    changesOf(ctx, id),
    workingOf(ctx, [id]),
    wordsOf(ctx, ctx.actor, id),
  ])
  const {
    proposedBy,
    proposedAt,
    assuredBy: _assuredBy,
    savedAt: _savedAt,
    organizationId: _,
    statementId,
    ...shown
  } = source
  const published = source.state === 'published'
  return {
    ...shown,
    organization,
    proposedOn: dayOf(proposedAt),
    assurer: maySeeWhoChanged(ctx.actor) ? assurer : null,
    stale: published && isStale(source.freshOn, dayOf(ctx.now())),
    working: working.get(id) ?? null,
    ...words,
    changes,
    // Officials of other places may not see that statement.
    statementId: mayDecideOnSource(ctx.actor, source) ? statementId : null,
    isMine: ctx.actor.id === proposedBy,
    may: {
      edit: mayEditSource(ctx.actor, source),
      decide: mayDecideOnSource(ctx.actor, source),
      confirm: published && mayConfirmSources(ctx.actor),
    },
  }
}

async function changesOf(ctx: Context, id: string) {
  const rows = await ctx.store.read
    .select({
      id: serviceChanges.id,
      kind: serviceChanges.kind,
      fields: serviceChanges.fields,
      at: serviceChanges.at,
      by: accounts.name,
    })
    .from(serviceChanges)
    .leftJoin(accounts, eq(accounts.id, serviceChanges.accountId))
    .where(eq(serviceChanges.serviceId, id))
    .orderBy(desc(serviceChanges.at), desc(serviceChanges.version))
    .limit(shownChanges)
  const named = maySeeWhoChanged(ctx.actor)
  // Who decides does so under the name of the role.
  const isDecision = (kind: ChangeKind) => kind === 'approved' || kind === 'declined'
  return rows.map(({ at, by, ...row }) => ({
    ...row,
    on: dayOf(at),
    by: named && !isDecision(row.kind) ? by : null,
  }))
}

import { and, asc, desc, eq } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { resourceDoubts, resources, resourceVersions } from '#db/schema/library.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { mayAddResources, mayKeepResource, mayReadLibrary, mayReadResource } from './policy.ts'
import { isStale, parted } from './resource.ts'

const shownVersions = 50
const shownDoubts = 50

/** A resource in its newest version, or in an older one. Throws not-found for what this person may not read. */
export async function resourcePage(ctx: Context, id: string, version?: number) {
  const { actor } = ctx
  if (!mayReadLibrary(actor)) throw new AppError('forbidden')
  const { read } = ctx.store
  const found = await resourceWithOwner(read, id)
  if (!found || !mayReadResource(actor, found.resource)) throw new AppError('not-found')
  const { resource, owner } = found
  const mayKeep = mayKeepResource(actor, resource)
  const [shown, versions, successor, doubts] = await Promise.all([
    versionOf(read, id, version ?? resource.version),
    versionsOf(read, id),
    successorOf(read, resource.successorId),
    doubtsOf(read, id),
  ])
  if (!shown) throw new AppError('not-found')
  const { languages, categories, statuses, ownerId, versionAt, withdrawnAt } = resource
  const { savedAt, savedBy: _savedBy, resourceId: _id, ...content } = shown
  return {
    ...{ id, kind: resource.kind, area: resource.area, source: resource.source, terms: resource.terms },
    ...{ reviewOn: resource.reviewOn, revision: resource.revision, owner },
    ...{ languages: parted(languages), categories: parted(categories), statuses: parted(statuses) },
    ...content,
    savedOn: dayOf(savedAt),
    newest: { version: resource.version, on: dayOf(versionAt) },
    isNewest: shown.version === resource.version,
    stale: isStale(resource.reviewOn, dayOf(ctx.now())),
    withdrawnOn: withdrawnAt && dayOf(withdrawnAt),
    successor,
    versions,
    doubts: mayKeep ? doubts.map(({ what, at }) => ({ what, on: dayOf(at) })) : [],
    myDoubt: doubts.find(({ accountId }) => accountId === actor.id)?.what ?? null,
    isMine: ownerId === actor.id,
    may: { keep: mayKeep, doubt: mayAddResources(actor) && !withdrawnAt },
  }
}

async function resourceWithOwner(read: Queries, id: string) {
  const [found] = await read
    .select({ resource: resources, owner: accounts.name })
    .from(resources)
    .innerJoin(accounts, eq(accounts.id, resources.ownerId))
    .where(eq(resources.id, id))
  return found
}

async function versionOf(read: Queries, id: string, version: number) {
  const [found] = await read
    .select()
    .from(resourceVersions)
    .where(and(eq(resourceVersions.resourceId, id), eq(resourceVersions.version, version)))
  return found
}

async function versionsOf(read: Queries, id: string) {
  const rows = await read
    .select({
      version: resourceVersions.version,
      note: resourceVersions.note,
      by: accounts.name,
      at: resourceVersions.savedAt,
    })
    .from(resourceVersions)
    .innerJoin(accounts, eq(accounts.id, resourceVersions.savedBy))
    .where(eq(resourceVersions.resourceId, id))
    .orderBy(desc(resourceVersions.version))
    .limit(shownVersions)
  return rows.map(({ at, ...row }) => ({ ...row, on: dayOf(at) }))
}

/** What took its place; nothing when that was withdrawn meanwhile. */
async function successorOf(read: Queries, successorId: string | null) {
  const [found] = await read
    .select({ id: resources.id, title: resources.title, withdrawnAt: resources.withdrawnAt })
    .from(resources)
    .where(eq(resources.id, successorId ?? ''))
  return found && !found.withdrawnAt ? { id: found.id, title: found.title } : null
}

const doubtsOf = (read: Queries, id: string) =>
  read
    .select()
    .from(resourceDoubts)
    .where(eq(resourceDoubts.resourceId, id))
    .orderBy(asc(resourceDoubts.at))
    .limit(shownDoubts)
    .then()

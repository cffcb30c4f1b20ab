import { and, asc, desc, eq, sum } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import {
  type Origin,
  resourceDoubts,
  resourceDownloads,
  resourceFiles,
  resources,
  resourceVersions,
} from '#db/schema/library.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { casesForWorkshop } from '#app/features/cases/index.server.ts'
import { citedBy } from './cited-by.query.server.ts'
import { collectionsWith } from './collections.query.server.ts'
import { isOpen } from './kept.server.ts'
import { brokenLink } from './links.query.server.ts'
import { mayAddResources, mayKeepResource, mayOpenFile, mayReadLibrary, mayReadResource } from './policy.ts'
import { pagesDrawn } from './preview.query.server.ts'
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
  const [shown, versions, successor, doubts, downloads, broken, collections, cited] = await Promise.all([
    versionOf(read, id, version ?? resource.version),
    versionsOf(read, id),
    successorOf(read, resource.successorId),
    doubtsOf(read, id),
    mayKeep && resource.kind === 'file' ? downloadsOf(read, id) : null,
    resource.kind === 'link' ? brokenLink(read, id) : null,
    collectionsWith(ctx, id),
    citedBy(ctx, id),
  ])
  if (!shown) throw new AppError('not-found')
  const { languages, categories, statuses, ownerId, versionAt, withdrawnAt } = resource
  const {
    savedAt,
    savedBy: _savedBy,
    resourceId: _id,
    fileHash: _hash,
    fileName: _name,
    ...content
  } = shown.version
  return {
    ...{ id, kind: resource.kind, area: resource.area, source: resource.source, terms: resource.terms },
    ...{ reviewOn: resource.reviewOn, revision: resource.revision, owner },
    ...{ languages: parted(languages), categories: parted(categories), statuses: parted(statuses) },
    ...content,
    savedOn: dayOf(savedAt),
    newest: { version: resource.version, on: dayOf(versionAt) },
    file: shown.file && {
      ...{ name: shown.file.name, kind: shown.file.kind, size: shown.file.size, state: shown.file.state },
      found: mayKeep ? parted(shown.file.found) : [],
      ...(await previewOf(ctx, resource, shown.file)),
    },
    downloads,
    broken: broken?.url === content.url ? broken : null,
    isNewest: content.version === resource.version,
    stale: isStale(resource.reviewOn, dayOf(ctx.now())),
    withdrawnOn: withdrawnAt && dayOf(withdrawnAt),
    held: resource.heldAt !== null,
    origin: await originOf(ctx, resource.origin),
    ...{ successor, versions, collections, cited },
    doubts: mayKeep ? doubts.map(({ what, at }) => ({ what, on: dayOf(at) })) : [],
    myDoubt: doubts.find(({ accountId }) => accountId === actor.id)?.what ?? null,
    isMine: ownerId === actor.id,
    may: { keep: mayKeep, doubt: mayAddResources(actor) && !withdrawnAt },
  }
}

/** The workshop of a lesson, and its case as long as a workshop may deal with it. */
async function originOf(ctx: Context, origin: Origin | null) {
  if (!origin) return null
  const { caseId, workshop, workshopId } = origin
  const found = (await casesForWorkshop(ctx, caseId ? [caseId] : [])).get(caseId ?? '')
  return {
    workshop: { id: workshopId, title: workshop },
    case: found ? { id: found.id, title: found.title } : null,
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

// Without its words, which are long.
const { hash, kind, size, state, preview, found: whatWasFound } = resourceFiles
const fileFacts = { hash, kind, size, state, preview, found: whatWasFound }

async function versionOf(read: Queries, id: string, version: number) {
  const [found] = await read
    .select({ version: resourceVersions, file: fileFacts })
    .from(resourceVersions)
    .leftJoin(resourceFiles, eq(resourceFiles.hash, resourceVersions.fileHash))
    .where(and(eq(resourceVersions.resourceId, id), eq(resourceVersions.version, version)))
  if (!found) return null
  const { version: row, file } = found
  return { version: row, file: file && { ...file, name: row.fileName! } }
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

/** What took its place; nothing when readers may not open that. */
async function successorOf(read: Queries, successorId: string | null) {
  const [found] = await read
    .select({ id: resources.id, title: resources.title })
    .from(resources)
    .where(and(eq(resources.id, successorId ?? ''), isOpen))
  return found ?? null
}

/** Whether this reader may open a file, and the pictures of it that they see then. */
async function previewOf(
  { actor, store: { read } }: Context,
  resource: typeof resources.$inferSelect,
  { hash, state, preview }: Pick<typeof resourceFiles.$inferSelect, 'hash' | 'state' | 'preview'>,
) {
  const mayOpen = mayOpenFile(actor, resource, state)
  return { mayOpen, preview, pages: mayOpen && preview === 'made' ? await pagesDrawn(read, hash) : [] }
}

const doubtsOf = (read: Queries, id: string) =>
  read
    .select()
    .from(resourceDoubts)
    .where(eq(resourceDoubts.resourceId, id))
    .orderBy(asc(resourceDoubts.at))
    .limit(shownDoubts)
    .then()

async function downloadsOf(read: Queries, id: string) {
  const [found] = await read
    .select({ times: sum(resourceDownloads.count) })
    .from(resourceDownloads)
    .where(eq(resourceDownloads.resourceId, id))
  return Number(found?.times ?? 0)
}

import { and, count, eq, gt } from 'drizzle-orm'
import { identityRequests } from '#db/schema/identities.ts'
import type { Queries } from '#db/store.ts'
import type { Person } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { mustBeSettled, recentProof } from '#app/features/accounts/index.server.ts'
import { anonymousAuthorOf, caseLock } from '#app/features/cases/index.server.ts'
import { postOfAddress } from './input.ts'
import { refuse } from './messages.ts'
import { isAsker, isStanding, mayOpenIdentities } from './policy.ts'
import { mustBeAdmins, mustBeTheTwo } from './still-admins.server.ts'
import { decideWithinMs, mostADay, openWithinMs } from './times.ts'

type Row = typeof identityRequests.$inferSelect

const dayMs = 24 * 60 * 60_000

/** Whoever may do any of this. Throws forbidden. */
export function opener({ actor }: Context): Person {
  if (!mayOpenIdentities(actor)) throw new AppError('forbidden')
  return actor
}

/** Asks another admin to agree that one may see who wrote an anonymous post. Answers the id of the request. */
export async function askForIdentity(ctx: Context, { post, reason }: { post: string; reason: string }) {
  const { id: me } = opener(ctx)
  recentProof(ctx)
  const place = postOfAddress(post)
  if (!place) throw refuse('invalid', (t) => t.errors.noPost)
  return ctx.store.transact(async (tx) => {
    await mustBeAdmins(tx, [me])
    await mustBeSettled(tx, { requestedBy: me, requestedAt: ctx.now() })
    // One sentence for all: it tells nothing of posts that are not anonymous, not public or not there.
    const authorId = await anonymousAuthorOf(tx, place)
    if (!authorId) throw refuse('invalid', (t) => t.errors.notAnonymous)
    if (authorId === me) throw refuse('conflict', (t) => t.errors.own)
    const now = ctx.now()
    if (await isAskedFor(tx, place, now)) throw refuse('conflict', (t) => t.errors.asked)
    if ((await askedSince(tx, me, new Date(now.getTime() - dayMs))) >= mostADay)
      throw refuse('too-many', (t) => t.errors.tooMany)
    const id = ctx.newId()
    await tx.insert(identityRequests).values({
      ...{ id, ...place, reason, requestedBy: me, requestedAt: now, state: 'asked' },
      expiresAt: new Date(now.getTime() + decideWithinMs),
    })
    await record(tx, ctx, { event: 'identity.asked', subjectId: id })
    return id
  }, caseLock(place.caseId))
}

/**
 * The second admin agrees: whoever asked may open it. Throws conflict for whoever asked, for the author, and for two who
 * may not do this together.
 */
export async function approveRequest(ctx: Context, id: string) {
  recentProof(ctx)
  await decide(ctx, id, async (tx, request, me) => {
    await mustBeTheTwo(tx, request, me)
    const expiresAt = new Date(ctx.now().getTime() + openWithinMs)
    await change(tx, id, { state: 'approved', decidedBy: me, decidedAt: ctx.now(), expiresAt })
    return 'identity.approved'
  })
}

/** The second admin says no, and why. */
export const refuseRequest = (ctx: Context, id: string, { reason }: { reason: string }) =>
  decide(ctx, id, async (tx, _, me) => {
    await change(tx, id, { state: 'refused', decidedBy: me, decidedAt: ctx.now(), refusal: reason })
    return 'identity.refused'
  })

/** Whoever asked takes it back, also when it was approved; what was shown once cannot be taken back. */
export const withdrawRequest = (ctx: Context, id: string) =>
  onRequest(ctx, id, async (tx, request, me) => {
    if (!isAsker(me, request)) throw new AppError('not-found')
    if (!isStanding(request, ctx.now()) || request.state === 'shown')
      throw refuse('closed', (t) => t.errors.over)
    await change(tx, id, { state: 'withdrawn' })
    await record(tx, ctx, { event: 'identity.withdrawn', subjectId: id })
  })

type Work<Result> = (tx: Queries, request: Row, me: string) => Promise<Result>

const decide = (ctx: Context, id: string, work: Work<string>) =>
  onRequest(ctx, id, async (tx, request, me) => {
    if (isAsker(me, request)) throw refuse('conflict', (t) => t.errors.secondPerson)
    if ((await anonymousAuthorOf(tx, request)) === me) throw refuse('conflict', (t) => t.errors.own)
    if (request.state !== 'asked' || !isStanding(request, ctx.now()))
      throw refuse('closed', (t) => t.errors.over)
    const event = await work(tx, request, me)
    await record(tx, ctx, { event, subjectId: id })
  })

/** Does something with a request while nobody else does, and nobody withdraws its case. Throws not-found without one. */
export async function onRequest<Result>(ctx: Context, id: string, work: Work<Result>): Promise<Result> {
  const { id: me } = opener(ctx)
  const { caseId } = await requestIn(ctx.store.read, id)
  return ctx.store.transact(async (tx) => work(tx, await requestIn(tx, id), me), caseLock(caseId))
}

async function requestIn(read: Queries, id: string) {
  const [request] = await read.select().from(identityRequests).where(eq(identityRequests.id, id))
  if (!request) throw new AppError('not-found')
  return request
}

export const change = (tx: Queries, id: string, to: Partial<Row>) =>
  tx.update(identityRequests).set(to).where(eq(identityRequests.id, id)).then()

async function isAskedFor(tx: Queries, { caseId, position }: Pick<Row, 'caseId' | 'position'>, now: Date) {
  const rows = await tx
    .select()
    .from(identityRequests)
    .where(and(eq(identityRequests.caseId, caseId), eq(identityRequests.position, position)))
  return rows.some((row) => isStanding(row, now))
}

async function askedSince(tx: Queries, me: string, since: Date) {
  const [asked] = await tx
    .select({ requests: count() })
    .from(identityRequests)
    .where(and(eq(identityRequests.requestedBy, me), gt(identityRequests.requestedAt, since)))
  return asked!.requests
}

import { and, asc, eq, isNull, lte, ne, or } from 'drizzle-orm'
import { resourceLinks, resources, resourceVersions } from '#db/schema/library.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { enqueue } from '#app/core/jobs/queue.server.ts'
import { type Found, probe } from '#app/core/outside/probe.server.ts'

/** The kind of the job that asks links whether they still lead somewhere, once a day. */
export const linksJob = 'library.links'

const hourMs = 60 * 60 * 1000
const weekMs = 7 * 24 * hourMs
// Less than a day, so that the job of the next day finds it due.
const soonMs = 20 * hourMs
// As many at a time, so that mails never wait longer for the runner than an address may take to answer.
const atOnce = 5
const restMs = 30_000

type Link = { id: string; url: string; failures: number; failingSince: string | null }

/** Asks some of the links that are due, all at the same time, and orders the next job while there are more. */
export async function checkLinks(ctx: Context, ask: (url: string) => Promise<Found> = (url) => probe(url)) {
  if (ctx.actor.kind !== 'system') throw new AppError('forbidden')
  const due = await dueLinks(ctx)
  const found = await Promise.all(due.map(async (link) => ({ link, found: await ask(link.url) })))
  for (const one of found) await keep(ctx, one.link, one.found)
  if (due.length < atOnce) return
  const runAt = new Date(ctx.now().getTime() + restMs)
  await ctx.store.transact((tx) => enqueue(tx, ctx, { kind: linksJob, key: ctx.newId(), runAt }))
}

/** Links never asked at their address of today, and those whose time has come; the longest waiting first. */
async function dueLinks(ctx: Context): Promise<Link[]> {
  const { url } = resourceVersions
  const rows = await ctx.store.read
    .select({ id: resources.id, url, last: resourceLinks })
    .from(resources)
    .innerJoin(
      resourceVersions,
      and(eq(resourceVersions.resourceId, resources.id), eq(resourceVersions.version, resources.version)),
    )
    .leftJoin(resourceLinks, eq(resourceLinks.resourceId, resources.id))
    .where(
      and(
        eq(resources.kind, 'link'),
        isNull(resources.withdrawnAt),
        or(
          isNull(resourceLinks.resourceId),
          ne(resourceLinks.url, url),
          lte(resourceLinks.askAgainAt, ctx.now()),
        ),
      ),
    )
    .orderBy(asc(resourceLinks.askAgainAt), asc(resources.id))
    .limit(atOnce)
  return rows.map(({ id, url: now, last }) => {
    const { failures, failingSince } = last?.url === now ? last : { failures: 0, failingSince: null }
    return { id, url: now, failures, failingSince }
  })
}

const keep = (ctx: Context, { id, url, failures, failingSince }: Link, found: Found) =>
  ctx.store.transact(async (tx) => {
    const isThere = found === 'there'
    const row = {
      ...{ url, found },
      failures: isThere ? 0 : failures + 1,
      failingSince: isThere ? null : (failingSince ?? dayOf(ctx.now())),
      askAgainAt: new Date(ctx.now().getTime() + (isThere ? weekMs : soonMs)),
    }
    await tx
      .insert(resourceLinks)
      .values({ resourceId: id, ...row })
      .onConflictDoUpdate({ target: resourceLinks.resourceId, set: row })
  })

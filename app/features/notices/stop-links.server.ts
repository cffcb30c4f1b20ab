import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { noticeSettings } from '#db/schema/notices.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { waitAnew } from './digest-queue.server.ts'
import { isNoticeKind, isTogether, type NoticeKind, noticeKinds, rateOf } from './kinds.ts'
import { refuse } from './messages.ts'

/** What a link stops: mails of one kind, or all that tell things together. */
export type Stopped = NoticeKind | 'digest'

type Keys = { stopId: string; stopKey: string }

export const newStopKeys = (): Keys => ({
  stopId: randomBytes(16).toString('base64url'),
  stopKey: randomBytes(32).toString('base64url'),
})

const sealOf = ({ stopKey }: Pick<Keys, 'stopKey'>, what: Stopped) =>
  createHmac('sha256', stopKey).update(what).digest('base64url')

export const stopLink = (ctx: Context, keys: Keys, what: Stopped) =>
  `${ctx.process.publicUrl}/unsubscribe/${keys.stopId}${sealOf(keys, what)}${what}`

// One word, so that the log of requests cuts it out as a whole.
const link = /^(?<stopId>[\w-]{22})(?<seal>[\w-]{43})(?<what>[a-z]+)$/

const isStopped = (what: string): what is Stopped => isNoticeKind(what) || what === 'digest'

async function found(read: Queries, token: string) {
  const { stopId = '', seal = '', what = '' } = link.exec(token)?.groups ?? {}
  if (!isStopped(what)) return null
  const [settings] = await read
    .select({ settings: noticeSettings })
    .from(noticeSettings)
    .innerJoin(accounts, and(eq(accounts.id, noticeSettings.accountId), isNull(accounts.closedAt)))
    .where(eq(noticeSettings.stopId, stopId))
  if (!settings) return null
  const [wanted, given] = [sealOf(settings.settings, what), seal].map((text) => Buffer.from(text))
  const isIt = wanted!.length === given!.length && timingSafeEqual(wanted!, given!)
  return isIt ? { settings: settings.settings, what } : null
}

/** What a link of a mail would stop; throws not-found for a link that is none, or none any longer. */
export async function whatStops(ctx: Context, token: string): Promise<Stopped> {
  const stops = await found(ctx.store.read, token)
  if (!stops) throw refuse('not-found', (t) => t.stop.gone)
  return stops.what
}

/** Stops these mails for whoever the link was sent to, signed in or not; a second time changes nothing. */
export async function stopMails(ctx: Context, token: string) {
  await ctx.store.transact(async (tx) => {
    const stops = await found(tx, token)
    if (!stops) throw refuse('not-found', (t) => t.stop.gone)
    const { settings, what } = stops
    const { accountId, version } = settings
    const kinds =
      what === 'digest' ? noticeKinds.filter((kind) => isTogether(rateOf(kind, settings.rates))) : [what]
    const rates = { ...settings.rates, ...Object.fromEntries(kinds.map((kind) => [kind, 'never' as const])) }
    await tx
      .update(noticeSettings)
      .set({ rates, version: version + 1 })
      .where(eq(noticeSettings.accountId, accountId))
    await waitAnew(tx, accountId, rates)
  }, 'notice settings')
}

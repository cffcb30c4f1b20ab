import { eq } from 'drizzle-orm'
import { followedCategories, noticeSettings } from '#db/schema/notices.ts'
import type { Queries } from '#db/store.ts'
import type { Person } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { waitAnew } from './digest-queue.server.ts'
import type { SettingsInput } from './input.ts'
import { alwaysAtOnce, kindsFor, rateOf } from './kinds.ts'
import { refuse } from './messages.ts'
import { mayBeTold, mayFollow } from './policy.ts'
import { newStopKeys } from './stop-links.server.ts'
import { usualSettings } from './tell.server.ts'

const lock = 'notice settings'

const settingsOf = async (read: Queries, accountId: string) => {
  const [found] = await read.select().from(noticeSettings).where(eq(noticeSettings.accountId, accountId))
  return found ?? usualSettings(accountId)
}

/** How this person is told now, as the form shows it. */
export async function ownSettings(ctx: Context) {
  if (!mayBeTold(ctx.actor)) throw new AppError('forbidden')
  const { read } = ctx.store
  const { rates, quietFrom, quietUntil, zone, version } = await settingsOf(read, ctx.actor.id)
  const follows = await read
    .select()
    .from(followedCategories)
    .where(eq(followedCategories.accountId, ctx.actor.id))
  const followed = (wanted: string) =>
    follows.filter(({ level }) => level === wanted).map(({ category }) => category)
  const kinds = kindsFor(ctx.actor).filter((kind) => !alwaysAtOnce.includes(kind))
  return {
    kinds,
    mayFollow: mayFollow(ctx.actor),
    values: {
      ...{ version, quietFrom, quietUntil, zone },
      ...Object.fromEntries(kinds.map((kind) => [kind, rateOf(kind, rates)])),
      ...{ followNow: followed('now'), followDigest: followed('digest') },
    },
  }
}

/** Saves it; throws conflict when another page saved first. */
export async function saveSettings(ctx: Context, input: SettingsInput) {
  if (!mayBeTold(ctx.actor)) throw new AppError('forbidden')
  const { actor } = ctx
  await ctx.store.transact(async (tx) => {
    const before = await settingsOf(tx, actor.id)
    if (before.version !== input.version) throw refuse('conflict', (t) => t.settings.errors.changed)
    const given = input as Record<string, unknown>
    const chosen = kindsFor(actor).flatMap((kind) => (given[kind] ? [[kind, given[kind]]] : []))
    const rates = { ...before.rates, ...Object.fromEntries(chosen) } as typeof before.rates
    const { quietFrom, quietUntil, zone } = input
    const row = { ...before, rates, quietFrom, quietUntil, zone, version: before.version + 1 }
    await tx
      .insert(noticeSettings)
      .values(row)
      .onConflictDoUpdate({ target: noticeSettings.accountId, set: row })
    await waitAnew(tx, actor.id, rates)
    if (mayFollow(actor)) await follow(tx, actor, input)
  }, lock)
}

async function follow(tx: Queries, { id: accountId }: Person, { followNow, followDigest }: SettingsInput) {
  await tx.delete(followedCategories).where(eq(followedCategories.accountId, accountId))
  const rows = [
    ...followNow.map((category) => ({ accountId, category, level: 'now' as const })),
    ...followDigest.map((category) => ({ accountId, category, level: 'digest' as const })),
  ]
  if (rows.length > 0) await tx.insert(followedCategories).values(rows)
}

/** Makes the links in all earlier mails of this person worthless. */
export async function renewStopLinks(ctx: Context) {
  if (!mayBeTold(ctx.actor)) throw new AppError('forbidden')
  const { id } = ctx.actor
  await ctx.store.transact(
    (tx) => tx.update(noticeSettings).set(newStopKeys()).where(eq(noticeSettings.accountId, id)).then(),
    lock,
  )
}

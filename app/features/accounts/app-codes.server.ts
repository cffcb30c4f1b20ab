import { and, eq, lt } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { type Sealer, isSealed } from '#app/core/seal.server.ts'
import { appKeys } from '#db/schema/factors.ts'
import type { Queries } from '#db/store.ts'
import { messages } from './messages.ts'

const period = 30
const driftSteps = 1

const totpOf = (secret: string, label = '') =>
  new TOTP({
    ...{ issuer: messages.in('en').siteName, label, issuerInLabel: true },
    ...{ algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) },
  })

/** A new key of 160 bits, as an app takes it by hand. */
export const newAppSecret = () => new Secret({ size: 20 }).base32

/** The address that a QR code carries to the app, where the entry is called by the portal's `host`, not by a person. */
export const appAddress = (secret: string, host: string) => totpOf(secret, host).toString()

/** The half minute of a code that is right now, or one step before or after; null when it is wrong. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime()
  const delta = totpOf(secret).validate({ token: code, timestamp, window: driftSteps })
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta
}

export type Used = 'right' | 'used' | 'wrong'

/** Uses the code of an app up; a step, and any before it, is never taken again. */
export async function useAppCode(
  tx: Queries,
  sealer: Sealer,
  accountId: string,
  code: string,
  now: Date,
): Promise<Used> {
  const [key] = await tx.select().from(appKeys).where(eq(appKeys.accountId, accountId))
  if (!key) return 'wrong'
  const secret = sealer.open(key.secret, accountId)
  const step = stepOf(secret, code, now)
  if (step === null) return 'wrong'
  const same = and(eq(appKeys.accountId, accountId), eq(appKeys.secret, key.secret))
  const used = { lastStep: step, ...(!isSealed(key.secret) && { secret: sealer.seal(secret, accountId) }) }
  const taken = await tx
    .update(appKeys)
    .set(used)
    .where(and(same, lt(appKeys.lastStep, step)))
    .returning()
  return taken.length > 0 ? 'right' : 'used'
}

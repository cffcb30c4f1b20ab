import { and, eq, lt } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
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

/** The address that a QR code carries to the app. */
export const appAddress = (secret: string, email: string) => totpOf(secret, email).toString()

/** The half minute of a code that is right now, or one step before or after; null when it is wrong. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime()
  const delta = totpOf(secret).validate({ token: code, timestamp, window: driftSteps })
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta
}

export type Used = 'right' | 'used' | 'wrong'

/** Uses the code of an app up; a step, and any before it, is never taken again. */
export async function useAppCode(tx: Queries, accountId: string, code: string, now: Date): Promise<Used> {
  const [key] = await tx.select().from(appKeys).where(eq(appKeys.accountId, accountId))
  const step = key ? stepOf(key.secret, code, now) : null
  if (step === null) return 'wrong'
  const newer = and(eq(appKeys.accountId, accountId), lt(appKeys.lastStep, step))
  const taken = await tx.update(appKeys).set({ lastStep: step }).where(newer).returning()
  return taken.length > 0 ? 'right' : 'used'
}

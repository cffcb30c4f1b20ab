import { createHash, randomInt } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { printedCodes } from '#db/schema/factors.ts'
import type { Queries } from '#db/store.ts'

// Without the letters and digits that look alike on paper.
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 12
const codeCount = 10

const newCode = () => Array.from({ length: codeLength }, () => signs[randomInt(signs.length)]).join('')
const hashOf = (accountId: string, code: string) =>
  createHash('sha256').update(`${accountId} ${code}`).digest('base64url')

/** Ten codes in the place of all earlier ones; only their hashes are kept. */
export async function replacePrintedCodes(tx: Queries, accountId: string, now: Date): Promise<string[]> {
  const codes = Array.from({ length: codeCount }, newCode)
  await tx.delete(printedCodes).where(eq(printedCodes.accountId, accountId))
  await tx
    .insert(printedCodes)
    .values(codes.map((code) => ({ accountId, hash: hashOf(accountId, code), createdAt: now })))
  return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'))
}

/** Uses a printed code up; false when it is none of this account's, or was used. */
export async function usePrintedCode(tx: Queries, accountId: string, code: string, now: Date) {
  const unused = and(
    eq(printedCodes.accountId, accountId),
    eq(printedCodes.hash, hashOf(accountId, code)),
    isNull(printedCodes.usedAt),
  )
  const used = await tx.update(printedCodes).set({ usedAt: now }).where(unused).returning()
  return used.length > 0
}

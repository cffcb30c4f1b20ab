import { createHash } from 'node:crypto'
import { openPasswords } from '#app/core/session/passwords.server.ts'
import { emailKeyOf } from '#app/features/accounts/email.ts'
import { accounts, grants } from '#db/schema/accounts.ts'
import { members } from '#db/schema/members.ts'
import type { Queries } from '#db/store.ts'

export const reader = { email: 'reader@demo.example', password: 'a password for measuring only' }

const others = 60
const idOf = (number: number) => {
  const hex = createHash('sha256').update(`person ${number}`).digest('hex')
  return `01900000-0000-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`
}

/** Writes the coordinator who signs in, and sixty others; answers their ids, the one who signs in first. */
export async function writePeople(tx: Queries, passwordHash: string, at: Date): Promise<string[]> {
  const people = Array.from({ length: others + 1 }, (_, number) => {
    const email = number === 0 ? reader.email : `member-${number}@demo.example`
    return { id: idOf(number), email, name: number === 0 ? '計測 する子' : `見本 会員${number}` }
  })
  const ids = people.map(({ id }) => id)
  await tx.insert(accounts).values(
    people.map(({ id, email, name }) => ({
      ...{ id, email, name, passwordHash, locale: 'ja' as const },
      emailKey: emailKeyOf(email),
      createdAt: at,
      closedAt: null,
    })),
  )
  const nothing = { jurisdictionLevel: null, jurisdictionCode: null, grantedBy: null, revokedAt: null }
  await tx
    .insert(grants)
    .values(ids.map((id) => ({ ...nothing, id, accountId: id, role: 'coordinator' as const, grantedAt: at })))
  await tx.insert(members).values(
    ids.map((accountId) => ({
      accountId,
      organisation: '見本国際交流協会',
      prefecture: '13',
      languages: ['ja'],
    })),
  )
  return ids
}

export const hashOfReader = async () => (await openPasswords()).hash(reader.password)

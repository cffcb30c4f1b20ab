import { accounts, grants, type Role } from '#db/schema/accounts.ts'
import { members } from '#db/schema/members.ts'
import type { Store } from '#db/store.ts'
import type { Grant, Person } from '#app/core/actor.ts'
import { idAt } from '#app/core/ids.ts'

export type Part = Exclude<Role, 'official'> | { role: 'official'; level: Grant['level']; code?: string }

/** The password of every person of a world; its hash is argon2id at a price that only tests may pay. */
export const password = 'tsunagu-test-2026'
const passwordHash =
  '$argon2id$v=19$m=64,t=1,p=1$MHh+src202pd3uhp4EPMMg$+C8io21l1GWdR1pk0ZKmnijt5pRwSPFzwxNw2J/dPSE'

export const emailOf = (name: string) => `${name}@test.example`

const grantOf = (part: Part): Grant =>
  typeof part === 'string'
    ? { role: part, level: null, code: null }
    : { role: part.role, level: part.level, code: part.code ?? null }

export const personNamed = (name: string, parts: Part[], now: Date): Person => ({
  kind: 'person',
  id: idAt(now),
  name,
  grants: parts.map(grantOf),
  sessionId: '',
  provedAt: now,
})

/** Writes the rows of a person straight away, without the hashing and the audit rows of the verb. */
export const insertPerson = (store: Store, { id, name, grants: held }: Person, now: Date) =>
  store.transact(async (tx) => {
    const email = emailOf(name)
    await tx
      .insert(accounts)
      .values({ id, email, emailKey: email, name, passwordHash, locale: 'ja', createdAt: now })
    // The roles are held for a while: who became an admin today decides nothing yet.
    const grantedAt = new Date(now.getTime() - 30 * 24 * 60 * 60_000)
    for (const { role, level, code } of held) {
      const jurisdiction = { jurisdictionLevel: level, jurisdictionCode: code }
      await tx.insert(grants).values({ id: idAt(now), accountId: id, role, ...jurisdiction, grantedAt })
    }
    if (held.some(({ role }) => role === 'coordinator' || role === 'organiser')) {
      await tx
        .insert(members)
        .values({ accountId: id, organisation: `${name}国際交流協会`, prefecture: '23', languages: ['ja'] })
    }
  })

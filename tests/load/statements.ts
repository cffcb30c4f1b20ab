import { cookie, sessionCookie } from '#app/core/http/cookies.server.ts'
import { idAt } from '#app/core/ids.ts'
import { hashOfToken, newToken } from '#app/core/tokens.ts'
import { categories } from '#db/reference/vocabularies.ts'
import { accounts, grants, sessions } from '#db/schema/accounts.ts'
import { gapRoutes, gapStatements } from '#db/schema/gaps.ts'
import { openStore } from '#db/store.ts'
import { chanceFrom, pick, titleText } from './words.ts'

const day = 24 * 60 * 60 * 1000

/**
 * Writes an official of a prefecture who is signed in with a second factor, and so many statements that wait on that
 * desk; answers the cookie of the official.
 */
export async function writeStatements(databaseUrl: string, count: number): Promise<string> {
  const store = await openStore(databaseUrl)
  const now = new Date()
  const chance = chanceFrom(count)
  try {
    const accountId = idAt(now)
    const token = newToken()
    const ends = new Date(now.getTime() + day)
    const email = 'official@demo.example'
    const rows = Array.from({ length: count }, (_, at) => {
      const since = new Date(now.getTime() - at * day)
      return {
        ...{ id: idAt(since), state: 'open' as const, title: titleText(chance), text: titleText(chance) },
        ...{ category: pick(chance, categories).id, area: '23', prefecture: '23', kinds: ['absent'] },
        ...{ safe: false, voices: 3, version: 1, round: 1, madeAt: since, shownAt: since },
        waitingSince: since,
      }
    })
    await store.transact(async (tx) => {
      await tx.insert(accounts).values({
        ...{ id: accountId, email, emailKey: email, name: '計測 官', passwordHash: '-' },
        ...{ locale: 'ja', createdAt: now, secondFactorSince: now },
      })
      await tx.insert(grants).values({
        ...{ id: idAt(now), accountId, role: 'official', grantedAt: now },
        ...{ jurisdictionLevel: 'prefecture', jurisdictionCode: '23' },
      })
      await tx.insert(sessions).values({
        ...{ id: hashOfToken(token), accountId, expiresAt: ends, endsAt: ends, createdAt: now },
        ...{ verifiedAt: now, provedAt: now },
      })
      await tx.insert(gapStatements).values(rows)
      await tx
        .insert(gapRoutes)
        .values(rows.map(({ id }) => ({ statementId: id, body: 'prefecture:23', at: now })))
    })
    return cookie(sessionCookie, token, { secure: false }).split(';')[0]!
  } finally {
    await store.close()
  }
}

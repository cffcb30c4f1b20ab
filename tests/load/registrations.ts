import { and, eq, inArray } from 'drizzle-orm'
import { cookie, sessionCookie } from '#app/core/http/cookies.server.ts'
import { idAt } from '#app/core/ids.ts'
import { hashOfToken, newToken } from '#app/core/tokens.ts'
import { accounts, grants, sessions } from '#db/schema/accounts.ts'
import { registrations, workshops } from '#db/schema/workshops.ts'
import { openStore } from '#db/store.ts'
import { insertMany } from './bulk.ts'

/** Members who are signed in, and workshops that each of them may register for. */
export type Meetings = { cookies: string[]; workshops: string[]; seats: number }

const members = 500
const meetings = 60
const seats = 100
const hour = 60 * 60 * 1000
const day = 24 * hour

/** Writes members with a session each, and workshops whose seats are fewer than they. */
export async function writeMeetings(databaseUrl: string): Promise<Meetings> {
  const store = await openStore(databaseUrl)
  const now = new Date()
  const later = (days: number) => new Date(now.getTime() + days * day)
  try {
    const people = Array.from({ length: members }, (_, at) => ({
      ...{ id: idAt(now), email: `registers-${at}@demo.example`, emailKey: `registers-${at}@demo.example` },
      ...{ name: `見本 参加${at}`, passwordHash: '-', locale: 'ja' as const, createdAt: now },
    }))
    const tokens = people.map(() => newToken())
    const rows = Array.from({ length: meetings }, (_, at) => ({
      ...{ id: idAt(now), title: `計測の研究会 第${at + 1}`, aim: '', format: 'online' as const },
      ...{ onlineSeats: seats, place: '', roomLink: '', agenda: [], organiserId: people[0]!.id },
      ...{ startsAt: later(20), endsAt: new Date(later(20).getTime() + hour) },
      ...{ opensAt: later(-1), closesAt: later(19), version: 1, sequence: 0, createdAt: now, changedAt: now },
    }))
    await store.transact(async (tx) => {
      await insertMany(tx, accounts, people)
      await insertMany(
        tx,
        grants,
        people.map(({ id }) => ({
          ...{ id: idAt(now), accountId: id, role: 'coordinator' as const, grantedAt: now },
        })),
      )
      await insertMany(
        tx,
        sessions,
        people.map(({ id }, at) => ({
          ...{ id: hashOfToken(tokens[at]!), accountId: id, createdAt: now },
          ...{ expiresAt: later(1), endsAt: later(1), provedAt: now },
        })),
      )
      await tx.insert(workshops).values(rows)
    })
    return {
      cookies: tokens.map((token) => cookie(sessionCookie, token, { secure: false }).split(';')[0]!),
      workshops: rows.map(({ id }) => id),
      seats,
    }
  } finally {
    await store.close()
  }
}

/** How many registrations were taken, each of them once. Throws when a workshop has more people than seats. */
export async function registrationsTaken(databaseUrl: string, { workshops: ids, seats }: Meetings) {
  const store = await openStore(databaseUrl)
  try {
    const rows = await store.read
      .select({ workshopId: registrations.workshopId, place: registrations.place })
      .from(registrations)
      .where(and(inArray(registrations.workshopId, ids), eq(registrations.pool, 'online')))
    for (const id of ids) {
      const seated = rows.filter(({ workshopId, place }) => workshopId === id && place === 'seated').length
      if (seated > seats) throw new Error(`A workshop with ${seats} seats has ${seated} people.`)
    }
    return rows.length
  } finally {
    await store.close()
  }
}

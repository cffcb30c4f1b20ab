import { and, eq, exists, inArray, isNull } from 'drizzle-orm'
import { accounts, grants } from '#db/schema/accounts.ts'
import { workshopPeople, workshops } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Person } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { type Hands, mayRunWorkshop } from './policy.ts'

export const coOrganiser = 'co-organiser'

/** Whose this workshop is. Throws not-found when there is none. */
export async function handsOf(read: Queries, workshopId: string): Promise<Hands> {
  const [row] = await read
    .select({ organiserId: workshops.organiserId })
    .from(workshops)
    .where(eq(workshops.id, workshopId))
  if (!row) throw new AppError('not-found')
  return { ...row, ...(await standIns(read, workshopId, row.organiserId)) }
}

/** The co-organisers, and whether neither they nor the organiser are organisers any more. */
export async function standIns(read: Queries, workshopId: string, organiserId: string) {
  const others = await read
    .select({ id: workshopPeople.accountId })
    .from(workshopPeople)
    .where(and(eq(workshopPeople.workshopId, workshopId), eq(workshopPeople.role, coOrganiser)))
  const coOrganiserIds = others.map(({ id }) => id)
  const present = await organisersAmong(read, [organiserId, ...coOrganiserIds])
  return { coOrganiserIds, left: present.length === 0 }
}

const organises = (read: Queries) =>
  and(
    isNull(accounts.closedAt),
    exists(
      read
        .select({ id: grants.id })
        .from(grants)
        .where(
          and(eq(grants.accountId, accounts.id), eq(grants.role, 'organiser'), isNull(grants.revokedAt)),
        ),
    ),
  )

/** Which of these accounts are organisers now. */
export const organisersAmong = (read: Queries, ids: string[]) =>
  read
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(inArray(accounts.id, ids), organises(read)))
    .then()

/** All organisers, by name. */
export const allOrganisers = (read: Queries) =>
  read
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(organises(read))
    .orderBy(accounts.name, accounts.id)
    .then()

/** Throws forbidden unless the actor may change this workshop. */
export async function mustRun(read: Queries, ctx: Context, workshopId: string): Promise<Person> {
  const { actor } = ctx
  if (!mayRunWorkshop(actor, await handsOf(read, workshopId))) throw new AppError('forbidden')
  return actor
}

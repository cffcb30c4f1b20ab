import { and, asc, eq, inArray } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { registrations, workshopPeople, workshops } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { allOrganisers, mustRun } from './hands.server.ts'

/** Who has which role at a workshop, besides the organiser, by name. */
export const rolesOf = (read: Queries, workshopId: string) =>
  read
    .select({ person: accounts.id, name: accounts.name, role: workshopPeople.role })
    .from(workshopPeople)
    .innerJoin(accounts, eq(accounts.id, workshopPeople.accountId))
    .where(eq(workshopPeople.workshopId, workshopId))
    .orderBy(asc(workshopPeople.role), asc(accounts.name), asc(accounts.id))
    .then()

/** The roles of a workshop, and the people to whom one may be given: organisers, and who has a seat. */
export async function peoplePage(ctx: Context, workshopId: string) {
  await mustRun(ctx.store.read, ctx, workshopId)
  const { read } = ctx.store
  const [workshop] = await read
    .select({ title: workshops.title, organiser: accounts.name })
    .from(workshops)
    .innerJoin(accounts, eq(accounts.id, workshops.organiserId))
    .where(eq(workshops.id, workshopId))
  if (!workshop) throw new AppError('not-found')
  const organisers = await allOrganisers(read)
  const known = new Set(organisers.map(({ id }) => id))
  const seated = await withSeats(read, workshopId)
  return {
    id: workshopId,
    ...workshop,
    roles: await rolesOf(read, workshopId),
    organisers,
    seated: seated.filter(({ id }) => !known.has(id)),
  }
}

const withSeats = (read: Queries, workshopId: string) =>
  read
    .select({ id: accounts.id, name: accounts.name })
    .from(registrations)
    .innerJoin(accounts, eq(accounts.id, registrations.memberId))
    .where(and(eq(registrations.workshopId, workshopId), inArray(registrations.place, ['seated'])))
    .orderBy(asc(accounts.name), asc(accounts.id))
    .then()

import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { attendanceLists, attendances } from '#db/schema/attendance.ts'
import { workshops } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { standingOf } from './attendance.ts'
import { certificateSheet } from './certificate.ts'
import { grouped, maskedName, readCode } from '#app/core/pdf/certificate-code.ts'
import { mayReadWorkshops } from './policy.ts'

const certified = {
  name: accounts.name,
  title: workshops.title,
  startsAt: workshops.startsAt,
  endsAt: workshops.endsAt,
  closedAt: attendanceLists.closedAt,
  presence: attendances.presence,
  certificate: attendances.certificate,
}

const certificates = (read: Queries) =>
  read
    .select(certified)
    .from(attendances)
    .innerJoin(workshops, eq(workshops.id, attendances.workshopId))
    .innerJoin(attendanceLists, eq(attendanceLists.workshopId, attendances.workshopId))
    .innerJoin(accounts, eq(accounts.id, attendances.memberId))
    .$dynamic()

/** One's own certificate of a workshop as a PDF. Throws not-found when there is none, or none any more. */
export async function ownCertificate(ctx: Context, workshopId: string): Promise<Uint8Array> {
  const { actor } = ctx
  if (!mayReadWorkshops(actor)) throw new AppError('forbidden')
  const mine = and(eq(attendances.workshopId, workshopId), eq(attendances.memberId, actor.id))
  const [found] = await certificates(ctx.store.read).where(mine)
  if (!found || standingOf(found) !== 'valid') throw new AppError('not-found')
  const { certificate, closedAt } = found
  if (certificate === null || closedAt === null) throw new AppError('not-found')
  const sheet = certificateSheet(ctx.locale, { ...found, certificate, closedAt }, ctx.process.publicUrl)
  return ctx.process.makeSheet(sheet)
}

/** What anybody may know who has the number of a certificate. Throws not-found for every other number. */
export async function verifiedCertificate(ctx: Context, typed: string) {
  const code = readCode(typed)
  if (!code) throw new AppError('not-found')
  const [found] = await certificates(ctx.store.read).where(eq(attendances.certificate, code))
  if (!found) throw new AppError('not-found')
  return {
    number: grouped(code),
    title: found.title,
    day: dayOf(found.startsAt),
    name: maskedName(found.name),
    revoked: standingOf(found) === 'revoked',
  }
}

/** Of which of these workshops this person holds a certificate. */
export async function certifiedIn(
  read: Queries,
  memberId: string,
  workshopIds: string[],
): Promise<Set<string>> {
  if (workshopIds.length === 0) return new Set()
  const rows = await read
    .select({
      id: attendances.workshopId,
      presence: attendances.presence,
      certificate: attendances.certificate,
    })
    .from(attendances)
    .where(
      and(
        eq(attendances.memberId, memberId),
        inArray(attendances.workshopId, workshopIds),
        isNotNull(attendances.certificate),
      ),
    )
  return new Set(rows.filter((row) => standingOf(row) === 'valid').map(({ id }) => id))
}

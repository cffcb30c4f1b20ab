import { and, eq } from 'drizzle-orm'
import { attendanceLists, attendances } from '#db/schema/attendance.ts'
import { workshops } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import { AppError } from '#app/core/errors.ts'

/** The times of a workshop, its code word, and whether its list was closed. Throws not-found. */
export async function dayOfWorkshop(read: Queries, workshopId: string) {
  const [found] = await read
    .select({
      title: workshops.title,
      startsAt: workshops.startsAt,
      endsAt: workshops.endsAt,
      calledOffAt: workshops.calledOffAt,
      prefecture: workshops.prefecture,
      word: attendanceLists.word,
      closedAt: attendanceLists.closedAt,
    })
    .from(workshops)
    .leftJoin(attendanceLists, eq(attendanceLists.workshopId, workshops.id))
    .where(eq(workshops.id, workshopId))
  if (!found) throw new AppError('not-found')
  return found
}

/** What the list says of somebody; null while it says nothing. */
export async function attendanceOf(read: Queries, workshopId: string, memberId: string) {
  const [found] = await read
    .select()
    .from(attendances)
    .where(and(eq(attendances.workshopId, workshopId), eq(attendances.memberId, memberId)))
  return found ?? null
}

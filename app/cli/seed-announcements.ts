import type { DemoAnnouncement } from '#db/seed/announcements.ts'
import type { Context } from '#app/core/context.ts'
import {
  archiveAnnouncement,
  confirmAnnouncement,
  publishAnnouncement,
  saveAnnouncement,
} from '#app/features/announcements/index.server.ts'
import { tellAnnouncement } from '#app/features/notifications/index.server.ts'

type As = (key: string, at: Date) => Context
type Step = { daysAgo: number; run: (at: Date) => Promise<unknown> }

/** The admin announces something, members confirm it, and some of it is over. */
export function announcementSteps(told: DemoAnnouncement, as: As, id: string): Step[] {
  const { daysAgo, endedDaysAgo, confirmedBy, mustRead, ...words } = told
  const announce = async (at: Date) => {
    const admin = as('admin', at)
    const draft = { ...words, version: 0, prefectures: [], ...(mustRead && { mustRead: 'yes' as const }) }
    await saveAnnouncement(admin, id, draft)
    await publishAnnouncement(admin, id, 1)
    await tellAnnouncement(admin, id)
    for (const key of confirmedBy) await confirmAnnouncement(as(key, at), id)
  }
  const end = (at: Date) => archiveAnnouncement(as('admin', at), id)
  return [{ daysAgo, run: announce }, ...(endedDaysAgo === null ? [] : [{ daysAgo: endedDaysAgo, run: end }])]
}

export { announcementsOnHome } from './readable.query.server.ts'
export { announcementRow, audienceAfter } from './audience.query.server.ts'
export { announcementHolding } from './holding.server.ts'
export {
  archiveAnnouncement,
  confirmAnnouncement,
  publishAnnouncement,
  saveAnnouncement,
} from './announcing.server.ts'

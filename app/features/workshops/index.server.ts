export { closeAttendance, markAttendance } from './attendance.server.ts'
export {
  certified,
  mayJoin,
  organiserOf,
  registrant,
  registrants,
  withoutAnswer,
  withoutReply,
} from './concerned.query.server.ts'
export { passOnJob, passOnOffers } from './promotion.server.ts'
export { calendarPart } from './event.query.server.ts'
export { nextWorkshop, workshopsToCome } from './list.query.server.ts'
export { inviteMembers } from './invitations.server.ts'
export { answerSurvey } from './survey.server.ts'
export { planWorkshop } from './planning.server.ts'
export { leave, register } from './registration.server.ts'
export { giveRole } from './people.server.ts'
export { partIn } from './part.query.server.ts'
export { mayReadWorkshops } from './policy.ts'
export { usualAgenda } from './agenda.ts'
export { searchableWorkshops } from './searchable.query.server.ts'
export { mayRemindNow, remindOfWorkshops, workshopRemindersJob } from './reminders.server.ts'
export { workshopHolding, workshopsToHandOver } from './holding.server.ts'
export { verifiedCertificate } from './certificate.query.server.ts'

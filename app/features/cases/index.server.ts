export { mayReadCases, mayReviewCases, mayWriteCases } from './policy.ts'
export { listCases } from './list.query.server.ts'
export { caseTodos } from './todos.query.server.ts'
export { caseToReview, reviewQueue, waitingReviews } from './review.query.server.ts'
export {
  anonymousAuthorOf,
  authorOfCase,
  concernedByAnswer,
  followersOf,
  newlyPublished,
} from './concerned.query.server.ts'
export { decide } from './review.server.ts'
export { saveDraft } from './drafts.server.ts'
export { submitCase } from './submission.server.ts'
export { caseLock } from './lock.ts'
export { postOutcome } from './outcome.server.ts'
export { type AgendaCase, casesForWorkshop, ownCasesForWorkshop } from './agenda.query.server.ts'
export { findingsBesideThread, openFindings } from './findings.server.ts'
export { markHelped, markUseful } from './marks.server.ts'
export { editReply } from './reply-edit.server.ts'
export { dropEvidence } from './evidence.server.ts'
export { markListRead, markRead } from './reading.server.ts'
export { calledByAnswer } from './mentions.server.ts'
export { followCase } from './follow.server.ts'
export { postReply } from './replies.server.ts'
export { attachFile, type Target } from './attachments.server.ts'
export { draftOf } from './sheet.ts'
export { searchableCases } from './searchable.query.server.ts'
export { giveConsent, mayUseCase } from './consent.server.ts'
export { consentEndsJob, hideWithoutConsent } from './expiry.server.ts'
export { wipeDeletedJob, withdrawCase } from './withdrawal.server.ts'
export { hidePost, lockThread, restorePost, unlockThread } from './moderated.server.ts'
export {
  type Place,
  postAt,
  postShown,
  seenCases,
  titlesFor,
  titlesOfSeen,
} from './moderated.query.server.ts'
export { caseHolding, casesBeingRevised } from './holding.server.ts'

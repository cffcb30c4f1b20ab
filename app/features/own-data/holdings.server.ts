import { accountHolding } from '#app/features/accounts/index.server.ts'
import { activityHolding } from '#app/features/activity/index.server.ts'
import { announcementHolding } from '#app/features/announcements/index.server.ts'
import { caseHolding } from '#app/features/cases/index.server.ts'
import { sourceHolding } from '#app/features/directory/index.server.ts'
import { gapHolding } from '#app/features/gaps/index.server.ts'
import { identityHolding } from '#app/features/identities/index.server.ts'
import { libraryHolding } from '#app/features/library/index.server.ts'
import { memberHolding } from '#app/features/members/index.server.ts'
import { moderationHolding } from '#app/features/moderation/index.server.ts'
import { workshopHolding } from '#app/features/workshops/index.server.ts'
import { noticeHolding } from '#app/features/notices/index.server.ts'
import type { Holding } from '#app/core/holding.ts'
import { keptRecords } from './kept-records.server.ts'

/** What the house holds on a person; the account itself comes last, since the others know the person by it. */
export const holdings: readonly Holding[] = [
  caseHolding,
  gapHolding,
  workshopHolding,
  sourceHolding,
  libraryHolding,
  moderationHolding,
  identityHolding,
  memberHolding,
  noticeHolding,
  announcementHolding,
  activityHolding,
  keptRecords,
  accountHolding,
]

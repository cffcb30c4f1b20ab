import type { DemoCase } from '../content.ts'
import { accessToCare } from './access-to-care.ts'
import { childbirth } from './childbirth.ts'
import { dailyLife } from './daily-life.ts'
import { disaster } from './disaster.ts'
import { drafts } from './drafts.ts'
import { family } from './family.ts'
import { housing } from './housing.ts'
import { illness } from './illness.ts'
import { inReview } from './in-review.ts'
import { interpreting } from './interpreting.ts'
import { learningJapanese } from './learning-japanese.ts'
import { leavingWork } from './leaving-work.ts'
import { neighbours } from './neighbours.ts'
import { pension } from './pension.ts'
import { procedures } from './procedures.ts'
import { rightsAndMind } from './rights-and-mind.ts'
import { rightsAtWork } from './rights-at-work.ts'
import { schoolEntry } from './school-entry.ts'
import { schoolLife } from './school-life.ts'
import { sentBack } from './sent-back.ts'
import { statusAndFamily } from './status-and-family.ts'
import { statusAndWork } from './status-and-work.ts'
import { taxAndInsurance } from './tax-and-insurance.ts'
import { welfare } from './welfare.ts'

export const cases: DemoCase[] = [
  ...accessToCare,
  ...childbirth,
  ...dailyLife,
  ...disaster,
  ...drafts,
  ...family,
  ...housing,
  ...illness,
  ...inReview,
  ...interpreting,
  ...learningJapanese,
  ...leavingWork,
  ...neighbours,
  ...pension,
  ...procedures,
  ...rightsAndMind,
  ...rightsAtWork,
  ...schoolEntry,
  ...schoolLife,
  ...sentBack,
  ...statusAndFamily,
  ...statusAndWork,
  ...taxAndInsurance,
  ...welfare,
]

import { eq } from 'drizzle-orm'
import { type CasePart, caseReviews, cases } from '#db/schema/cases.ts'
import { saveDraft } from '#app/features/cases/drafts.server.ts'
import { giveConsent } from '#app/features/cases/consent.server.ts'
import type { ConsentInput } from '#app/features/consents/index.ts'
import { draftInput, type DraftInput, type ReplyInput, type ReviewInput } from '#app/features/cases/input.ts'
import { decide } from '#app/features/cases/review.server.ts'
import { submitCase } from '#app/features/cases/submission.server.ts'
import type { PersonContext, World } from './world.ts'

export const allChecks: ReviewInput['checks'] = ['person', 'place', 'rare', 'respect']

const written: Pick<DraftInput, 'version' | 'title' | 'categories' | 'anonymous'> &
  Partial<Record<CasePart, string>> = {
  version: 0,
  title: '保証人が見つからない家族の住まい',
  question: '保証人がいない家族に、どの順で相談先を勧めますか。',
  problem: '「家賃は払えるのに、部屋を貸してもらえない」',
  categories: ['housing'],
  anonymous: 'no',
}

/** A sheet that may be sent as it is, with changes. */
export const sheet = (changes: Partial<DraftInput> = {}): DraftInput =>
  draftInput.parse({ ...written, ...changes })

export const answer = (changes: Partial<ReplyInput> = {}): ReplyInput => ({
  body: '居住支援法人に、先に電話で聞いてみてはどうでしょうか。',
  anonymous: 'no',
  dismissals: [],
  ...changes,
})

export const approval = (version = 1): ReviewInput => ({
  version,
  decision: 'approved',
  checks: allChecks,
  reason: '',
  marks: [],
})

export const sendingBack = (changes: Partial<ReviewInput> = {}): ReviewInput => ({
  ...approval(),
  decision: 'sent-back',
  checks: [],
  reason: '地域を広くしてください。',
  ...changes,
})

/** The consent that a test does not care about. */
export const consent = (changes: Partial<ConsentInput> = {}): ConsentInput => ({
  ...{ basis: 'written', scopes: [], explainedIn: 'vi', obtainedOn: '2026-01-15', reference: '' },
  expiresOn: '2027-03-31',
  ...changes,
})

/** A draft at version 1 with its consent; answers its id. */
export async function draftedCase(author: PersonContext, changes: Partial<DraftInput> = {}) {
  const id = author.newId()
  await saveDraft(author, id, sheet(changes))
  await giveConsent(author, id, consent())
  return id
}

export async function waitingCase(author: PersonContext, changes: Partial<DraftInput> = {}) {
  const id = await draftedCase(author, changes)
  await submitCase(author, id, 1)
  return id
}

export async function publishedCase(
  author: PersonContext,
  reviewer: PersonContext,
  changes: Partial<DraftInput> = {},
) {
  const id = await waitingCase(author, changes)
  await decide(reviewer, id, approval())
  return id
}

export async function sentBackCase(
  author: PersonContext,
  reviewer: PersonContext,
  changes: Partial<DraftInput> = {},
) {
  const id = await waitingCase(author, changes)
  await decide(reviewer, id, sendingBack())
  return id
}

export async function declinedCase(
  author: PersonContext,
  reviewer: PersonContext,
  changes: Partial<DraftInput> = {},
) {
  const id = await waitingCase(author, changes)
  await decide(reviewer, id, sendingBack({ decision: 'declined' }))
  return id
}

/** The row of a case, whoever may see it. */
export async function rowOf({ store }: Pick<World, 'store'>, id: string) {
  const [row] = await store.read.select().from(cases).where(eq(cases.id, id))
  if (!row) throw new Error(`There is no case ${id}.`)
  return row
}

export const reviewsOf = ({ store }: Pick<World, 'store'>, caseId: string) =>
  store.read.select().from(caseReviews).where(eq(caseReviews.caseId, caseId))

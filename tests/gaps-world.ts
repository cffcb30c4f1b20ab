import { eq } from 'drizzle-orm'
import { gapEvents, gapReports, gapStatements } from '#db/schema/gaps.ts'
import {
  type AnswerInput,
  type StatementWords,
  reportInput,
  type ReportInput,
  type SendingInput,
} from '#app/features/gaps/input.ts'
import { saveReport, sendReport } from '#app/features/gaps/reports.server.ts'
import { assignReport } from '#app/features/gaps/sorting.server.ts'
import { makeStatement } from '#app/features/gaps/stating.server.ts'
import type { PersonContext, World } from './world.ts'

const okazaki = '23202'

/** A text of a raw report that no page but the moderators' may show. */
export const rawWords = '生の声の印'

/** A report that may be sent as it is, with changes. */
export const told = (id: string, changes: Partial<ReportInput> = {}): ReportInput =>
  reportInput.parse({
    ...{ id, category: 'interpreting', area: okazaki, outcome: 'unusable', kinds: ['language'] },
    ...{ severity: 's4', frequency: 'monthly', workaround: 'self' },
    text: '窓口に通訳がいない。',
    ...changes,
  })

export const stated = (changes: Partial<StatementWords> = {}): StatementWords => ({
  title: '夜間の通訳が足りない',
  text: '夜間に使える通訳がない。',
  area: okazaki,
  kinds: ['language'],
  ...changes,
})

export const official = (changes: Partial<AnswerInput> = {}): AnswerInput => ({
  version: 1,
  status: 'action_taken',
  text: '夜間の電話通訳を始めた。',
  dueOn: null,
  ...changes,
})

export async function reportDraft(reporter: PersonContext, changes: Partial<ReportInput> = {}) {
  const id = reporter.newId()
  await saveReport(reporter, told(id, changes))
  return id
}

export async function waitingReport(
  reporter: PersonContext,
  changes: Partial<ReportInput> = {},
  sending: SendingInput = {},
) {
  const id = await reportDraft(reporter, changes)
  await sendReport(reporter, id, sending)
  return id
}

type Told = Pick<World, 'as'>

/** A statement that rests on the reports of these people. */
export async function statementOf(
  { as }: Told,
  people: string[],
  changes: Partial<StatementWords> = {},
  sending: SendingInput = {},
) {
  const moderator = as('shino', 'moderator')
  const [first, ...others] = people
  const id = await makeStatement(moderator, await waitingReport(as(first!), {}, sending), stated(changes))
  for (const name of others) await assignReport(moderator, await waitingReport(as(name), {}, sending), id)
  return id
}

/** A statement that three people told, so that it is shown. */
export const shownStatement = (world: Told) => statementOf(world, ['sakura', 'kaede', 'minoru'])

export async function statementRow({ store }: Pick<World, 'store'>, id: string) {
  const [row] = await store.read.select().from(gapStatements).where(eq(gapStatements.id, id))
  return row!
}

export async function reportRow({ store }: Pick<World, 'store'>, id: string) {
  const [row] = await store.read.select().from(gapReports).where(eq(gapReports.id, id))
  return row!
}

/** The kinds of steps in the timeline of a statement. */
export async function storyOf({ store }: Pick<World, 'store'>, id: string) {
  const rows = await store.read
    .select({ kind: gapEvents.kind })
    .from(gapEvents)
    .where(eq(gapEvents.statementId, id))
    .orderBy(gapEvents.position)
  return rows.map(({ kind }) => kind)
}

/** The reports on which a statement rests. */
export async function reportsIn({ store }: Pick<World, 'store'>, statementId: string) {
  const rows = await store.read
    .select({ id: gapReports.id })
    .from(gapReports)
    .where(eq(gapReports.statementId, statementId))
    .orderBy(gapReports.id)
  return rows.map(({ id }) => id)
}

import { and, asc, eq, isNull } from 'drizzle-orm'
import { rareInThread, screenParts } from '#app/features/anonymisation/index.server.ts'
import { type PartFinding, unresolved } from '#app/features/anonymisation/index.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { PartText } from '#app/core/screening.ts'
import { cases, replies, type CaseBackground, type Dismissal } from '#db/schema/cases.ts'
import { callsIn } from './mentions.server.ts'
import { noBackground, parts } from './parts.ts'
import type { Sheet } from './sheet.ts'

type Written = Pick<Sheet, 'title' | 'parts' | 'contacted' | 'background'>

const ofReply = 'body'

/** The texts of a case, in the order of the form. */
const textsOf = (sheet: Omit<Written, 'background'>): PartText[] => [
  { part: 'title', text: sheet.title },
  ...parts.map((part) => ({ part, text: sheet.parts[part] ?? '' })),
  ...sheet.contacted.map(({ result }, row) => ({ part: `contacted[${row}].result`, text: result })),
]

/** What the guard finds in the texts of a case. Throws unavailable while nobody can screen them. */
export const findingsInTexts = (ctx: Context, sheet: Omit<Written, 'background'>) =>
  screenParts(ctx, textsOf(sheet))

/** Everything that the guard finds in a case, its facts taken together too. */
export async function findingsInSheet(ctx: Context, sheet: Written) {
  const texts = textsOf(sheet)
  return [...(await screenParts(ctx, texts)), ...(await rareIn(ctx, texts, sheet.background))]
}

/** The same for a page; null while nobody can screen the case. */
export const findingsShown = (ctx: Context, sheet: Written) =>
  findingsInSheet(ctx, sheet).catch(nullWhenUnavailable)

/**
 * What the guard finds in an answer, read together with the thread around it; `edited` is the one that it replaces.
 * Whom it calls by `@` is a member whom all readers see by that name, and no finding.
 */
export async function findingsInReply(ctx: Context, caseId: string, body: string, edited?: number) {
  const found = await findingsBesideThread(ctx, caseId, [{ part: ofReply, text: body }], edited)
  const calls = found.length > 0 ? await callsIn(ctx, caseId, body) : []
  const isCall = ({ part, start, end }: PartFinding) =>
    part === ofReply && calls.some((call) => call.start <= start && end <= call.end)
  return found.filter((finding) => !isCall(finding))
}

/** The same for several texts about a case; facts that are rare together are told of the first of them. */
export async function findingsBesideThread(ctx: Context, caseId: string, texts: PartText[], edited?: number) {
  const { background, earlier } = await threadTexts(ctx, caseId, edited)
  const whole = [...earlier, ...texts]
  const found = await screenParts(ctx, whole)
  const rare = await rareIn(ctx, whole, background)
  const isNew = rare.length > 0 && (await rareIn(ctx, earlier, background)).length === 0
  const part = texts[0]?.part ?? ofReply
  return isNew ? [...found, ...rare.map((finding) => ({ ...finding, part }))] : found
}

async function rareIn(ctx: Context, texts: PartText[], background: CaseBackground): Promise<PartFinding[]> {
  const rare = await rareInThread(
    ctx,
    texts.map(({ text }) => text),
    background,
  )
  return rare ? [{ ...rare.finding, before: '', after: ` ${rare.explanation}` }] : []
}

async function threadTexts(ctx: Context, caseId: string, edited?: number) {
  const [thread] = await ctx.store.read
    .select({
      title: cases.title,
      parts: cases.parts,
      contacted: cases.contacted,
      background: cases.background,
    })
    .from(cases)
    .where(eq(cases.id, caseId))
  if (!thread) return { background: noBackground, earlier: [] }
  const answers = await ctx.store.read
    .select({ text: replies.body, position: replies.position })
    .from(replies)
    .where(and(eq(replies.caseId, caseId), isNull(replies.hiddenAt)))
    .orderBy(asc(replies.position))
  return {
    background: thread.background,
    earlier: [
      ...textsOf(thread),
      ...answers
        .filter(({ position }) => position !== edited)
        .map(({ text, position }): PartText => ({ part: `answer ${position}`, text })),
    ].map((each) => ({ ...each, earlier: true })),
  }
}

/** The findings that still stand in the way: not changed, and not explained by a reason. */
export const openFindings = (findings: PartFinding[], dismissals: Dismissal[]) =>
  unresolved(findings, dismissals)

export function nullWhenUnavailable(error: unknown) {
  if (error instanceof AppError && error.code === 'unavailable') return null
  throw error
}

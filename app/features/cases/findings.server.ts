import { asc, eq } from 'drizzle-orm'
import { rareInThread } from '#app/features/anonymisation/index.server.ts'
import { applyAll, applySuggestion, unresolved } from '#app/features/anonymisation/index.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { PartText } from '#app/core/screening.ts'
import { cases, replies, type CaseBackground, type Dismissal } from '#db/schema/cases.ts'
import { everyChoice, type PartFinding, readChoice } from './finding.ts'
import { noBackground, parts } from './parts.ts'
import type { Sheet } from './sheet.ts'

type Written = Pick<Sheet, 'title' | 'parts' | 'contacted' | 'background'>

const shownAround = 20
const ofReply = 'body'

/** The texts of a case, in the order of the form. */
const textsOf = (sheet: Omit<Written, 'background'>): PartText[] => [
  { part: 'title', text: sheet.title },
  ...parts.map((part) => ({ part, text: sheet.parts[part] ?? '' })),
  ...sheet.contacted.map(({ result }, row) => ({ part: `contacted[${row}].result`, text: result })),
]

async function screened(ctx: Context, texts: PartText[]): Promise<PartFinding[]> {
  const found = await ctx.process.screen(texts)
  const textOf = new Map(texts.map(({ part, text }) => [part, text]))
  return found.map((finding) => {
    const text = textOf.get(finding.part) ?? ''
    return {
      ...finding,
      before: text.slice(Math.max(0, finding.start - shownAround), finding.start),
      after: text.slice(finding.end, finding.end + shownAround),
    }
  })
}

/** What the guard finds in the texts of a case. Throws unavailable while nobody can screen them. */
export const findingsInTexts = (ctx: Context, sheet: Omit<Written, 'background'>) =>
  screened(ctx, textsOf(sheet))

/** Everything that the guard finds in a case, its facts taken together too. */
export async function findingsInSheet(ctx: Context, sheet: Written) {
  const texts = textsOf(sheet)
  return [...(await screened(ctx, texts)), ...(await rareIn(ctx, texts, sheet.background))]
}

/** The same for a page; null while nobody can screen the case. */
export const findingsShown = (ctx: Context, sheet: Written) =>
  findingsInSheet(ctx, sheet).catch(nullWhenUnavailable)

/** What the guard finds in a new answer, read together with the thread that it continues. */
export async function findingsInReply(ctx: Context, caseId: string, body: string) {
  const { background, earlier } = await threadTexts(ctx, caseId)
  const whole = [...earlier, { part: ofReply, text: body }]
  const found = await screened(ctx, whole)
  const rare = await rareIn(ctx, whole, background)
  const isNew = rare.length > 0 && (await rareIn(ctx, earlier, background)).length === 0
  return isNew ? [...found, ...rare.map((finding) => ({ ...finding, part: ofReply }))] : found
}

async function rareIn(ctx: Context, texts: PartText[], background: CaseBackground): Promise<PartFinding[]> {
  const rare = await rareInThread(
    ctx,
    texts.map(({ text }) => text),
    background,
  )
  return rare ? [{ ...rare.finding, before: '', after: ` ${rare.explanation}` }] : []
}

async function threadTexts(ctx: Context, caseId: string) {
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
    .where(eq(replies.caseId, caseId))
    .orderBy(asc(replies.position))
  return {
    background: thread.background,
    earlier: [
      ...textsOf(thread),
      ...answers.map(({ text, position }): PartText => ({ part: `answer ${position}`, text })),
    ].map((each) => ({ ...each, earlier: true })),
  }
}

/** The findings that still stand in the way: not changed, and not explained by a reason. */
export const openFindings = (findings: PartFinding[], dismissals: Dismissal[]) =>
  unresolved(findings, dismissals)

/** The texts that change with the chosen generalisation, or with all of them; none when nothing is to be replaced. */
export function accepted(
  { replace, dismissals }: { replace?: string; dismissals: Dismissal[] },
  findings: PartFinding[],
  textOf: (part: string) => string,
) {
  if (replace === everyChoice) return applyAll(textOf, findings, dismissals)
  const choice = readChoice(replace)
  const finding = findings.find(({ part, start }) => part === choice?.part && start === choice.start)
  if (!choice || finding?.suggestions[choice.index] === undefined) return []
  return [{ part: choice.part, text: applySuggestion(textOf(choice.part), finding, choice.index) }]
}

export function nullWhenUnavailable(error: unknown) {
  if (error instanceof AppError && error.code === 'unavailable') return null
  throw error
}

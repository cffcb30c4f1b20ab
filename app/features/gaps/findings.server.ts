import { applyAll, applySuggestion, unresolved } from '#app/features/anonymisation/index.ts'
import type { PartFinding } from '#app/features/cases/index.ts'
import { everyChoice, readChoice } from '#app/features/cases/index.ts'
import type { Dismissal } from '#db/schema/cases.ts'
import type { Context } from '#app/core/context.ts'
import type { PartText } from '#app/core/screening.ts'

const shownAround = 20

/** What the guard finds, with the words around it. Throws unavailable while nobody can screen the text. */
export async function findingsIn(ctx: Context, texts: PartText[]): Promise<PartFinding[]> {
  const found = await ctx.process.screen(texts.filter(({ text }) => text.trim() !== ''))
  return found.map((finding) => {
    const text = texts.find(({ part }) => part === finding.part)?.text ?? ''
    return {
      ...finding,
      before: text.slice(Math.max(0, finding.start - shownAround), finding.start),
      after: text.slice(finding.end, finding.end + shownAround),
    }
  })
}

/** The text with the generalisation that was chosen, or with all of them. */
export function replaced(
  text: string,
  findings: PartFinding[],
  { replace, dismissals }: { replace?: string; dismissals: Dismissal[] },
): string {
  if (replace === everyChoice) return applyAll(() => text, findings, dismissals)[0]?.text ?? text
  const choice = readChoice(replace)
  const finding = findings.find(({ start }) => start === choice?.start)
  if (!choice || finding?.suggestions[choice.index] === undefined) return text
  return applySuggestion(text, finding, choice.index)
}

export const openIn = (findings: PartFinding[], dismissals: Dismissal[]) => unresolved(findings, dismissals)

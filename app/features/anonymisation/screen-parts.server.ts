import type { Context } from '#app/core/context.ts'
import type { PartText } from '#app/core/screening.ts'
import type { PartFinding } from './part-finding.ts'

const shownAround = 20

/** What the guard finds in these texts, with the words around it. Throws unavailable while nobody can screen them. */
export async function screenParts(ctx: Context, texts: PartText[]): Promise<PartFinding[]> {
  const found = await ctx.process.screen(texts.filter(({ text }) => text.trim() !== ''))
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

import type { Context } from '#app/core/context.ts'
import type { PartFinding } from './part-finding.ts'
import { screenParts } from './screen-parts.server.ts'

const pieceLetters = 4000
// No number that tells who somebody is has more letters with the words around it that say so.
const seam = 100

/** The findings in a long text, piece by piece, so that whoever writes meanwhile is screened in between. */
export async function screenLong(ctx: Context, text: string): Promise<PartFinding[]> {
  const found: PartFinding[] = []
  for (const piece of pieces(text))
    found.push(...(await screenParts(ctx, [{ part: 'text', text: piece, lang: ctx.locale }])))
  return found
}

/** The end of each piece stands at the start of the next one too. */
function* pieces(text: string) {
  for (let start = 0; start < text.length;) {
    const end = Math.min(text.length, start + pieceLetters)
    yield text.slice(start, end).toWellFormed()
    if (end === text.length) return
    start = end - seam
  }
}

import { postAnchor } from './anchor.ts'
import { type Callable, type Mention, mentionsIn } from './mentions.ts'
import type { Place } from './moderated.query.server.ts'

/** A rendered text in which everybody it calls is a link to what that person wrote in the thread before it. */
export const linked = (html: string, people: readonly Callable[], place: Place) =>
  inProse(unlinked(html), (text) =>
    mentionsIn(text, people).reduceRight((rest, mention) => withLink(rest, mention, place), text),
  )

/** Whom a rendered text calls; words that fit more than one person call nobody. */
export function calledIn(html: string, people: readonly Callable[]): Callable[] {
  const called: Callable[] = []
  inProse(unlinked(html), (text) => {
    for (const { who } of mentionsIn(text, people)) if (who.length === 1) called.push(who[0]!)
    return text
  })
  return called
}

function withLink(text: string, { start, end, who }: Mention, { caseId, position }: Place) {
  const posts = who.length === 1 ? who[0]!.posts.filter((post) => post !== position) : []
  const post = posts.findLast((one) => one < position) ?? posts[0]
  if (post === undefined) return text
  const link = `<a href="/cases/${caseId}${postAnchor(post)}">${text.slice(start, end)}</a>`
  return text.slice(0, start) + link + text.slice(end)
}

// No text of a member makes such a link: those that the renderer lets through have no place within a page.
const unlinked = (html: string) =>
  html.replace(/<a href="\/cases\/[0-9a-f-]{36}#[a-z]+(?:-\d+)?">([@＠][^<]*)<\/a>/g, '$1')

const within = /^<(\/?)(?:a|code|pre)\b/

/** Changes the text of HTML of ours where it is neither a link nor code. */
function inProse(html: string, change: (text: string) => string) {
  let inside = 0
  return html
    .split(/(<[^>]*>)/)
    .map((piece) => {
      if (!piece.startsWith('<')) return inside > 0 ? piece : change(piece)
      const tag = within.exec(piece)
      if (tag) inside += tag[1] ? -1 : 1
      return piece
    })
    .join('')
}

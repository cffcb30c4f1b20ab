import type { Expression } from '#db/search-index.ts'
import { cutAsked, type Stretch } from '#app/core/letters/cut.ts'
import { fold } from '#app/core/letters/fold.ts'
import { marks } from './marks.ts'
import type { AskedTerm } from './parse.ts'
import { otherWords } from './synonyms.ts'

/** What a term looks for: `anywhere` and `inTitle` as the index asks it, `needles` as a page marks it. */
export type Wanted = { anywhere: Expression; inTitle: Expression; needles: Stretch[] }

// A long mark at the end is often left out, and サーバ is the start of サーバー; a short word is another one without it.
const longMark = /(?<=[ァ-ヺーｦ-ﾟ]{3})[ーｰ]$/

const waysOf = ({ text, exact, excluded }: AskedTerm) =>
  exact || excluded ? [text] : [text.replace(longMark, ''), ...otherWords(text)]

/** Null for a term without letters. */
export function wantedBy(term: AskedTerm): Wanted | null {
  const ways = waysOf(term)
    .map((way) => cutAsked(fold(way)))
    .filter((stretches) => stretches.length > 0)
  if (ways.length === 0) return null
  return {
    anywhere: anyOf(ways.map((stretches) => allOf(stretches.flatMap(anywhere)))),
    inTitle: anyOf(ways.map((stretches) => allOf(stretches.flatMap(inTitle)))),
    needles: ways.flat(),
  }
}

export const allOf = (parts: readonly Expression[]): Expression =>
  parts.length === 1 ? parts[0]! : { and: parts }
export const anyOf = (parts: readonly Expression[]): Expression =>
  parts.length === 1 ? parts[0]! : { or: parts }

const anywhere = ({ tokens, singles }: Stretch): Expression[] =>
  tokens.length > 0 ? [{ phrase: tokens }] : singles.map((letter) => ({ letter }))

const inTitle = ({ tokens, singles }: Stretch): Expression[] =>
  (tokens.length > 0 ? tokens : singles).map((token) => ({ mark: marks.inTitle(token) }))

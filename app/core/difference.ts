import { diffArrays } from 'diff'
import { wordsOf } from './i18n/words.ts'

export type Piece = { kind: 'same' | 'added' | 'removed'; text: string }

// Beyond that the texts have little in common, and looking on takes time that grows with its square.
const mostChanges = 1200
const mostByWords = 60_000
const shortest = 3

/** What became of a text, word by word; line by line, or as a whole, where little is the same. */
export function differenceOf(before: string, after: string): Piece[] {
  if (before === after) return [{ kind: 'same', text: before }]
  const isShort = before.length + after.length <= mostByWords
  const byWords = isShort ? compared(wordsOf(before), wordsOf(after)) : null
  const pieces = byWords ?? compared(linesOf(before), linesOf(after))
  return joined(
    pieces ?? [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ],
  )
}

/** Of a long text only the paragraphs around what changed; three points stand for the rest. */
export const aroundChanges = (pieces: Piece[]): Piece[] =>
  pieces.map((piece, index) => {
    const paragraphs = piece.text.split(/(?<=\n\n)/)
    if (piece.kind !== 'same' || paragraphs.length < 4) return piece
    const start = index > 0 ? paragraphs[0]! : ''
    const end = index < pieces.length - 1 ? paragraphs.at(-1)! : ''
    return { kind: 'same', text: [start, end].join(rest) }
  })

const rest = '…\n\n'

const linesOf = (text: string) => text.split(/(?<=\n)/)

function compared(before: string[], after: string[]): Piece[] | null {
  const changes = diffArrays(before, after, { maxEditLength: mostChanges })
  return (
    changes?.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })) ?? null
  )
}

// A particle between two changes is no resting place for the eye: it counts as changed too.
function joined(pieces: Piece[]): Piece[] {
  const found: Piece[] = []
  let [removed, added] = ['', '']
  const close = () => {
    if (removed) found.push({ kind: 'removed', text: removed })
    if (added) found.push({ kind: 'added', text: added })
    ;[removed, added] = ['', '']
  }
  pieces.forEach(({ kind, text }, index) => {
    const isBetween = (removed || added) && index < pieces.length - 1
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (isBetween && [...text].length < shortest && !text.includes('\n')) {
      removed += text
      added += text
    } else {
      close()
      found.push({ kind, text })
    }
  })
  close()
  return found
}

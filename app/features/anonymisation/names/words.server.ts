import type { Dictionary } from './dictionary.server.ts'
import type { Word } from './lexicon.ts'

const longestPiece = 160
const pieces = new RegExp(`[^、。\\n！？!?]{1,${longestPiece}}[、。\\n！？!?]?|[、。\\n！？!?]`, 'g')

/** Cuts a text into words: the cheapest way through the dictionary, piece by piece. */
export function wordsOf(dictionary: Dictionary, text: string): Word[] {
  const words: Word[] = []
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    for (const { start, end, entry, known } of cheapestPath(dictionary, piece)) {
      const { tag, tags, initial } = known ? dictionary.known : dictionary.unknown
      words.push({
        start: index + start,
        end: index + end,
        text: piece.slice(start, end),
        tag: tags[tag[entry] ?? 0] ?? '',
        known,
        initial: known && initial[entry] ? String.fromCharCode(initial[entry]) : null,
      })
    }
  }
  return words
}

type Node = {
  start: number
  end: number
  entry: number
  known: boolean
  right: number
  total: number
  before: Node | null
}

function cheapestPath(dictionary: Dictionary, piece: string): Node[] {
  const first: Node = { start: 0, end: 0, entry: -1, known: true, right: 0, total: 0, before: null }
  const ending: Node[][] = Array.from({ length: piece.length + 1 }, () => [])
  ending[0] = [first]
  for (let at = 0; at < piece.length; at++) {
    const before = ending[at] ?? []
    if (before.length === 0) continue
    const add = (end: number, entry: number, known: boolean) =>
      ending[end]?.push(cheapestAfter(dictionary, before, at, end, entry, known))
    const found = addKnown(dictionary, piece, at, add)
    addUnknown(dictionary, piece, at, found, add)
  }
  const path: Node[] = []
  let last = cheapestEnd(dictionary, ending[piece.length] ?? [])
  for (; last && last.before; last = last.before) path.push(last)
  return path.reverse()
}

function cheapestAfter(
  { known: knownEntries, unknown, costs, width }: Dictionary,
  before: Node[],
  start: number,
  end: number,
  entry: number,
  known: boolean,
): Node {
  const { left, right, cost } = known ? knownEntries : unknown
  const context = left[entry] ?? 0
  let total = Infinity
  let best: Node | null = null
  for (const node of before) {
    const sum = node.total + (costs[node.right * width + context + 2] ?? 0)
    if (sum < total) {
      total = sum
      best = node
    }
  }
  return {
    start,
    end,
    entry,
    known,
    right: right[entry] ?? 0,
    total: total + (cost[entry] ?? 0),
    before: best,
  }
}

function cheapestEnd({ costs, width }: Dictionary, nodes: Node[]) {
  const cost = (node: Node) => node.total + (costs[node.right * width + 2] ?? 0)
  return nodes.reduce<Node | null>((best, node) => (best && cost(best) <= cost(node) ? best : node), null)
}

type Add = (end: number, entry: number, known: boolean) => void

/** Walks the tree of bytes; true when a word begins here. */
function addKnown({ base, check, firsts, entries }: Dictionary, piece: string, at: number, add: Add) {
  let parent = 0
  let found = false
  const step = (byte: number) => {
    const child = (base[parent] ?? 0) + byte
    if (check[child] !== parent) return false
    parent = child
    return true
  }
  for (let end = at; end < piece.length; end++) {
    if (!utf8(piece.charCodeAt(end), step)) return found
    const leaf = base[parent] ?? 0
    if (leaf < 0 || check[leaf] !== parent) continue
    const word = -(base[leaf] ?? 0) - 1
    for (let slot = firsts[word] ?? 0; slot < (firsts[word + 1] ?? 0); slot++) {
      add(end + 1, entries[slot] ?? 0, true)
      found = true
    }
  }
  return found
}

function utf8(unit: number, step: (byte: number) => boolean) {
  if (unit < 0x80) return unit > 0 && step(unit)
  if (unit < 0x800) return step((unit >>> 6) | 0xc0) && step((unit & 0x3f) | 0x80)
  return step((unit >>> 12) | 0xe0) && step(((unit >> 6) & 0x3f) | 0x80) && step((unit & 0x3f) | 0x80)
}

/** As MeCab does: the whole run of one class of characters, and its first few. */
function addUnknown(dictionary: Dictionary, piece: string, at: number, found: boolean, add: Add) {
  const kind = dictionary.classOf[piece.charCodeAt(at)] ?? 0
  const { always, groups, longest } = dictionary.classes[kind] ?? { always: false, groups: false, longest: 0 }
  if (found && !always) return
  let run = at + 1
  const most = groups ? piece.length : Math.min(piece.length, at + longest)
  while (run < most && dictionary.classOf[piece.charCodeAt(run)] === kind) run++
  const ends = new Set([...(groups ? [run] : []), at + 1])
  for (let length = 2; length <= longest && at + length <= run; length++) ends.add(at + length)
  const all = dictionary.unknownOf.get(kind) ?? dictionary.unknownOf.get(0) ?? []
  for (const end of ends) for (const entry of all) add(end, entry, false)
}

/** Every part of speech under which the dictionary knows exactly this word. */
export function tagsOf(dictionary: Dictionary, word: string): string[] {
  const tags: string[] = []
  addKnown(dictionary, word, 0, (end, entry) => {
    if (end === word.length) tags.push(dictionary.known.tags[dictionary.known.tag[entry] ?? 0] ?? '')
  })
  return tags
}

import type { Facets } from './asked.server.ts'
import { categoryNamed, languageNamed, prefectureNamed } from './facets.ts'
import { neighboursOf } from './neighbours.ts'
import { parse } from './parse.ts'

const mostWays = 4
const mostTried = 8
const longestTried = 40

type Finds = (q: string) => Promise<boolean>

/**
 * Searches that find something where this one finds nothing: with a word that may have been meant, then with fewer words.
 * Each is tried as this reader, so that it tells nothing of what others may see.
 */
export async function waysOut(q: string, finds: Finds): Promise<{ meant: string[]; shorter: string[] }> {
  const words = q.split(/\s+/).filter(Boolean).slice(0, mostWays)
  const fewer = words.map((_, left) => words.filter((_, index) => index !== left).join(' '))
  const candidates = {
    meant: words.flatMap((word, at) =>
      [...word].length > longestTried || /[:"-]/.test(word)
        ? []
        : neighboursOf(word).map((other) => words.with(at, other).join(' ')),
    ),
    shorter: words.length < 2 ? [] : [...fewer, ...words],
  }
  const meant = await thatFind(candidates.meant, finds)
  return {
    meant,
    shorter: await thatFind(
      candidates.shorter.filter((one) => !meant.includes(one)),
      finds,
    ),
  }
}

async function thatFind(candidates: string[], finds: Finds) {
  const tried = [...new Set(candidates)].slice(0, mostTried)
  const found = await Promise.all(tried.map(finds))
  return tried.filter((_, at) => found[at]).slice(0, mostWays)
}

/** What the words of a search say that the directory and a report ask for, so that nobody chooses it a second time. */
export function facetsMeant(q: string): Pick<Facets, 'area' | 'lang' | 'tag'> {
  const words = parse(q)
    .terms.filter(({ excluded }) => !excluded)
    .map(({ text }) => text)
  const first = (meaning: (word: string) => string | null) =>
    words.map((word) => meaning(word)).find((id) => id !== null) ?? undefined
  return { area: first(prefectureNamed), lang: first(languageNamed), tag: first(categoryNamed) }
}

import { readFileSync } from 'node:fs'
import type { FindingKind } from '../findings.ts'

export type Label = { start: number; end: number; kind: FindingKind }
export type Labelled = { text: string; labels: Label[]; namesNobody: boolean }

const kinds: Record<string, FindingKind> = {
  ...{ p: 'person', o: 'organisation', m: 'municipality', a: 'address', d: 'date', g: 'age', i: 'initial' },
  ...{ s: 'sns', t: 'phone', u: 'url', e: 'email', n: 'long-number' },
}

/** Sentences of cases; of the news, the web and encyclopaedias; and a third lot of the latter, all of it tuned on. */
export type Half = 'own-dev' | 'own-held-out' | 'news-dev' | 'news-held-out' | 'news-dev-more'

/**
 * Sentences written for measuring, before the rules that they measure, and cut in two by turns: `dev` is tuned on,
 * `held-out` only measured. `⟦o …⟧` marks an organisation, and so on; `n` is any number that tells who somebody is.
 */
export function ownSentences(half: Half): Labelled[] {
  const written = readFileSync(new URL(`${half}.txt`, import.meta.url), 'utf8')
  const [labelled = '', plain = ''] = written.split('# nothing to find\n')
  return [...linesOf(labelled, false), ...linesOf(plain, true)]
}

const linesOf = (written: string, namesNobody: boolean) =>
  written
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ ...unmarked(line), namesNobody }))

const mark = /⟦(?<letter>[a-z]) (?<named>[^⟧]*)⟧/g

function unmarked(line: string) {
  const labels: Label[] = []
  let text = ''
  let at = 0
  for (const { 0: found, index, groups } of line.matchAll(mark)) {
    text += line.slice(at, index)
    const start = text.length
    text += groups?.named ?? ''
    labels.push({ start, end: text.length, kind: kinds[groups?.letter ?? ''] ?? 'long-number' })
    at = index + found.length
  }
  return { text: text + line.slice(at), labels }
}

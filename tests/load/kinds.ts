import { screen } from '#app/features/anonymisation/index.server.ts'
import type { Dataset } from './generate.ts'
import type { Kind } from './measure.ts'
import { chanceFrom, replyText } from './words.ts'

const inTurn = <T>(list: readonly T[]) => {
  let next = 0
  return () => list[next++ % list.length]!
}

const page = (id: string, name: string, paths: readonly string[]): Kind => {
  const path = inTurn(paths)
  return { id, name, expected: 200, shots: () => ({ path: path() }) }
}

const filters = ['topic=medical', 'block=kanto', 'topic=education&block=kinki', 'block=tohoku&status=work']

/** The pages that are read most. */
export const pagesOf = ({ threads, replies }: Dataset): Kind[] => [
  page(
    'case',
    `case page, ${replies} replies`,
    threads.map((id) => `/cases/${id}`),
  ),
  page('list', 'list of 20', ['/cases']),
  page(
    'filtered',
    'list of 20, filtered',
    filters.map((query) => `/cases?${query}`),
  ),
  page('home', 'home', ['/']),
]

export const searchPage = page(
  'search',
  'search page',
  ['/search?q=在留資格', '/search?q=通訳'].map(encodeURI),
)

const texts = 200

/** Answers that are written, each with a text of its own, of sentences in which the guard finds nothing. */
export function replyTo({ targets }: Dataset): Kind {
  const chance = chanceFrom(targets.length)
  const clean: string[] = []
  while (clean.length < texts) {
    const { markdown } = replyText(chance, 170)
    if (screen(numbered(clean.length, markdown), { lang: 'ja' }).length === 0) clean.push(markdown)
  }
  const target = inTurn(targets)
  const text = inTurn(clean)
  let number = 0
  const shots = () => {
    const form = new URLSearchParams({ body: numbered(++number, text()), anonymous: 'no' })
    return { path: `/cases/${target()}/replies`, body: form.toString() }
  }
  return { id: 'reply', name: 'post a reply', expected: 303, shots }
}

const numbered = (number: number, text: string) => `${number}件目の意見です。${text}`

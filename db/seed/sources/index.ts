import { east } from './east.ts'
import { kinds } from './kinds.ts'
import { middle } from './middle.ts'
import { nationwide } from './nationwide.ts'
import { proposals } from './proposals.ts'
import { west } from './west.ts'
import type { DemoSource, DemoWord } from './writing.ts'

const numberOf = (index: number) => `000-0000-${String(index + 1).padStart(4, '0')}`

/** `sakura 40, kaede 12 capacity`: who found after how many days that it works, or why not. */
const wordsOf = (written: string): DemoWord[] =>
  written
    .split(',')
    .map((word) => word.trim().split(' '))
    .flatMap(([member, daysAgo, kind]) =>
      member && daysAgo
        ? [{ member, daysAgo: Number(daysAgo), works: !kind, ...(kind ? { kind } : {}) }]
        : [],
    )

const rows = [...east, ...middle, ...west, ...nationwide, ...proposals]

/** Invented sources: no telephone number of them exists, and no address. */
export const sources: DemoSource[] = rows.map((row, index) => {
  const { key, author, daysAgo, kind, organization, name, english, areas, place, languages, words, state } =
    row
  return {
    key,
    author,
    daysAgo,
    state: state ?? 'published',
    words: wordsOf(words ?? ''),
    fields: {
      ...kinds[kind],
      name,
      alternateName: english,
      organization,
      areas,
      languages: languages.split(' '),
      phones: [{ number: numberOf(index), note: '' }],
      url: `https://${key}.demo.example/`,
      ...(place ? { place, address: '見本町1-2-3', access: 'バス停「見本」から歩いて5分' } : {}),
    },
  }
})

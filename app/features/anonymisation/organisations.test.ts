import { expect, test } from 'vitest'
import { openLexicon } from './names/lexicon.server.ts'
import { kindsOnly, organisations } from './samples/organisations.ts'
import { screenThread } from './screen-thread.server.ts'

const lexicon = openLexicon()
const found = (text: string) =>
  screenThread([{ part: 'one', text, lang: 'ja' }], lexicon).filter(({ level }) => level !== 'info')

test.each(organisations)('%s', (marked) => {
  const text = marked.replace(/[⟦⟧]/g, '')
  const wanted = [...marked.matchAll(/⟦(.*?)⟧/g)].map(([, name]) => name!)
  const named = found(text).filter(({ kind }) => kind === 'organisation')
  for (const name of wanted) expect(named.map((finding) => finding.text).join(' ')).toContain(name)
  expect(named.every(({ suggestions }) => suggestions.length > 0)).toBe(true)
})

test.each(kindsOnly)('%s names nobody', (text) => {
  expect(found(text)).toEqual([])
})

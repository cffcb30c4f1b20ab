import { expect, test } from 'vitest'
import { languageOf } from '#app/core/i18n/language-of.ts'
import { demo } from '#db/seed/index.ts'
import { openLexicon } from './names/lexicon.server.ts'
import { screenThread } from './screen-thread.server.ts'

const lexicon = openLexicon()

test.each(demo.cases.map((told) => [told.key, told] as const))('nobody is found in %s', (_key, told) => {
  const texts = [
    told.title,
    ...Object.values(told.parts),
    ...told.contacted.map(({ result }) => result),
    ...told.replies.map(({ body }) => body),
  ]
  const thread = texts.map((text, at) => ({ part: String(at), text, lang: languageOf(text) }))
  const found = screenThread(thread, lexicon).filter(({ level }) => level !== 'info')
  expect(found.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([])
})

import { expect, test } from 'vitest'
import { foreignTo, languageOf } from './language-of.ts'

test.each([
  ['通訳を頼みました。', 'ja'],
  ['She asked at the counter.', 'en'],
  ['', 'en'],
  ['JICA Youth Programme について', 'ja'],
  ['She took her 在留カード to the 区役所 and asked for a new one.', 'en'],
  ['<p><a href="https://www.demo.example/en/help" rel="nofollow">こちら</a></p>', 'ja'],
  ['「I want to go home now, please help me」と書いた紙を渡されたので、まず通訳を探しました。', 'ja'],
] as const)('%j is written in %s', (text, language) => {
  expect(languageOf(text)).toBe(language)
})

test('only a text of another language than the page says its own', () => {
  expect([foreignTo('ja', '通訳'), foreignTo('en', '通訳')]).toEqual([undefined, 'ja'])
})

import { expect, test } from 'vitest'
import { cardLanguages, cardWords, withReadings } from './card.ts'

test('a reading stands above the letters before it', () => {
  expect(withReadings('お金(かね)は いりません')).toEqual([
    ['お', null],
    ['金', 'かね'],
    ['は いりません', null],
  ])
})

test('in easy Japanese every kanji of the words has its reading', () => {
  const bare = Object.values(cardWords.easy)
    .filter((word) => word !== cardWords.easy.language)
    .flatMap((word) =>
      withReadings(word).filter(([text, reading]) => !reading && /\p{Script=Han}/u.test(text)),
    )
  expect(bare).toEqual([])
})

test('every card has all words', () => {
  for (const language of cardLanguages) expect(Object.values(cardWords[language]).every(Boolean)).toBe(true)
})

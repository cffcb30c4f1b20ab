import { expect, test } from 'vitest'
import { ageBands } from '#db/reference/case-sheet.ts'
import { screen } from '../screen.server.ts'

const proposal = (text: string, lang: 'ja' | 'en' = 'ja') => screen(text, { lang })[0]?.suggestions[0]

test('the proposals are the bands of the case sheet', () => {
  const bands = new Set(Array.from({ length: 111 }, (_, age) => proposal(`${age}歳`)))
  expect([...bands]).toEqual(ageBands.map(({ ja }) => ja))
})

test('an English sentence stays grammatical', () => {
  const rewritten = (text: string) => {
    const [finding] = screen(text, { lang: 'en' })
    return text.replace(finding?.text ?? '', finding?.suggestions[0] ?? '')
  }
  expect(rewritten('She is an 18-year-old woman.')).toBe('She is a woman in her late teens.')
  expect(rewritten('My client, a 45 year old single father, left.')).toBe(
    'My client, a single father in his 40s, left.',
  )
  expect(rewritten('He was 61 years old.')).toBe('He was in his 60s.')
  expect(rewritten('Aged 7, the boy cannot read.')).toBe('Of lower primary school age, the boy cannot read.')
  expect(rewritten('Two 30-year-olds came.')).toBe('Two people in their 30s came.')
  expect(rewritten('The woman, 33, works.')).toBe('The woman, in her 30s, works.')
})

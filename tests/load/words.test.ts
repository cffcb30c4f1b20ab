import { expect, test } from 'vitest'
import { caseText, chanceFrom, replyText } from './words.ts'

test('the same seed writes the same text, another seed another one', () => {
  expect(caseText(chanceFrom(1), 300)).toEqual(caseText(chanceFrom(1), 300))
  expect(caseText(chanceFrom(1), 300)).not.toEqual(caseText(chanceFrom(2), 300))
})

test('a text has the length that was asked for and at most one sentence more', () => {
  for (let seed = 0; seed < 50; seed++) {
    const length = replyText(chanceFrom(seed), 200).markdown.replace(/\n/g, '').length
    expect(length).toBeGreaterThanOrEqual(200)
    expect(length).toBeLessThan(291)
  }
})

test('the HTML holds the paragraphs of the Markdown and nothing that could be markup', () => {
  const { markdown, html } = caseText(chanceFrom(3), 500)
  expect(html.match(/<p>/g)).toHaveLength(markdown.split('\n\n').length)
  expect(html.replace(/<\/?p>/g, '')).not.toMatch(/[<>]/)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { levels } from './findings.ts'
import { variants } from './samples/variants.ts'
import { anyText, type Variant } from './samples/writing.ts'
import { screen } from './screen.server.ts'

const atLeast = (level: string, wanted: string) =>
  levels.findIndex((l) => l === level) <= levels.findIndex((l) => l === wanted)

function expectFound({ text, start, end, kind, level }: Variant) {
  const findings = screen(text, { lang: 'ja' })
  const covering = findings.filter((finding) => finding.start <= start && finding.end >= end)
  const seen = `${JSON.stringify(text.slice(start, end))} in ${JSON.stringify(text)} → ${JSON.stringify(findings)}`
  expect(
    covering.map((finding) => finding.kind),
    seen,
  ).toContain(kind)
  expect(
    covering.some((finding) => atLeast(finding.level, level)),
    seen,
  ).toBe(true)
  for (const finding of findings) expect(text.slice(finding.start, finding.end)).toBe(finding.text)
}

test.each(Object.entries(variants))('every written variant of a %s is found', (_name, arbitrary) => {
  fc.assert(fc.property(arbitrary, expectFound), { numRuns: 200 })
})

test('any text, broken or not, is screened without an error and with exact offsets', () => {
  const pieces = fc.constantFrom(
    '\ud83d',
    '\udc00',
    '\u200f',
    '\u202e',
    '٠٩٠',
    '１２',
    '34-',
    '丁目',
    '歳',
    '㍻',
    'か\u3099',
    '👨‍👩‍👧',
    'ﾊﾞ',
    '浜松市',
    '\\-',
    '@',
    '0️⃣',
  )
  const anything = fc.array(fc.oneof(pieces, anyText), { maxLength: 30 })
  fc.assert(
    fc.property(anything, (parts) => {
      const text = parts.join('')
      let last = 0
      for (const { start, end, text: found } of screen(text, { lang: 'en' })) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end)).toBe(found)
        last = end
      }
    }),
    {
      numRuns: 500,
      // One sign that stands for two letters, with something invisible before and behind it.
      examples: [[['歳', '\u202e', '㍻', '\u202e', '34-']]],
    },
  )
})

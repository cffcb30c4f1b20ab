import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyAll, applySuggestion, replaceable, segments, unresolved } from './resolve.ts'
import { screen } from './screen.server.ts'

type Placed = (typeof findings)[number]

const text = '浜松市に住む52歳の女性。電話は090-1234-5678。'
const findings = screen(text, { lang: 'ja' }).map((finding) => ({ ...finding, part: 'background' }))
const [city, age, phone] = ['municipality', 'age', 'phone'].map(
  (kind) => findings.find((finding) => finding.kind === kind) ?? expect.unreachable(),
) as [Placed, Placed, Placed]
const dismissal = (finding: Placed, reason = '公表された話', part = 'background') => ({
  part,
  kind: finding.kind,
  text: finding.text,
  reason,
})

test('a proposal takes the place of the finding', () => {
  expect(applySuggestion(text, age, 0)).toBe('浜松市に住む50歳代の女性。電話は090-1234-5678。')
})

test('a deletion leaves no double space', () => {
  const english = 'Call 090-1234-5678 tonight.'
  const [number] = screen(english, { lang: 'en' })
  expect(number && applySuggestion(english, number, 1)).toBe('Call tonight.')
})

test('a finding of an older text, or an unknown proposal, is refused', () => {
  expect(() => applySuggestion(`今日、${text}`, age, 0)).toThrow(RangeError)
  expect(() => applySuggestion(text, age, 7)).toThrow(RangeError)
})

test('all proposals at once: each offset is right though the words before it change their length', () => {
  expect(applyAll(() => text, findings, [])).toEqual([
    { part: 'background', text: '県内の市に住む50歳代の女性。電話は（電話番号）。' },
  ])
  const mirrored = applyAll(() => text, findings.toReversed(), [])
  expect(mirrored).toEqual(applyAll(() => text, findings, []))
})

test('all at once leaves what was dismissed, but not what must change, and names no text that stays', () => {
  const told = [dismissal(city), dismissal(age), dismissal(phone)]
  expect(replaceable(findings, told)).toEqual([phone])
  expect(applyAll(() => text, findings, told)).toEqual([
    { part: 'background', text: '浜松市に住む52歳の女性。電話は（電話番号）。' },
  ])
  expect(applyAll(() => text, [city, age], told)).toEqual([])
  expect(applyAll(() => text, [{ ...phone, suggestions: [] }], [])).toEqual([])
})

test('two deletions side by side leave one space', () => {
  const zero = { kind: 'phone' as const, level: 'block' as const, part: 'title', suggestions: [''] }
  const twice = [
    { ...zero, text: 'one', start: 5, end: 8 },
    { ...zero, text: 'two', start: 9, end: 12 },
  ]
  expect(applyAll(() => 'Call one two tonight.', twice, [])).toEqual([
    { part: 'title', text: 'Call tonight.' },
  ])
})

test('what stands between findings is still there, in its order, after all were replaced', () => {
  const kept = ['の', '。', 'ね', '\n']
  const pieces = fc.array(
    fc.constantFrom('浜松市', '52歳', '電話', '090-1234-5678', '2025年4月3日', ...kept, '\ud83d'),
  )
  fc.assert(
    fc.property(pieces, (parts) => {
      const whole = parts.join('')
      const found = screen(whole, { lang: 'ja' }).map((finding) => ({ ...finding, part: 'title' }))
      const expected = segments(whole, found)
        .map((piece) => piece.finding?.suggestions[0] ?? piece.text)
        .join('')
      const changed = found.length > 0 ? [{ part: 'title', text: expected }] : []
      expect(applyAll(() => whole, found, [])).toEqual(changed)
    }),
  )
})

test('every finding stands in the way until it is dismissed with a reason', () => {
  expect(unresolved(findings, [])).toEqual(findings)
  expect(unresolved(findings, [dismissal(age), dismissal(city)])).toEqual([findings[2]])
  expect(unresolved(findings, [dismissal(age, '  '), dismissal(city, '')])).toEqual(findings)
})

test('a dismissal holds for its own part, kind and wording only', () => {
  expect(unresolved(findings, [dismissal(age, 'x', 'title')])).toHaveLength(3)
  expect(unresolved(findings, [dismissal({ ...age, text: '53歳' })])).toHaveLength(3)
  expect(unresolved(findings, [dismissal({ ...age, kind: 'date' })])).toHaveLength(3)
})

test('what must change can never be dismissed', () => {
  expect(unresolved(findings, [dismissal(phone)])).toHaveLength(3)
})

test('a hint does not stand in the way', () => {
  expect(unresolved([{ ...age, level: 'info', part: 'title' }], [])).toEqual([])
})

test('the pieces are the text again, each finding once', () => {
  const pieces = fc.array(
    fc.constantFrom('浜松市', '52歳', '電話', '090-1234-5678', 'の', '\ud83d', '\u200b', ' '),
  )
  fc.assert(
    fc.property(pieces, (parts) => {
      const whole = parts.join('')
      const found = screen(whole, { lang: 'ja' })
      const cut = segments(whole, found)
      expect(cut.map((piece) => piece.text).join('')).toBe(whole)
      expect(cut.flatMap(({ finding }) => finding ?? [])).toEqual(found)
    }),
  )
})

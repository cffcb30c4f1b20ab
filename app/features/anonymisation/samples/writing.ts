import fc from 'fast-check'
import type { FindingKind, Level } from '../findings.ts'

/** Any code points, broken surrogates among them. */
export const anyText = fc
  .array(fc.oneof(fc.nat(0xffff), fc.nat(0x10ffff)), { maxLength: 40 })
  .map((codes) => String.fromCodePoint(...codes))

/** A text with one identifier in it, and where that stands. */
export type Variant = { text: string; start: number; end: number; kind: FindingKind; level: Level }

export const dashes = ['-', '‐', '‑', '–', '—', '―', '−', '－', 'ー', ' ', '　', ' - ']
const widths = [
  (text: string) => text,
  (text: string) =>
    text
      .replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
      .replaceAll(' ', '　'),
]
const hidden = ['', '', '', '\u200b', '\u2060', '\u202e', '\u00ad']

/** `-` stands where the parts of an identifier meet; all of them are written in one way of many. */
export const written = (base: string) =>
  fc
    .record({
      ways: fc.oneof(
        fc.constantFrom('', ...dashes).map((dash) => [dash]),
        fc.array(fc.constantFrom('', ...dashes), { minLength: 3, maxLength: 3 }),
      ),
      width: fc.constantFrom(...widths),
      lower: fc.boolean(),
      gap: fc.constantFrom(...hidden),
      at: fc.integer({ min: 1, max: base.length - 1 }),
    })
    .map(({ ways, width, lower, gap, at }) => {
      const cased = lower ? base.toLowerCase() : base
      const marked = `${cased.slice(0, at)}${gap}${cased.slice(at)}`
      let turn = 0
      return width(marked.replace(/-/g, () => ways[turn++ % ways.length] ?? ''))
    })

/** One dash, or a space, all through. */
export const dashed = (base: string) => fc.constantFrom(...dashes).map((dash) => base.replaceAll('-', dash))
export const spacedOut = (base: string) => fc.constant(Array.from(base.replaceAll('-', '')).join(' '))

const places: ((lead: string) => [before: string, after: string])[] = [
  (lead) => [lead, ''],
  (lead) => [`本人の話では、${lead}`, 'だそうです。'],
  (lead) => [`きのうきいた${lead}`, 'をつたえました'],
  (lead) => [lead, '名義です'],
  (lead) => [lead, '本人のもの'],
  (lead) => [`火曜日、${lead}`, '　時間は月曜'],
  (lead) => [lead, '日本の'],
  (lead) => [`メモ\n${lead}`, '\nつぎの行'],
  (lead) => [`${lead ? `${lead}\n` : ''}`, '\n'],
  (lead) => [`- ${lead}**`, '**\n'],
  (lead) => [`> ${lead}\``, '`'],
  (lead) => [`| こと | ${lead} | `, ' |\n|---|---|---|\n'],
  (lead) => [`|${lead || 'こと'}|`, '|'],
  (lead) => [`（${lead}`, '）'],
  (lead) => [`${lead}「`, '」'],
]

/** The forms in a sentence, at a line end, in Markdown, in a table …; `lead` is the word before them. */
export function placed(
  kind: FindingKind,
  level: Level,
  lead: string,
  forms: fc.Arbitrary<string>,
): fc.Arbitrary<Variant> {
  return fc.tuple(forms, fc.constantFrom(...places)).map(([found, place]) => {
    const [before, after] = place(lead)
    return {
      text: before + found + after,
      start: before.length,
      end: before.length + found.length,
      kind,
      level,
    }
  })
}

export const wide = (forms: fc.Arbitrary<string>) =>
  fc.tuple(forms, fc.constantFrom(...widths)).map(([form, width]) => width(form))

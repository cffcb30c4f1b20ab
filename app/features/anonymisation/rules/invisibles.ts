import type { Detector } from './detector.ts'

const letter =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{N}ー]/u

/** Something invisible between two letters or digits; scripts that join with such characters are left alone. */
export const invisibles: Detector = function* ({ text, gaps }) {
  let start = -1
  let end = -1
  for (const gap of gaps) {
    if (!letter.test(text.charAt(gap - 1)) || !letter.test(text.charAt(gap))) continue
    if (gap - 1 >= end && end > 0) yield finding(text, start, end)
    if (gap - 1 >= end) start = gap - 1
    end = gap + 1
  }
  if (end > 0) yield finding(text, start, end)
}

const finding = (text: string, start: number, end: number) => ({
  start,
  end,
  kind: 'invisible' as const,
  level: 'confirm' as const,
  suggestions: [text.slice(start, end)],
})

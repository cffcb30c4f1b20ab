import type { Draft } from '../rules/detector.ts'

const japanese =
  /(?<![A-Za-z\d.+/&・-])(?<letter>[A-Z])(?= ?(?:さん|さま|様|氏|くん|君|ちゃん|先生|夫妻|社(?!会)|市(?!場)|町|村|区|県|病院|大学|小学校|中学校|高校|学校|保育園|工場|会社|国(?!籍|家)|は、|は(?=[\p{Script=Han}])|が(?=[\p{Script=Han}])))/gu
const english =
  /(?<=(?:Mr|Mrs|Ms|Miss|Dr)\.? )(?<letter>[A-Z])\.?(?![A-Za-z.])|(?<![A-Za-z\d.+-])(?<bare>[B-HJ-SU-Z])(?=(?:'s|’s)? (?:said|says|told|asked|came|has|had|was|is|lives|works|and [A-Z] ))/g
const double =
  /(?<![A-Za-z.\d])[A-Z]\.? ?[.・] ?[A-Z]\.?(?=さん|氏|様|くん|ちゃん|先生|は|が|の| said| told| came|,)(?!\.[a-z])/g
const generic = new Set(['X', 'Y', 'Z'])

/** Letters that stand for somebody in the whole thread, in order of appearance. */
export const lettersIn = (text: string) =>
  [...text.matchAll(japanese), ...text.matchAll(english)]
    .toSorted((a, b) => a.index - b.index)
    .map(({ index, groups }) => ({ index, letter: groups?.letter ?? groups?.bare ?? '' }))

/**
 * Initials: a letter that does not continue A, B, C … of the thread, or two letters together. `seen` are the
 * letters of the texts before; it is filled while the thread is read.
 */
export function initials({ text }: { text: string }, seen: Set<string>, next: () => string): Draft[] {
  const drafts: Draft[] = []
  for (const { index, letter } of lettersIn(text)) {
    const continues =
      letter === 'A' || seen.has(letter) || seen.has(String.fromCharCode(letter.charCodeAt(0) - 1))
    if (continues || generic.has(letter)) seen.add(letter)
    else drafts.push(initial(index, index + 1, next()))
  }
  for (const { 0: found, index } of text.matchAll(double))
    drafts.push(initial(index, index + found.length, next()))
  return drafts
}

const initial = (start: number, end: number, letter: string): Draft => ({
  start,
  end,
  kind: 'initial',
  level: 'confirm',
  suggestions: [letter],
})

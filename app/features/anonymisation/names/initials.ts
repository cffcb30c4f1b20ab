import type { Draft } from '../rules/detector.ts'

const japanese =
  /(?<![A-Za-z\d.+/&・-])(?<letter>[A-Z])(?= ?(?:さん|さま|様|氏|くん|君|ちゃん|先生|夫妻|社(?!会)|市(?!場)|町|村|区|県|病院|大学|小学校|中学校|高校|学校|保育園|幼稚園|学園|専門学校|教会|支店|店|工業|建設|製作所|組合|事業所|施設|医院|クリニック|団地|駅|寺|地区|工場|会社|国(?!籍|家)|の(?:夫|妻|母|父|長男|長女|次男|次女|息子|娘|兄|姉|弟|妹|子ども|家族|在留|夫婦|両親|自宅|話では|希望)|には(?=[\p{Script=Han}])|に(?:会っ|電話|話を|説明|付き添)|と(?:面談|結婚|離婚|同居|暮ら)|も(?=[\p{Script=Han}])|を(?:連れ|訪ね|保護|説得)|から(?:電話|連絡|相談)|は、|は(?=[\p{Script=Han}])|が(?=[\p{Script=Han}])))/gu
const english =
  /(?<=(?:Mr|Mrs|Ms|Miss|Dr)\.? )(?<letter>[A-Z])\.?(?![A-Za-z.])|(?<![A-Za-z\d.+-])(?<bare>[B-HJ-Z])(?=\.?(?:'s|’s)? (?:said|says|told|asked|came|has|had|was|is|lives|works|and [A-Z] ))/g
const double =
  /(?<![A-Za-z.\d])[A-Z]\.? ?[.・] ?[A-Z](?:[.・]? ?[A-Z])?\.?(?=さん|氏|様|くん|ちゃん|先生|は|が|の|と(?:する|呼)|、(?:\d|[男女]性|[〇一二三四五六七八九十]|家族)| said| told| came|,)(?!\.[a-z])/g
// Stands alone, whatever follows: 「Aさんと妻のB」, but no article and no I.
const alone = /(?<![A-Za-z\d.+/&・-])[A-Z](?![A-Za-z\d.’'-]| [a-z])/g
const generic = new Set(['X', 'Y', 'Z'])
const ofBody = /^[社市町村区県病大小中高学保幼工会国教支店建製組事施医団駅寺地専ク]/

type Letter = { index: number; letter: string; isSomebody: boolean }

/** Letters that stand, or may stand, for somebody in the whole thread, in order of appearance. */
export function lettersIn(text: string): Letter[] {
  const letters = new Map<number, Letter>()
  for (const { index, 0: letter } of text.matchAll(alone))
    letters.set(index, { index, letter, isSomebody: false })
  for (const { index, groups } of [...text.matchAll(japanese), ...text.matchAll(english)])
    letters.set(index, { index, letter: groups?.letter ?? groups?.bare ?? '', isSomebody: true })
  return Array.from(letters, ([, letter]) => letter).toSorted((a, b) => a.index - b.index)
}

/**
 * Initials: a letter that does not continue A, B, C … of the thread, or two letters together. `seen` are the
 * letters of the texts before; it is filled while the thread is read.
 */
export function initials({ text }: { text: string }, seen: Set<string>): Draft[] {
  const drafts: Draft[] = []
  for (const { index, letter, isSomebody } of lettersIn(text)) {
    if (continues(letter, seen) || generic.has(letter)) seen.add(letter)
    else if (isSomebody)
      drafts.push(
        initial(text, index, /^\. [a-z]/.test(text.slice(index + 1, index + 4)) ? `${letter}.` : letter),
      )
  }
  for (const { 0: found, index } of text.matchAll(double)) drafts.push(initial(text, index, found))
  return drafts
}

/** One letter may be missing before: it is left out for whoever it is the initial of. */
function continues(letter: string, seen: Set<string>) {
  let missing = 0
  for (let code = 'A'.charCodeAt(0); code < letter.charCodeAt(0); code++)
    if (!seen.has(String.fromCharCode(code))) missing++
  return missing <= 1
}

/** The same letter is the same person everywhere; K社 is another than Kさん. */
function initial(text: string, start: number, found: string): Draft {
  const end = start + found.length
  const body = ofBody.exec(text.slice(end, end + 1))?.[0] ?? ''
  const who = { name: found.replace(/[. ]/g, '') + body, initial: found.charAt(0) }
  return { start, end, kind: 'initial', level: 'confirm', suggestions: [], who }
}

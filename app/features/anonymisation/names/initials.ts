import type { Draft } from '../rules/detector.ts'

const japanese =
  /(?<![A-Za-z\d.+/&・-])(?<letter>[A-Z])(?= ?(?:さん|さま|様|氏|くん|君|ちゃん|先生|夫妻|夫人|夫婦|一家|医師|看護師|弁護士|社長|部長|課長|店長|園長|教授|議員|選手|容疑者|被告|[子美男太郎奈菜江](?=[はがをにのともへ、。さく])|社(?!会)|市(?!場)|町|村|区|県|病院|大学|小学校|中学校|高校|学校|保育園|幼稚園|学園|専門学校|教会|支店|店|工業|建設|製作所|組合|事業所|施設|医院|クリニック|団地|駅|寺|地区|工場|会社|国(?!籍|家)|の(?:夫|妻|母|父|長男|長女|次男|次女|息子|娘|兄|姉|弟|妹|子ども|家族|在留|夫婦|両親|自宅|話では|希望|勤務|職場|会社|意向|妊娠|病気|相談|ケース|支援|収入|生活|就労|学校|通院|仕事|家賃|部屋|アパート|友人|名前|出産|入院|退院|国籍|母国|帰国|本国|誕生|年齢|体調|様子|気持ち|父親|母親|住ま|主治)|には(?=[\p{Script=Han}])|に(?:会っ|電話|話を|説明|付き添)|と(?:面談|結婚|離婚|同居|暮ら)|も(?=[\p{Script=Han}])|を(?:連れ|訪ね|保護|説得)|から(?:電話|連絡|相談)|は、|は(?=[\p{Script=Han}])|が(?=[\p{Script=Han}])))/gu
const kin =
  '夫|妻|父|母|兄|姉|弟|妹|長男|次男|三男|長女|次女|三女|息子|娘|友人|知人|同僚|上司|社長|店長|恋人|婚約者|実習生|留学生|本人|相談者'
const afterKin = new RegExp(
  `(?<=(?:${kin})(?:の|、|[(「])?)(?<letter>[A-Z])(?=[はがをにとものへや、)」]|から|より)`,
  'gu',
)
// PとQの二人, T、Uの二人
const together = [
  /(?<![A-Za-z\d])(?<letter>[A-Z])(?=[と、や・][A-Z](?:の(?:二人|2人|両|姉妹|兄弟|夫婦|親子)|は(?=[\p{Script=Han}])|が(?=[\p{Script=Han}])))/gu,
  /(?<=(?<![A-Za-z\d])[A-Z][と、や・])(?<letter>[A-Z])(?=の(?:二人|2人|両|姉妹|兄弟|夫婦|親子))/g,
  /(?<![A-Za-z\d])(?<letter>[A-Z])(?=に(?:関する(?:記録|相談|支援)|ついての?(?:記録|相談|支援)))/g,
]
const thing =
  '(?:[Vv]itamin|[Pp]lan|[Tt]ype|[Cc]lass|[Gg]rade|[Hh]epatitis|[Gg]roup|[Ss]ection|[Ff]orm|[Rr]oom|[Aa]rticle|[Aa]ppendix|[Tt]able|[Oo]ption|[Ss]tep|[Pp]art|[Bb]uilding|[Ll]evel|[Vv]isa|[Zz]one|[Ll]ine|[Gg]ate|[Tt]he|[Ll]etter)'
const englishSubject = new RegExp(
  `(?<![A-Za-z\\d.+&/-])(?<!${thing} )(?<bare>[B-HJ-Z])(?=\\.? (?:wants?|does|did|will|would|can|could|cannot|needs?|moved|left|lost|got|went|gave|also|then|never|speaks?|spoke|called|calls|paid|met|married|lived|worked|started|stopped|refused|applied|arrived|feels|felt|thinks|moved|took|brought|who |and (?:his|her) ))`,
  'g',
)
const englishObject =
  /(?<=(?<![A-Za-z])(?:(?:[Cc]lient|[Ww]orker|[Tt]rainee|[Ss]tudent|[Nn]eighbou?r|husband|wife|son|daughter|friend|colleague|brother|sister|mother|father|landlord),?|named|called|with|met|told|asked|helped|visited|was|interviewed|advised|accompanied|[Aa]ccording to) )(?<bare>[B-HJ-Z])(?=\.?(?:[,;)]|$| [a-z]|\.(?:\s|$)))/g
// R asks, H received: at the head of a sentence.
const englishHead =
  /(?<=^|[.!?\n] ?)(?<bare>[B-HJ-Z])(?=\.?(?: [a-z]{2,12}(?:s|ed) (?:a|an|the|for|to|her|his|in|at|that|with)(?![a-z])|['’]s (?:employer|landlord|husband|wife|son|daughter|visa|residence|family|mother|father|boss|company|school|child|children|baby|doctor)(?![a-z])))/g
const english =
  /(?<=(?:Mr|Mrs|Ms|Miss|Dr)\.? )(?<letter>[A-Z])\.?(?![A-Za-z.])|(?<![A-Za-z\d.+-])(?<bare>[B-HJ-Z])(?=\.?(?:'s|’s)? (?:said|says|told|asked|came|has|had|was|is|lives|works|and [A-Z] ))/g
const double =
  /(?<![A-Za-z.\d])[A-Z]\.? ?[.・] ?[A-Z](?:[.・]? ?[A-Z])?\.?(?=さん|氏|様|くん|ちゃん|先生|は|が|の|と(?:する|呼)|、(?:\d|[男女]性|[〇一二三四五六七八九十]|家族)| said| told| came|,)(?!\.[a-z])/g
// Stands alone, whatever follows: 「Aさんと妻のB」, but no article and no I.
const alone = /(?<![A-Za-z\d.+/&・-])[A-Z](?![A-Za-z\d.’'-]| [a-z])/g
// X, Y and Z stand for anybody; Y alone is a usual initial.
const generic = ['X', 'Y', 'Z']
const isGeneric = (letter: string, seen: Set<string>) =>
  generic.includes(letter) && generic.slice(0, generic.indexOf(letter)).every((each) => seen.has(each))
const ofBody = /^[社市町村区県病大小中高学保幼工会国教支店建製組事施医団駅寺地専ク]/

type Letter = { index: number; letter: string; isSomebody: boolean }

/** Letters that stand, or may stand, for somebody in the whole thread, in order of appearance. */
export function lettersIn(text: string): Letter[] {
  const letters = new Map<number, Letter>()
  for (const { index, 0: letter } of text.matchAll(alone))
    letters.set(index, { index, letter, isSomebody: false })
  for (const { index, groups } of [
    japanese,
    afterKin,
    ...together,
    english,
    englishSubject,
    englishObject,
    englishHead,
  ].flatMap((pattern) => [...text.matchAll(pattern)]))
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
    if (continues(letter, seen) || isGeneric(letter, seen)) seen.add(letter)
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

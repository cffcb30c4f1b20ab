import type { School } from '../age-band.ts'
import type { Detector } from './detector.ts'
import { numberOf } from './numerals.ts'

const japanese =
  /(?<![\p{Script=Han}大])(?<school>小学校?|中学校?|高等学校|高校|小|中|高)の? ?(?<grade>[1-6一二三四五六])(?:年生?(?!間|度|次|制|ご|後|前|目|に一)|(?=(?:の(?:娘|息子|子|長男|長女|次男|次女|三男|三女|弟|妹|兄|姉|児童|生徒|男|女|とき|時|春|夏|秋|冬)|に(?:な|進|編)|で(?:来日|転)|、|。|）|\))))/gu
const preschool =
  /(?<=^|[\p{P}\s]|は|が)年(?:長|中|少)(?:組|児|さん|クラス)?(?=の(?:次男|長男|三男|長女|次女|三女|娘|息子|子|弟|妹)|に通|に在籍|、|。)/gu
const written =
  /(?<![A-Za-z])(?:in (?:the )?(?<th>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|1st|2nd|3rd|[4-9]th|1[0-2]th)[- ]?grade|in [Gg]rade (?<number>1[0-2]|[1-9])(?!\d))(?![a-z])/gi
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
)

/** 小学3年生, 中2, “third grade”: as good as an age, and a hint, since many share it. */
export const grades: Detector = function* ({ text }, words) {
  const hint = (start: number, end: number, school: School) => ({
    start,
    end,
    kind: 'age' as const,
    level: 'info' as const,
    suggestions: [words.generalised.grade(school)],
  })
  for (const { 0: found, index, groups } of text.matchAll(japanese)) {
    const grade = numberOf(groups?.grade ?? '')
    const school = groups?.school?.charAt(0)
    if (school !== '小' && grade > 3) continue
    const of = school === '中' ? 'junior-high' : school === '高' ? 'high' : grade > 3 ? 'upper' : 'lower'
    yield hint(index, index + found.length, of)
  }
  for (const { 0: found, index } of text.matchAll(preschool))
    yield hint(index, index + found.length, 'preschool')
  for (const { 0: found, index, groups } of text.matchAll(written)) {
    const th = groups?.th?.toLowerCase()
    const grade = Number(groups?.number ?? 0) || (th ? ordinals.indexOf(th) + 1 || parseInt(th, 10) : 0)
    const of = grade > 9 ? 'high' : grade > 6 ? 'junior-high' : grade > 3 ? 'upper' : 'lower'
    yield hint(index, index + found.length, of)
  }
}

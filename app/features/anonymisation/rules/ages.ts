import type { Detector } from './detector.ts'
import { kanjiNumeral, numberOf } from './numerals.ts'

const oldest = 120
const written = new RegExp(
  `(?<![\\d.,〇一二三四五六七八九十百千万億何数])(?:満 ?)?(?<age>\\d{1,3}|${kanjiNumeral}{1,4}|ゼロ) ?(?:歳|才(?![能覚媛気色])|さい(?=[のでにはがとも、。)\\s]|$))(?: ?(?:と ?)?\\d{1,2} ?[かカヶヵケ箇]月|半)?児?`,
  'g',
)
const notAge =
  /^(?:代|台|以上|以下|未満|以降|超|を超|以内|差|違い|ちがい|年上|年下|上の|下の|離れ|はなれ|ずつ|健診|健康診査|クラス|人口|到達|に達|に満たな|刻み|ごと|階級|児)/
const roughly = /^(?:前後|くらい|ぐらい|ごろ|頃|近く|過ぎ|すぎ)/

/** 52歳, 五十二才, 1歳6か月; bands, limits and differences of age are not ages. */
export const ages: Detector = function* ({ text }, words) {
  for (const { 0: found, index, groups } of text.matchAll(written)) {
    const age = numberOf(groups?.age ?? '')
    const next = text.slice(index + found.length, index + found.length + 5)
    if (age > oldest || notAge.test(next) || (age % 10 === 0 && age > 0 && roughly.test(next))) continue
    const suggestions = [words.generalised.ageBand(age)]
    yield { start: index, end: index + found.length, kind: 'age', level: 'confirm', suggestions }
  }
}

const labelled =
  /(?:年齢|年令|(?<![A-Za-z])[Aa]ge)[ *]{0,3}(?:[:|=は] ?)?[ *]{0,3}(?<age>\d{1,3})(?!\d|[.,]\d| ?(?:歳|才|代|人|名|件|[-~〜]))/g
const kin =
  '夫|妻|父|母|兄|姉|弟|妹|長男|次男|二男|三男|長女|次女|二女|三女|息子|娘|本人|祖父|祖母|さん|氏|君|くん|ちゃん|様|先生|容疑者|被告|受刑者|選手|監督|コーチ|社長|会長|理事長|代表|部長|課長|店長|教授|議員|医師|夫妻|男性|女性|男児|女児|少年|少女|会社員|無職|従業員|実習生|留学生|学生|被害者|相談者|husband|wife|son|daughter|mother|father|brother|sister'
const bracketed = new RegExp(`(?<=(?:${kin}) ?[(] ?)(?<age>\\d{1,3})(?:歳|才)?(?= ?[),、])`, 'gi')
const infants = /生後 ?(?:約 ?)?(?<months>\d{1,3}) ?(?:[かカヶヵケ箇]月|週間?|日)/g

const spoken = [
  /(?<=享年|行年|当時|数え) ?(?<age>[1-9]\d?)(?![\d歳才年月日代時人円])/g,
  /(?<![ぁ-ゖ])はたち(?=[のでにを、。])/g,
  /(?<=(?:今年|来年|昨年|去年|今月|来月|先月|もうすぐ)で? ?)(?<age>[1-9]\d)(?=に(?:な|達)|、|。)/g,
  /(?<![\d.,])(?<age>[1-9]\d)(?=になった(?:ばかり|ところ)|を迎え|の誕生日)/g,
]

/** 年齢：52, 長男（8）, 生後5か月. */
export const writtenOtherwise: Detector = function* ({ text }, words) {
  for (const pattern of [labelled, bracketed])
    for (const { 0: found, index, groups } of text.matchAll(pattern)) {
      const age = Number(groups?.age)
      const end = index + found.length
      const start = end - found.length + found.lastIndexOf(groups?.age ?? '')
      if (age <= oldest)
        yield { start, end, kind: 'age', level: 'confirm', suggestions: [words.generalised.ageBand(age)] }
    }
  for (const pattern of spoken)
    for (const { 0: found, index, groups } of text.matchAll(pattern)) {
      const suggestions = [words.generalised.ageBand(Number(groups?.age ?? 20))]
      yield { start: index, end: index + found.length, kind: 'age', level: 'confirm', suggestions }
    }
  for (const { 0: found, index, groups } of text.matchAll(infants)) {
    const age = found.endsWith('月') ? Math.floor(Number(groups?.months) / 12) : 0
    const suggestions = [words.generalised.ageBand(age)]
    yield { start: index, end: index + found.length, kind: 'age', level: 'confirm', suggestions }
  }
}

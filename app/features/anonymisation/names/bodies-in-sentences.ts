import { isKatakanaName } from './katakana-names.ts'
import { isListedLoan, isLoanWord } from './loan-words.ts'
import { isKatakana, wordsBetween, type Reading } from './named.ts'
import { placesInKatakana } from './places.ts'

export type Body = { start: number; end: number; name: string }

// 派遣会社のグローバルサポート, ワールド・コミュニティという団体: said to be one, in katakana, capitals or quotes.
const name =
  '(?<name>[「『](?:[^」』ぁ-ん]{2,20}|[ぁ-ん]{2,8})[」』]|[A-Z]{2,8}[ァ-ヺー]{2,12}|[ァ-ヺー][ァ-ヺー・]{2,20}[\\p{Script=Han}]{0,4}|[A-Z][A-Za-z]{2,20})'
const said =
  '派遣会社|登録支援機関|監理団体|送り?出し?機関|仲介(?:業者|会社)|保証会社|(?:実習|勤務|就職|アルバイト|バイト|勤め|受け?入れ|派遣|取引|委託)先|元請け?|下請け?|雇用主|雇い主|受け?入れ企業|NPO|支援団体|団体|会社|工場|施設|日本語学校|専門学校|学習塾|事業所|作業所|就労支援B型|デイサービス|母子寮|寮'
const introduced = [
  new RegExp(`(?<=(?:${said})の)${name}(?=[にがでのはをと、]|から|へ)`, 'gu'),
  new RegExp(
    `(?<=(?:${said}))(?<name>[「『][^」』]{2,20}[」』]|[A-Z]{3,10})(?=[にがでのはをと、]|から|へ)`,
    'gu',
  ),
  new RegExp(
    `${name}(?=という(?:名前の|名の)?(?:団体|会社|NPO|組織|店|病院|学校|教会|工場|施設|事業所|派遣会社|サークル|機関|寮|塾))`,
    'gu',
  ),
]
const roles =
  /(?:スタッフ|リーダー|マネー?ジャー|オーナー|コーディネーター|ドライバー|ヘルパー|メンバー|サポーター|アルバイト|パート|ルール|シフト|シャトルバス|ライン|トラブル|システム|サービス|ホームページ|ボランティア|イベント|プログラム|プロジェクト|コンビニ|スーパー|レストラン|カフェ|パワハラ|セクハラ|ハラスメント|エアコン|トイレ|キッチン)$/

/** Names that a sentence says are bodies. */
export function* introducedBodies({ text, lexicon }: Reading): Generator<Body> {
  for (const pattern of introduced)
    for (const { index, groups } of text.matchAll(pattern)) {
      const written = groups?.name ?? ''
      const bare = written.replace(/[「『」』]/g, '')
      const isWord = lexicon.tagsOf(bare).some((tag) => /^名詞,(?:一般|サ変)/.test(tag)) || isListedLoan(bare)
      if (!isWord && !commonCapitals.has(bare) && !roles.test(bare) && !/^[ぁ-ん]{5,}/.test(bare))
        yield { start: index, end: index + written.length, name: written }
    }
}

const works = '(?:働|勤務|夜勤|面接|研修|アルバイト|バイト|パート|実習|検品|清掃|介護|日本語を|相談会)'
const joins = '(?:就職|勤め|勤務|入社|内定|採用|加入|登録|転職|雇|入会|派遣|同行支援|つないだ|つなぐ)'
const ofBody =
  '(?:社員|職員|スタッフ|会員|支部|学費|店長|社長|工場長|倉庫|仕分け|配達|期間(?:工|従業員)|下請け?|内定|面接|夜勤|アルバイト|バイト|レジ|求人|炊き出し|相談会|正社員|契約社員|派遣社員|パート|寮|組合員|授業料)'
const leaves = '(?:退職|解雇され|辞め|やめた|退社|中退|退学)'
const followed = new RegExp(
  `(?<![\\p{Script=Han}\\p{Script=Katakana}ーA-Za-z])(?<name>[ァ-ヺー・]{3,20}|[A-Z]{2,8}|\\p{Script=Han}{2,6})(?=で${works}|に${joins}|の${ofBody}|を${leaves})`,
  'gu',
)
const commonCapitals = new Set(
  'NPO NGO DV SNS PTA IT PC AI OK TV CD DVD QR ID FAX LINE ZOOM ATM JLPT JFT EPA JET ISA JICA CIR ALT JSL JR NHK UNHCR IOM ILO WHO MSW SSW PSW CSW LGBT PTSD ADHD ASD HIV PCR CT MRI ICU NICU OT PT ST COVID URL PDF USB VR EU UN USA UK ODA SDGS BBQ PR CM WEB APP SIM GPS FM AM PM OJT'.split(
    ' ',
  ),
)

/** ドトールで面接, 佐川の仕分け, APFSに加入: what follows tells that it is a body. */
export function* bodiesAtWork(reading: Reading): Generator<Body> {
  for (const { index, groups } of reading.text.matchAll(followed)) {
    const written = groups?.name ?? ''
    if (isBodyName(reading, written, index))
      yield { start: index, end: index + written.length, name: written }
  }
}

function isBodyName(reading: Reading, written: string, start: number) {
  if (/^[A-Z]+$/.test(written)) return !commonCapitals.has(written)
  if (isKatakana(written))
    return !isLoanWord(written, reading.lexicon) && !isKatakanaName(written) && !placesInKatakana.has(written)
  const inside = wordsBetween(reading, start, start + written.length)
  return (
    inside.at(-1)?.end === start + written.length &&
    inside.some(({ tag, known }) => known && tag.startsWith('名詞,固有名詞,組織')) &&
    !publicBody.test(written)
  )
}

const publicBody =
  /(?:省|庁|局|署|委員会|裁判所|議会|政府|警察|機構|大使館|領事館|赤十字|自衛隊|農協|生協|労組)$/

const before = '(?<=^|[、。，・｜|：:「『（(\\n\\s])'
const inKana = new RegExp(
  `${before}(?<kana>[ぁ-ん]{2,6})(?<rest>[\\p{Script=Han}ァ-ヺー]{0,10}?)(?<suffix>赤十字病院|病院|医院|(?:行政書士|税理士|弁護士|司法書士)法人|眼科|内科|外科|歯科|小児科|皮膚科|耳鼻科|クリニック|薬局|食堂|商店|保育園|幼稚園|小学校|中学校|高校|学園|センター|教室|工業|建設|運輸|食品|水産|農園|ファーム|警察署|福祉会|事務所|法人|ネット(?:ワーク)?)`,
  'gu',
)
const sentenceWords =
  /^(?:この|その|あの|どの|ある|おなじ|いわゆる|あらゆる|こども|にほんご|ことば|こころ|おんな|おとな|やさしい|あたらしい|ちかく|とても|もともと|いろいろ|さまざま|それぞれ|すべて|ほとんど|ゆうちょ|みなさん|わたし|わたしたち)/
const inSentence = /^(?:連体詞|接続詞|副詞|形容詞|動詞|感動詞|名詞,(?:代名詞|非自立|副詞可能|数))/

/** さかい眼科, すみだ国際学習センター: hiragana before the kind at the head of a clause, which the dictionary cuts into a sentence. */
export function* bodiesInKana({ text, lexicon }: Reading): Generator<Body> {
  for (const { 0: found, index, groups } of text.matchAll(inKana)) {
    const kana = groups?.kana ?? ''
    if (sentenceWords.test(kana) || /(?:[のなるたにをはがでとへもやくけ]|[しきじち]い)$/.test(kana)) continue
    if (lexicon.tagsOf(kana).some((tag) => inSentence.test(tag))) continue
    yield { start: index, end: index + found.length, name: found }
  }
}

import { katakanaNouns } from './katakana-nouns.ts'
import { isLoanWord } from './loan-words.ts'
import { isHiragana, isKanji, isKatakana, isName, named, type Named, type Reading } from './named.ts'
import type { Word } from './lexicon.ts'

const honorifics = new Set(
  'さん さま 様 氏 くん 君 ちゃん ちゃま 先生 殿 夫妻 夫人 女史 嬢 教授 社長 部長 課長 係長 店長 園長 院長 校長 工場長 議員 選手 監督 牧師 神父 住職 弁護士 医師 さんち'.split(
    ' ',
  ),
)
const professional =
  /^(?:先生|教授|社長|部長|課長|係長|店長|園長|院長|校長|工場長|議員|選手|監督|牧師|神父|住職|弁護士|医師|殿|君|夫人|嬢|夫妻)$/

/** Who is called さん without a name. */
const roles = new Set(
  '患者 大家 家主 奥 嫁 婿 娘 息子 お子 子 孫 父 母 兄 姉 弟 妹 お父 お母 お兄 お姉 祖父 祖母 お爺 お婆 叔父 叔母 伯父 伯母 旦那 主人 ご主人 夫 妻 皆 客 お客 相談者 相談員 職員 担当 担当者 業者 看護師 保健師 助産師 保育士 医者 お医者 警察 お巡り 隣 お隣 隣人 近所 友人 知人 仲間 社員 店員 学生 生徒 児童 先輩 後輩 同僚 上司 通訳 通訳者 支援者 利用者 参加者 実習生 留学生 委員 民生委員 住民 会員 理事 議員 先生 外国人 日本人 中国人 本人 ご本人 当人 家族 ご家族 事務 事務局 受付 役所 市役所 区役所 学校 会社 病院 保育園 組合 機関 窓口 課 係 部 農家 漁師 大工 職人 運転手 社会福祉士 精神保健福祉士 弁護士 行政書士 社労士 司法書士 保護者 妊婦 産婦 赤 坊 お坊 神 仏 王 お嬢 嬢 ママ パパ 世話 仲人 奥様 方 お寺 寺 八百屋 屋 何 誰 どちら 皆様 各 同 神父 牧師 担任 校長 園長 主任 教頭 講師 助手 顧問 専門 主治 産業 歯科 内科 小児科 眼科 国語 体育 日本語 英語 音楽 恩 医 若 店 町内会 自治会 管理 管理人 大臣 名誉 副 准 総 取締役 代表 前 元 現 新 旧 当時 工場 派遣 人事 総務 経理 営業 生活 支援 指導 福祉 教務 養護 保健 女医 技能実習生 被保険者 申請者 当事者 相手 貴 皆々 みな みんな おく おとう おかあ おにい おねえ おじ おば おじい おばあ おい めい むすめ むすこ いもうと おとうと おまわり おとなり となり たく たくさん あか おじょう おぼう おきゃく ごしゅじん だんな にい ねえ とう かあ じい ばあ おひと ひと かた なに だれ かみ ほとけ みなみな お疲れ ご苦労 ご馳走 お世話 おつかれ ごくろう ごちそう 独り うさぎ くま ぞう わん にゃん 娘婿 義父 義母 長男 次男 長女 次女 三女 三男 両親 双子 親 里親 親戚 親類 兄弟 姉妹 県 市 国 東京 町 村 区'.split(
    ' ',
  ),
)
const katakanaRoles =
  /(?:スタッフ|ヘルパー|ボランティア|マネ|マネージャー|マネジャー|ドクター|オーナー|リーダー|ワーカー|メンバー|ママ|パパ|シスター|ブローカー|コーディネーター|カウンセラー|サポーター|メイト|ユーザー|クライアント|コック|サッカー|テニス|スキー|ピアノ|ナース|デイサービス|ハローワーク|ベビー)$/

/** Who is named with さん, 氏, 先生 …: certain. */
export function* withHonorific(reading: Reading): Generator<Named> {
  const { words } = reading
  for (const [at, word] of words.entries()) {
    if (!honorifics.has(word.text) || at === 0) continue
    const first = firstOfName(reading, at)
    const head = words[first]
    const last = words[at - 1]
    if (head && last) yield named(reading, head.start, last.end, 'block', head.initial)
  }
}

/** The index of the word that the name before this honorific begins with; -1 when that is no name. */
function firstOfName(reading: Reading, at: number) {
  const { words, text } = reading
  const professionalTitle = professional.test(words[at]?.text ?? '')
  let first = at
  while (
    first > 0 &&
    at - first < 5 &&
    belongs(reading, words[first - 1], words[first], at, professionalTitle)
  )
    first--
  const head = words[first]
  const last = words[at - 1]
  if (first === at || !head || !last) return -1
  const name = text.slice(head.start, last.end)
  if (roles.has(name) || roles.has(last.text) || katakanaRoles.test(name)) return -1
  if (name.length === 1 && !/\p{Script=Han}/u.test(name)) return -1
  return first
}

function belongs(
  { lexicon }: Reading,
  word: Word | undefined,
  next: Word | undefined,
  _at: number,
  professionalTitle: boolean,
) {
  if (!word || !next || word.end !== next.start) return false
  const { text, tag, known } = word
  if (roles.has(text)) return false
  if (isName(word) || /^[・=]$/.test(text)) return true
  if (isKatakana(text))
    return (
      !known ||
      tag.startsWith('名詞,固有名詞') ||
      // ローズマリーさん
      (!professionalTitle && katakanaNouns.has(text)) ||
      (!(professionalTitle && isLoanWord(text, lexicon)) &&
        !katakanaRoles.test(text) &&
        !isLoanWord(text, lexicon))
    )
  if (/^[A-Za-z][A-Za-z'-]+$/.test(text)) return /^[A-Z]/.test(text) && !/^[A-Z]{2,}$/.test(text)
  if (professionalTitle)
    return (
      isKanji(text) &&
      lexicon.tagsOf(text).some((each) => each.endsWith('人名,姓')) &&
      !lexicon.tagsOf(text).includes('名詞,一般,*,*')
    )
  if (isKanji(text)) {
    const tags = lexicon.tagsOf(text)
    return !known || tags.some((each) => each.includes('人名')) || tag.startsWith('名詞,固有名詞')
  }
  if (isHiragana(text))
    return (
      !known ||
      tag.startsWith('名詞,固有名詞') ||
      (/^名詞|^感動詞|^副詞/.test(tag) &&
        text.length > 1 &&
        !tag.includes('非自立') &&
        !tag.includes('代名詞'))
    )
  return false
}

const nicknames =
  /(?<![ぁ-ゖ])(?<name>[ぁ-ゖー]{1,5}?|[\p{Script=Han}]{1,3}|[ァ-ヺー]{1,8})(?=(?:ちゃん|くん|たん(?![ぽすごじぼ]))(?![ぁ-ゖ]{0,1}(?:の木|こ)))/gu
const notNicknames =
  /^(?:赤|あか|お|おじい|おばあ|おじ|おば|おにい|おねえ|おとう|おかあ|にい|ねえ|じい|ばあ|とう|かあ|わん|にゃん|ぞう|くま|お兄|お姉|兄|姉|爺|婆|嬢|坊|孫|子|ち|き|か|い|れ|た|わ|や)$/

/** Names in kana before ちゃん or くん that are cut into other words: ゆう, はると, みー. */
export function* nicknamed(reading: Reading): Generator<Named> {
  for (const { 0: found, index } of reading.text.matchAll(nicknames))
    if (found && !notNicknames.test(found) && !roles.has(found))
      yield named(reading, index, index + found.length, 'block', null)
}

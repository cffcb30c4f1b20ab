import {
  isHiragana,
  isKanji,
  isName,
  isSurname,
  named,
  wordsBetween,
  type Named,
  type Reading,
} from './named.ts'
import type { Word } from './lexicon.ts'

const longestName = 7
const placeOrGroup =
  /^(?:県|府|都|道|市|区|町|村|郡|駅|線|山|川|橋|島|湖|港|空港|城|寺|神社|大社|通り|通(?!訳)|街道|地方|地区|地域|台|丘|団地|ビル|大学|高校|中学|小学校|学園|学校|病院|医院|工業|製作所|電機|自動車|建設|商店|商事|銀行|新聞|放送|党|派|家|時代|方面|支店|本店|店|出身|近郊|周辺|沿い|語|人(?![のはがを])|政権|内閣|式|流|法|賞)/
const soloStop = new Set(
  '周産期 全日制 全日 周産 大和 日本 本田 長男 次男 一郎 太郎 花子 千代 万葉 大家 主人 国分 金子 若菜 中元 正月 小春 美人 女性 男性 平和 平成 昭和 大正 明治 令和 光 恵 望 希望 愛 心 誠 誠実 正 進 学 勇気 健康 実 豊 静 優 司 公 正義 明 努 茂 要 相 当 高 東 西 南 北 林 森 原 泉 岡 堀 関 谷 辻 島 浜 港 沢 南北 東西 中西 東南 北東 南西 花 星 月 空 海 桜 梅 松 竹 楓 葵 夏 冬 春 秋 朝 夕 新 古 旧 千 万 百 十 一 二 三 四 五 六 七 八 九 上 下 中 外 内 左 右 前 後 国 県 市 町 村 区 家 寮 園 校 院 室 部 課 係 班 組 会 社 店 所 局 員 者 人 子 親 父 母 夫 妻 兄 姉 弟 妹 娘 孫 友 同 各 毎 幸 福 幸福 和 安 安全 安定 英 真 真理 由 由来 初 奥 野 畑 水 木 金 土 日 火 加 多 少 長 短 早 遅 永 住 永住 自立 独立 安心 順 純 良 吉 善 美 麗 清 清水寺 栄 栄養 実習 出産 育児 保育 成人 久 賢 忠 孝 仁 義 礼 智 信 景 景気 次 統 治 修 治療 元 治 司法 知 知恵 文 武 力 強 弘 宏 博 士 弁護 介護 看護 保護 千人 万人 由紀'.split(
    ' ',
  ),
)

/** Names in kanji without an honorific: surname and given name, or one that the dictionary knows as a name. */
export function* inKanji(reading: Reading): Generator<Named> {
  const { words, text } = reading
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word || !isName(word)) continue
    const end = endOfName(words, at)
    const last = words[end - 1] ?? word
    const whole = text.slice(word.start, last.end)
    const joined = end - at > 1
    at = end - 1
    if (!joined && !standsAlone(reading, word)) continue
    if (soloStop.has(whole)) continue
    if (isHiragana(whole) && !isSurname(word)) continue
    if (placeOrGroup.test(text.slice(last.end, last.end + 4))) continue
    if (/[\p{Script=Han}]/u.test(text.charAt(word.start - 1)) && (!joined || word.text.length === 1)) continue
    yield named(reading, word.start, last.end, 'confirm', word.initial)
  }
}

/** After a surname: given names, and single characters that the dictionary does not join. */
function endOfName(words: Word[], at: number) {
  let end = at + 1
  for (; end < words.length && end - at < 5; end++) {
    const next = words[end]
    const before = words[end - 1]
    if (!next || !before || next.start !== before.end) break
    if (next.end - (words[at]?.start ?? 0) > longestName) break
    // 民生 is a given name too.
    if (next.text === '民生' && words[end + 1]?.text === '委員') break
    const given =
      isName(next) ||
      // 藤原有信: read as a place.
      (/^名詞,固有名詞,(?:地域,一般|一般)/.test(next.tag) &&
        next.text.length < 3 &&
        !isKanji(words[end + 1]?.text.charAt(0) ?? '')) ||
      (isKanji(next.text) &&
        (!next.known ||
          (next.text.length === 1 &&
            next.tag.startsWith('名詞,一般') &&
            !placeOrGroup.test(next.text) &&
            !notGiven.has(next.text))))
    const ending =
      end > at + 1 &&
      next.text.length === 1 &&
      isKanji(next.text) &&
      !notGiven.has(next.text) &&
      !placeOrGroup.test(next.text) &&
      words[end + 1] !== undefined &&
      !isKanji(words[end + 1]!.text.charAt(0))
    const inKana =
      end === at + 1 &&
      /^[ァ-ヺー]{2,4}$/.test(next.text) &&
      (!next.known || next.tag.startsWith('名詞,固有名詞'))
    if (!(given || ending || inKana) || !isSurname(words[at]!)) break
  }
  return end
}
const notGiven = new Set(
  '様 氏 君 殿 家 宅 側 方 的 用 前 後 上 下 中 内 外 間 時 日 月 年 等 他 各 両 社 夫 妻 父 母 子 兄 弟 姉 妹 親 娘 孫 先'.split(
    ' ',
  ),
)

const titles =
  /^(?:首相|元首相|大統領|総理|大臣|議員|知事|市長|町長|村長|容疑者|被告|受刑者|記者|会長|理事|委員|審判|騎手|投手|捕手|棋士|九段|八段|七段|名人|教諭|講師|准教授|助教|主任|主査|主事|係長|班長|所長|局長|室長|支援員|相談員|教頭|施設長|工場長|長官|頭取|会頭|機長|[内外]野手|主治医|司書|保育士|社労士|行政書士|司法書士|税理士|(?:社会|介護)福祉士|民生委員|巡査|刑事|検事|判事|裁判官|警部|先輩|後輩|職員|通訳|看護師|保健師|医師|弁護士|家|宅|一家|夫婦|兄弟|姉妹|親子|姓|外相|財務相|防衛相|官房長官|国王|皇帝|天皇|[伯公男侯子]爵|将軍|署長|社長|専務|常務|教授|研究員|議長|幹事長|書記長|総裁|党首|主将|選手|監督|横綱|大関|関脇|小結|親方|師匠|[二三四五六]段|王将|棋聖|作(?:の|で|は|、|「)|訳(?:の|で|、|「)|著(?:の|で|、|「)|ら(?=[一二三四五六七八九十\d]{1,3}(?:人|名)))/

const standsAlone = ({ text, words, lexicon }: Reading, word: Word) => {
  if (word.text.length < 2 || soloStop.has(word.text)) return false
  if (/^[ァ-ヺー]+$/.test(word.text)) return false
  const titled = isSurname(word) && titles.test(text.slice(word.end, word.end + 5))
  if (titled) return true
  if (isKanji(text.charAt(word.end))) return false
  const ordinary = lexicon
    .tagsOf(word.text)
    .some((tag) => /^名詞,(?:一般|サ変接続|形容動詞語幹|副詞可能)/.test(tag))
  return !ordinary && words.length > 0
}

const chinese =
  '王李張劉陳楊黄趙呉周徐孫馬朱胡郭何林羅鄭梁謝宋唐許韓馮鄧曹彭曾肖蕭田董袁潘蔣蔡余杜葉程蘇魏呂丁任沈姚盧姜崔鍾譚陸汪范金石廖賈夏韋付方白鄒孟熊秦邱江尹薛閻段雷侯龍史陶黎賀顧毛郝龔邵万銭厳武戴莫孔向湯朴尹申趙柳洪全権安'
const chineseName = new RegExp(
  `(?<![\\p{Script=Han}々])([${chinese}])([\\p{Script=Han}]{1,2})(?![\\p{Script=Han}々])(?=[はがをにのともへでや、。）)」さ氏様くちとから]|$)`,
  'gu',
)
const givenStop =
  /[者員会社県市町村区国語人的性化型式用品店所局課係部室費料金額数量度率回年月日時分後前中内外上下間側方面等本冊枚台件条項号章話本家族親]$/

/** 王建国, 李明, 朴智星: a usual Chinese or Korean surname and one or two characters that make no word with it. */
export function* chineseOrKorean(reading: Reading): Generator<Named> {
  const { text, lexicon } = reading
  for (const { 0: found, 2: given = '', index } of text.matchAll(chineseName)) {
    const end = index + found.length
    if (lexicon.tagsOf(found).some((tag) => !tag.includes('固有名詞'))) continue
    const inside = wordsBetween(reading, index, end)
    const crossing = inside.some((word) => word.start <= index && word.end > index + 1)
    if (crossing || inside.some((word) => word.end > end)) continue
    const ordinaryGiven =
      given.length === 2 &&
      lexicon.tagsOf(given).some((tag) => /^名詞,(?:一般|サ変接続|副詞可能|形容動詞語幹)/.test(tag))
    if (
      inside.some((word) => word.start > index && /^名詞,接尾/.test(word.tag) && !word.tag.includes('人名'))
    )
      continue
    const surname = inside[0] && isSurname(inside[0])
    if (!surname && (given.length === 1 || ordinaryGiven || givenStop.test(found))) continue
    yield named(reading, index, end, 'confirm', null)
  }
}

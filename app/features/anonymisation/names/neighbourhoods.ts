import type { Draft, Words } from '../rules/detector.ts'
import { cityNamed } from '../rules/municipality-names.ts'
import { isKanji, type Reading } from './named.ts'

const place = '名詞,固有名詞,地域,一般'
/** Parts of the country, old provinces and cities abroad in kanji: wide enough, or no place of the case. */
const wide = new Set(
  '関東 関西 東北 北陸 東海 近畿 中部 中国 四国 九州 信越 甲信越 首都圏 北関東 南関東 山陰 山陽 日本海 太平洋 瀬戸内 沖縄 北海道 東京 大阪 京都 青森 岩手 宮城 秋田 山形 福島 茨城 栃木 群馬 埼玉 千葉 神奈川 新潟 富山 石川 福井 山梨 長野 岐阜 静岡 愛知 三重 滋賀 兵庫 奈良 和歌山 鳥取 島根 岡山 広島 山口 徳島 香川 愛媛 高知 福岡 佐賀 長崎 熊本 大分 宮崎 鹿児島 東日本 西日本 東欧 西欧 北欧 南米 北米 中南米 中東 東南 華南 華北 上海 北京 台北 香港 釜山 大連 広州 福建 吉林 瀋陽 延辺 深セン 天津 西安 南京 台湾 満州 朝鮮 三国 国内 海外 西部 東部 南部 北部 中央 県南 県北'.split(
    ' ',
  ),
)
const livesOrWorks =
  /^(?:駅|在住|周辺|近郊|方面|辺り|あたり|界隈|団地|に(?:住|暮ら|引っ越|転居|転入|移|ある|あり|家|部屋|店|転勤)|で(?:暮ら|働|生まれ|育|店|商売|起業|開業|部屋|家を)|へ(?:引っ越|転居|移)|から(?:来|引っ越|転居|移|通|徒歩)|の(?:店|家|会社|工場|寮|学校|病院|アパート|マンション|団地|飲食店|商店街|教会|モスク|実家|自宅|職場|農家|ホテル|旅館|造船所|水産|市場|繁華街|リゾート|\p{Script=Han}{2,8}(?:工場|店|会社|場)|\p{Script=Han}{2,4}(?:に住|で暮)|自動車))/u

/** Towns and parts of towns, which no list of municipalities holds, where the words after them say that it is a place. */
export function* neighbourhoods({ text, words: read }: Reading, words: Words): Generator<Draft> {
  for (const [at, { start, end, text: name, tag, known }] of read.entries()) {
    if (!known || !isPlaceName(tag) || name.length < 2 || wide.has(name)) continue
    const isKatakanaPlace = /^[ァ-ヺー]+$/.test(name)
    if (!isKanji(name) && !(isKatakanaPlace && inJapan.has(name))) continue
    if (/[\p{Script=Han}\p{Script=Katakana}]/u.test(text.charAt(start - 1)) && read[at - 1]?.end === start)
      continue
    if (!livesOrWorks.test(text.slice(end, end + 14))) continue
    const city = cityNamed(name)
    yield {
      start,
      end,
      kind: 'municipality',
      level: 'confirm',
      suggestions: city
        ? words.generalised.places({ ...city, written: false })
        : words.generalised.neighbourhoods,
    }
  }
}

const isPlaceName = (tag: string) => tag.startsWith(place) || tag === '名詞,固有名詞,一般,*'
const inJapan = new Set(['ニセコ', 'トマム', 'ルスツ'])

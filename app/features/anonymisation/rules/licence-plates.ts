import { isNear } from './context.ts'
import type { Detector } from './detector.ts'
import { replaced } from './detector.ts'

const places =
  '札幌 函館 旭川 室蘭 苫小牧 釧路 知床 帯広 十勝 北見 青森 弘前 八戸 岩手 盛岡 平泉 宮城 仙台 秋田 山形 庄内 福島 会津 郡山 白河 いわき 水戸 土浦 つくば 宇都宮 那須 とちぎ 日光 群馬 前橋 高崎 大宮 川口 所沢 川越 熊谷 春日部 越谷 千葉 成田 習志野 市川 船橋 袖ケ浦 袖ヶ浦 市原 野田 柏 松戸 品川 世田谷 練馬 杉並 板橋 足立 江東 葛飾 江戸川 八王子 多摩 横浜 川崎 湘南 相模 山梨 富士山 新潟 長岡 上越 長野 松本 諏訪 安曇野 南信州 富山 石川 金沢 福井 岐阜 飛騨 静岡 浜松 沼津 伊豆 名古屋 豊橋 三河 岡崎 豊田 尾張小牧 一宮 春日井 三重 鈴鹿 四日市 伊勢志摩 滋賀 京都 大阪 なにわ 和泉 堺 神戸 姫路 奈良 飛鳥 和歌山 鳥取 島根 出雲 岡山 倉敷 広島 福山 山口 下関 徳島 香川 高松 愛媛 高知 福岡 北九州 久留米 筑豊 佐賀 長崎 佐世保 熊本 大分 宮崎 鹿児島 奄美 沖縄'.split(
    ' ',
  )
const longestPlace = Math.max(...places.map((place) => place.length))
const known = new Set(places)

const serial = /(?<![\d])\d[\dA-Z]{0,2} ?[ぁ-んEHKMTY] ?(?:[・.] ?){0,3}\d{1,2}(?:-\d{2}|\d{1,2})?(?![\d-])/g
const lastPart = /(?<=(?<!マイ)ナンバー(?:プレート)?[ は:]{0,3})\d{2}-\d{2}(?!\d|-)/g
const plateWords = /ナンバー|車両|自動車|乗用車|軽自動車|plate|licen[cs]e/gi

/** A plate office before class, kana and number; without the office only the dashed form near its word. */
export const licencePlates: Detector = function* ({ text }, words) {
  for (const { 0: found, index } of text.matchAll(serial)) {
    const end = index + found.length
    const start = index - placeBefore(text.slice(Math.max(0, index - longestPlace - 1), index))
    const alone = /\d{2}-\d{2}$/.test(found) && isNear(plateWords, text, index, end)
    if (start < index || alone) yield replaced(words, 'licence-plate', start, end)
  }
  for (const { 0: found, index } of text.matchAll(lastPart))
    yield replaced(words, 'licence-plate', index, index + found.length)
}

function placeBefore(text: string) {
  const written = text.trimEnd()
  for (let length = longestPlace; length > 0; length--)
    if (known.has(written.slice(-length))) return length + text.length - written.length
  return 0
}

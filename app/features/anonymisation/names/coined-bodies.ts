import type { Body } from './bodies-in-sentences.ts'
import { isListedLoan } from './loan-words.ts'
import { isKatakana, wordsBetween, type Reading } from './named.ts'
import { modifier, nounsBefore, stemStart } from './organisation-stems.ts'
import type { Word } from './lexicon.ts'

/** Last words of names, which seldom end anything else, by what the body does. */
const trades = [
  '化成 ケミカル 化学工業 電機 電工 精機 精工 技研 工機 建機 重工 鉄鋼 製鋼 鋼業 金属工業 アルミ工業 製薬 製紙 紡績 製菓 酒造 醸造 乳業 ゴム ハム ベルト 工務店 組興業',
  '商事 商会 商店 興業 興産 総業 産業 物産 証券 信託 信金 信用金庫 銀行 生命 損保 火災 海上 ホールディングス コーポレーション モータース システムズ フーズ ロジスティクス ソリューションズ エンジニアリング コンサルティング ハウジング スタッフィング',
  '運輸 通運 海運 急送 急便 引越便 引越センター 交通 タクシー バス フェリー 汽船 電鉄 鉄道 航空 自動車整備 水産加工 水産 青果 縫製 建設 工業 運送 食品',
  'ガス 商船 工房 航空機 ホテル プロダクション エンタテインメント エンターテインメント エンタープライズ レコード 劇団 楽団 交響楽団 博物館 水族館 動物園 美術館 同盟 連合 映画社 新聞 放送 書房 出版 百貨店 監理組合 機構 連盟 協会 財団 学会 党 大学 大 学園 学院',
].flatMap((words) => words.split(' '))

/** What stands before such a word and only says which kind it is. */
const kinds = new Set(
  (
    '老舗 格安 民間 大型 小型 中型 電気 一般 国内 地方 県内 外資 上場 主要 精密 軽 重 化学 造船 繊維 自動車 食品 観光 貨物 旅客 定期 夜行 長距離 高速 専門 中堅 親 子 元請 下請 投資 取引 受託 信託 都市 政府系 路線 送迎 貸切 夜間 短期 看護 医療 農業 林業 漁業 水産 工業 商業 女子 男子 芸術 音楽 福祉 教育 放送 市民 体育 外国語 母国 出身 志望 進学 名門 難関 一流 地元 公共 災害 防災 緊急 校内 館内 車内 機内 店内 衛星 有線 無線 生 再 ラジオ テレビ デジタル 英字 業界 日刊 学校 学級 学生 壁 全国 地区 住宅 土木 建築 ビル 道路 加工 冷凍 健康 自然 機能 補助 栄養 発酵 輸入 輸出 家畜 飼料 製造 製造業 サービス 与 野 政 与野 新 保守 革新 左派 右派 支持 独裁 社会 医師 看護 歯科 弁護士 司法 税理 労働 経済 業 国際 国際交流 交流 観光 婦人 青年 老人 体操 競技 スポーツ 日本 日本人 外国人 支援 援助 推進 保険 損害 共済 年金 雇用 個人 団体 終身 シャトル スクール マイクロ 介護 福祉 電車 地下 私 国 民営 国営 登山 森林 鉱山 モノレール 国際線 日韓 日中 海上 航空 宇宙 行政 組織 統治 経営 管理 安全 保障 職員 基幹 成長 伝統 地場 先端 関連 情報 映像 窯業 窯 手 家内 家庭 婦人服 紳士服 高級 輪 天然 合成 生命 人体 耐熱 消し 生活 現地 現 開発 公 大学 通信 ' +
    '最 多 等 倍 巨 拡 莫 偉 重 寛 盛 壮 過 肥 強 全 特 絶 尊 増 粗 雄 遠 膨 甚 極 実物 原寸 北 南 東 西'
  ).split(' '),
)
const ending = new RegExp(
  `(?:${trades.toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{Script=Han}ー]|[ァ-ヺ])|(?:機構|連盟|協会|党|学園|学院|大学|新聞|交通|銀行)(?=(?:労組|労働組合|幹事長|委員長|理事長|会長|代表|党首|附属|付属|学長|教授|社長))`,
  'gu',
)

/** 三栄化成, 緑風学園, 帝都交通: before a word that ends names stands one that says no kind. */
export function* coinedBodies(reading: Reading): Generator<Body> {
  const { text } = reading
  for (const { 0: trade, index } of text.matchAll(ending)) {
    if (offices.test(text.slice(Math.max(0, index - 4), index + trade.length))) continue
    const end = index + trade.length
    const start = stemStart(text, index)
    // The dictionary may have read both as one word: 城南信金.
    const stem = nounsBefore(reading, start, index)
    const first = stem.findIndex((word) => !modifier.test(word.text) && !kinds.has(word.text))
    if (first < 0 || !stem.some((word) => saysNoKind(word, trade, reading))) continue
    const from = numbered(stem[0]) ? 0 : first
    yield { start: stem[from]!.start, end, name: text.slice(stem[from]!.start, end) }
  }
}

// Wide offices stay.
const offices = /(?:技能実習|年金|国際協力|学生支援|健康安全|医療)機構$/
const numbered = (word: Word | undefined) => /^[一二三四五六七八九十]$/.test(word?.text ?? '')

function saysNoKind({ text, tag }: Word, trade: string, { lexicon }: Reading) {
  if (modifier.test(text) || kinds.has(text) || trades.includes(text)) return false
  if (/^名詞,(?:接尾|数|サ変接続|形容動詞語幹)|^接頭詞/.test(tag) && tag !== '名詞,接尾,地域,*') return false
  if (isKatakana(text)) return !isListedLoan(text) && (text.length > 2 || lexicon.tagsOf(text).length === 0)
  if (tag.startsWith('名詞,固有名詞,地域,国')) return false
  return text.length > 1 && trade !== '大'
}

const region =
  '北海道|東北|北関東|関東|首都圏|甲信|北陸|東海|中部|近畿|関西|中国|四国|九州|沖縄|瀬戸内|京浜|阪神|湘南|房総|伊豆|信州|遠州|三河|尾張|東亜|アジア'
const notBody =
  /(?:エリア|ブロック|コース|ルート|カップ|シリーズ|リーグ|オリンピック|パラリンピック|マラソン|フェア|グルメ|ラーメン|カレー|スタイル|タワー|ローム|アンケート|イベント|ツアー|コミュニティ|ネットワーク|レベル|チャンピオン|ランキング|トップ|メーカー|センター|サミット|フェスティバル|セミナー|ワークショップ)$/
const inRegion = new RegExp(
  `(?<![\\p{Script=Han}])(?:${region})(?<own>[ァ-ヺー]{4,16})(?=[のにでがをはとへや、。]|から)`,
  'gu',
)
const scopes =
  /(?<![\p{Script=Han}ァ-ヺー])(?:全国|全日本|世界|国際|アジア|欧州|日本)(?!交流|協力|司法|社会福祉|保健|年金|学生支援)[\p{Script=Han}]{2,8}(?:協議会|基金|同盟|連合|連盟|協会|機構|評議会|委員会|フォーラム|財団)(?![\p{Script=Han}ー])/gu
const weeklies =
  /(?<![\p{Script=Han}])(?:週刊|月刊|季刊)(?:[\p{Script=Han}]{2,5}|[ァ-ヺー]{3,10})(?=[のにでがをはとへや、。])/gu
const inKatakana =
  /(?<![ァ-ヺー])[ァ-ヺー]{2,12}?(?:エンター?テインメント|プロダクション|モータース|システムズ|フーズ|ケミカル|ホールディングス|レコード|ロジスティクス|ソリューションズ|エンジニアリング|コーポレーション|エレクトロニクス|インダストリー|キャピタル|パートナーズ)(?=[のにでがをはとへや、。]|から)/g
const clubs =
  /(?<![A-Za-z])(?:FC|SC|AC)(?:[\p{Script=Han}]{2,6}|[ァ-ヺー]{3,12})(?=[のにでがをはとへや、。])|(?<![\p{Script=Han}ァ-ヺー])(?:[\p{Script=Han}]{2,6}|[ァ-ヺー]{3,12})(?:FC|SC)(?![A-Za-z])/gu
const eating =
  /(?:ラーメン|居酒屋|焼肉|スナック|民宿|美容室|寿司|鮨|カフェ)(?<own>[\p{Script=Han}]{2,4})(?=[でにのへがは、])/gu

/** 横浜スターズ: a place of the dictionary, then a name in katakana. */
export function* afterPlaces(reading: Reading): Generator<Body> {
  const { text } = reading
  for (const { index, groups } of text.matchAll(katakanaAfterKanji)) {
    const own = groups?.own ?? ''
    const word = wordsBetween(reading, index - 1, index)[0]
    if (word?.tag !== '名詞,固有名詞,地域,一般' || word.end !== index || notBody.test(own)) continue
    yield { start: word.start, end: index + own.length, name: text.slice(word.start, index + own.length) }
  }
}
const katakanaAfterKanji = /(?<=[\p{Script=Han}])(?<own>[ァ-ヺー]{3,12})(?=[のにでがをはとへや、。])/gu

/** 東海ワークサポート, FC青嵐, ラーメン大吉: a region, a club or a kind of shop, then what it is called. */
export function* namedInParts({ text, lexicon }: Reading): Generator<Body> {
  for (const { 0: found, index, groups } of text.matchAll(inRegion))
    if (!notBody.test(groups?.own ?? '')) yield { start: index, end: index + found.length, name: found }
  for (const pattern of [clubs, scopes, weeklies, inKatakana])
    for (const { 0: found, index } of text.matchAll(pattern))
      yield { start: index, end: index + found.length, name: found }
  for (const { 0: found, index, groups } of text.matchAll(eating)) {
    const tags = lexicon.tagsOf(groups?.own ?? '')
    if (tags.some((tag) => tag.includes('固有名詞')) && !/[店屋員主]$/.test(found))
      yield { start: index, end: index + found.length, name: found }
  }
}

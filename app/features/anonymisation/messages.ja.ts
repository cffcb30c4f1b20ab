import type { FindingKind, Level } from './findings.ts'
import { formatNumber } from '#app/core/i18n/format.ts'
import { ageBandId, type Pronoun, type School } from './age-band.ts'
import type { Institution } from './names/institutions.ts'
import type { PopulationFault } from './population-file.ts'
import type { RegionId } from './names/places.ts'
import { ageBands, regionsOfOrigin } from '#db/reference/case-sheet.ts'

const band = (age: number) => ageBands.find(({ id }) => id === ageBandId(age))?.ja ?? ''

const levels: Record<Level, string> = { block: '必ず直す', confirm: '確かめる', info: '参考' }

const kinds: Record<FindingKind, string> = {
  'residence-card': '在留カードの番号',
  'my-number': 'マイナンバー',
  passport: '旅券の番号',
  pension: '基礎年金番号',
  'health-insurance': '健康保険の記号・番号',
  'bank-account': '口座番号',
  'welfare-number': '受給者・ケースの番号',
  'driving-licence': '運転免許証の番号',
  phone: '電話番号',
  'postal-code': '郵便番号',
  email: 'メールアドレス',
  url: 'ウェブサイトの場所（URL）',
  sns: 'SNSのアカウント',
  'licence-plate': '車のナンバー',
  'long-number': '長い番号',
  address: '住所・建物の名前',
  date: '日付',
  age: '年齢',
  municipality: '市区町村の名前',
  person: '人の名前',
  organisation: '会社・学校・団体などの名前',
  initial: 'イニシャル',
  nationality: '国籍',
  'rare-combination': 'めずらしい組み合わせ',
  invisible: '見えない文字',
}

const why: Record<FindingKind, string> = {
  'residence-card': 'この番号は一人に一つなので、だれのことか分かります。',
  'my-number': 'マイナンバーは一人に一つです。12桁の番号は、マイナンバーかもしれません。',
  passport: '旅券の番号から、だれのことか分かります。',
  pension: '年金の番号は一人に一つなので、だれのことか分かります。',
  'health-insurance': '保険の記号と番号から、世帯や勤め先が分かります。',
  'bank-account': '口座の番号から、だれのことか分かります。',
  'welfare-number': '役所や病院の人は、この番号からだれのことか分かります。',
  'driving-licence': '免許証の番号は一人に一つなので、だれのことか分かります。',
  phone: '電話番号から、だれのことか分かります。',
  'postal-code': '郵便番号から、住んでいる町が分かります。',
  email: 'メールアドレスから、だれのことか分かります。',
  url: '開いた先に、人や団体の名前があるかもしれません。',
  sns: 'SNSのアカウントから、だれのことか分かります。',
  'licence-plate': '車のナンバーから、持ち主が分かります。',
  'long-number': '7桁以上の番号は、人や書類を指しているかもしれません。',
  address: '住所や建物の名前から、住んでいる家が分かります。',
  date: '正しい日付は、ほかの記録と合わせると人が分かります。年と月か、季節で足ります。',
  age: '正しい年齢は、ほかの事実と合わせると人が分かります。10歳ごとのまとまりで足ります。',
  person: '名前から、だれのことか分かります。出てくる順に A、B、C と書きます。',
  organisation: '会社や学校の名前から、だれのことか分かります。仕事や施設の種類で足ります。',
  initial: '本当の名前の頭文字は、手がかりになります。出てくる順に A、B、C と書きます。',
  nationality: '同じ国の人が少ない地域では、国籍から人が分かることがあります。',
  'rare-combination': 'いくつかの事実を合わせると、当てはまる人がわずかです。',
  municipality: '小さな市区町村では、同じ国から来た人がわずかです。県までで足ります。',
  invisible: '語の中に見えない文字があります。名前や番号を見のがす原因になります。',
}

const placeholders: Record<FindingKind, string> = {
  'residence-card': '（在留カードの番号）',
  'my-number': '（マイナンバー）',
  passport: '（旅券の番号）',
  pension: '（年金の番号）',
  'health-insurance': '（保険の番号）',
  'bank-account': '（口座番号）',
  'welfare-number': '（番号）',
  'driving-licence': '（免許証の番号）',
  phone: '（電話番号）',
  'postal-code': '（住所）',
  email: '（メールアドレス）',
  url: '（ウェブサイト）',
  sns: '（SNSのアカウント）',
  'licence-plate': '（車のナンバー）',
  'long-number': '（番号）',
  address: '（住所）',
  date: '（日付）',
  age: '（年齢）',
  municipality: '（市区町村）',
  person: '（名前）',
  organisation: '（団体）',
  initial: '（名前）',
  nationality: '（国籍）',
  'rare-combination': '',
  invisible: '',
}

const seasons = ['春ごろ', '夏ごろ', '秋ごろ', '冬ごろ']

export type Place = {
  /** The last character of the official name, also for a name in Latin letters. */
  tier: '市' | '区' | '町' | '村'
  /** Null where several prefectures have a place of this name. */
  prefecture: { ja: string; en: string } | null
  /** The prefecture stands in the text before the name. */
  written: boolean
}

const within = ({ tier, prefecture }: Place) =>
  prefecture ? `${prefecture.ja.slice(-1)}内の${tier}` : `${tier === '区' ? '市' : '県'}内の${tier}`

/** What stands in the text instead of a finding; each reads on in a Japanese sentence. */
const generalised = {
  ageBand: (age: number) => band(age),
  agePhrase: (age: number, _whose: Pronoun) => band(age),
  agedPerson: (age: number, _whose: Pronoun, person: string) => `${band(age)}の${person || '人'}`,
  month: (year: number | null, month: number) => `${year === null ? '' : `${year}年`}${month}月`,
  year: (year: number) => `${year}年`,
  season: (_year: number | null, month: number) => seasons[Math.floor(((month + 9) % 12) / 3)] ?? '',
  bornIn: (decade: number) => `${decade}年代生まれ`,
  places: (place: Place) => [
    ...(place.written ? [] : [within(place)]),
    ...(place.prefecture ? [`${place.prefecture.ja}内の${place.tier}`, place.prefecture.ja] : []),
  ],
}

const grades: Record<School, string> = {
  preschool: '未就学',
  lower: '小学校低学年',
  upper: '小学校高学年',
  'junior-high': '中学生',
  high: '高校生',
}

/** Words for names, which read on in a Japanese sentence. */
const forNames = {
  somebody: (letter: string) => [letter, 'ある人'],
  institutions: ({ ja: type }: Institution) => [type, `県内の${type}`, 'ある団体'],
  today: 'ある日',
  grade: (school: School) => grades[school],
  neighbourhoods: ['県内のある地域', 'ある地域'],
  regions: (region: RegionId, tail: string) => {
    const name = regionsOfOrigin.find(({ id }) => id === region)?.ja ?? ''
    return tail === '人' ? `${name}出身の人` : `${name}出身`
  },
}

const mend: Record<PopulationFault['reason'], (value: string) => string> = {
  number: (value) => `人数「${value}」を、数字で書いてください。`,
  place: (value) => `「${value}」という地域はありません。地域のコードか都道府県の名前を書いてください。`,
  cells: (value) => `列が足りません（${value}）。見出しと同じ数の列にしてください。`,
  long: (value) => `「${value}…」が長すぎます。100字までにしてください。`,
  quote: (value) => `引用符「${value}」が閉じていません。`,
}

export const ja = {
  levels,
  kinds,
  why,
  placeholders,
  unavailable:
    '名前などの確認が、いま動いていません。確認できない文章は公開しません。1分ほど待って、もう一度試してください。',
  generalised: { ...generalised, ...forNames },
  population: {
    wrongFile: 'このファイルは、在留外国人の表として読めません。国籍と人数の列がある CSV を選んでください。',
    fault: ({ line, reason, value }: PopulationFault) => `${line}行目：${mend[reason](value)}`,
    page: {
      admin: '運営',
      title: '在留外国人の統計',
      lead: 'めずらしい組み合わせに当てはまる人の数を、この統計で数えます。',
      inUse: 'いま使っている表',
      none: 'まだ何も取り込んでいません。国籍か地域が書かれ、4つ以上の事実がそろう事例は、確かめてもらいます。',
      source: '出所',
      sourceHelp: '表を出した機関と、表の名前を書きます。',
      asOf: 'いつの数か',
      asOfHelp: '年と月を「2025-06」のように書きます。',
      rows: '使っている数',
      importedOn: '取り込んだ日',
      unknown: '－',
      take: '表を取り込む',
      file: '表のファイル',
      fileHelp: 'CSV。5 MBまで。UTF-8か、ExcelのShift_JIS。',
      shapes:
        'e-Statの表（国籍、在留資格、人数）、東京都の表（市区町村、国籍、人数）、国籍が列に並ぶ表を読めます。表の前の題や、後の注は、あってもかまいません。公表されていない数は、空のままで読めます。',
      replaces: 'いまの数を置きかえる',
      replacesHelp: '同じ地域、国籍、在留資格の数が、もうあるときに選びます。',
      replacesYes: 'はい、新しい数に置きかえる',
      submit: '取り込む',
      noFile: '表のファイルを選んでください。',
      tooLarge: 'ファイルが大きすぎます。5 MBまでにしてください。',
      faults: (lines: number) =>
        `読めない行が${formatNumber('ja', lines)}行あります。直してから、もう一度選んでください。`,
      faultsHeading: '読めない行',
      firstFaults: (shown: number) => `はじめの${shown}行を出しています。`,
      replaced: (figures: number) =>
        `いまの数を${formatNumber('ja', figures)}か所で置きかえます。よければ選んで、ファイルをもう一度選んでください。`,
      flash: { imported: '表を取り込みました。' } as Record<string, string>,
    },
  },
  rare: {
    people: (people: number | null) =>
      people === null
        ? '当てはまる人の数は分かりません。'
        : people < 1
          ? '当てはまる人は、ほとんどいません。'
          : `当てはまる人は、およそ${Math.floor(people)}人です。`,
    change: (from: string, to: string) =>
      to
        ? `「${from}」を「${to}」にすると、人が分かりにくくなります。`
        : `「${from}」を書かないと、人が分かりにくくなります。`,
    several: 'どれか1つを変えるだけでは足りません。2つ以上を、広い言い方にしてください。',
  },
  lines: {
    unreadable: (line: number) => `${line}行目を読めません。1行に1つのJSONを書いてください。`,
    misshapen: (line: number) => `${line}行目に「id」と「text」の文字列を入れてください。`,
    unlabelled: (line: number) => `${line}行目に「text」と「labels」（start、end、kind）を入れてください。`,
    language: (line: number) => `${line}行目の「lang」は「ja」か「en」にしてください。`,
  },
}

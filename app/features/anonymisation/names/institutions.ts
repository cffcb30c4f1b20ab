import { loose, strict, type Institution } from './institution.ts'
import { knownBody } from './well-known.ts'
import { offices } from './offices.ts'
import { trades } from './trades.ts'

export type { Institution } from './institution.ts'

/** Last words of the names of institutions, longest first where one ends another. */
const institutions: Record<string, Institution> = {
  小学校: loose('小学校', 'a primary school'),
  中学校: loose('中学校', 'a junior high school'),
  高等学校: loose('高校', 'a high school'),
  高校: loose('高校', 'a high school'),
  日本語学校: strict('日本語学校', 'a Japanese language school'),
  日本語学院: loose('日本語学校', 'a Japanese language school'),
  日本語教室: strict('日本語教室', 'a Japanese class'),
  専門学校: strict('専門学校', 'a vocational school'),
  大学校: strict('専門学校', 'a vocational school'),
  大学: strict('大学', 'a university'),
  学園: loose('学校', 'a school'),
  学院: loose('学校', 'a school'),
  学校: strict('学校', 'a school'),
  幼稚園: loose('幼稚園', 'a kindergarten'),
  保育園: loose('保育園', 'a nursery'),
  保育所: loose('保育所', 'a nursery'),
  こども園: loose('こども園', 'a nursery'),
  大学病院: strict('大学病院', 'a university hospital'),
  病院: strict('病院', 'a hospital'),
  医院: loose('医院', 'a clinic'),
  診療所: strict('診療所', 'a clinic'),
  クリニック: loose('診療所', 'a clinic'),
  教会: loose('教会', 'a church'),
  モスク: strict('モスク', 'a mosque'),
  神社: strict('神社', 'a shrine'),
  寺院: strict('寺院', 'a temple'),
  協同組合: strict('協同組合', 'a cooperative'),
  労働組合: strict('労働組合', 'a union'),
  組合: strict('組合', 'a cooperative'),
  ユニオン: strict('労働組合', 'a union'),
  工場: strict('工場', 'a factory'),
  公民館: strict('公民館', 'a community hall'),
  図書館: strict('図書館', 'a library'),
  児童館: strict('児童館', 'a children’s centre'),
  会館: strict('公共の施設', 'a public facility'),
  老人ホーム: strict('高齢者施設', 'a home for the elderly'),
  国際交流協会: strict('国際交流協会', 'an international exchange association'),
  協会: strict('団体', 'an organisation'),
  財団: strict('団体', 'an organisation'),
  支店: strict('支店', 'a branch'),
  特別支援学校: loose('特別支援学校', 'a special needs school'),
  夜間中学: strict('夜間中学', 'an evening junior high school'),
  学習塾: loose('学習塾', 'a cram school'),
  歯科医院: loose('歯科', 'a dental clinic'),
  歯科: loose('歯科', 'a dental clinic'),
  内科: loose('診療所', 'a clinic'),
  外科: strict('診療所', 'a clinic'),
  小児科: loose('小児科', 'a children’s clinic'),
  産婦人科: loose('産婦人科', 'a maternity clinic'),
  眼科: loose('診療所', 'a clinic'),
  皮膚科: loose('診療所', 'a clinic'),
  医療センター: strict('病院', 'a hospital'),
  薬局: loose('薬局', 'a pharmacy'),
  整骨院: loose('整骨院', 'an osteopathic clinic'),
  助産院: loose('助産院', 'a midwifery'),
  法律事務所: strict('法律事務所', 'a law office'),
  事務所: strict('事務所', 'an office'),
  事業所: strict('事業所', 'an office'),
  作業所: strict('作業所', 'a workshop'),
  研究所: strict('研究機関', 'an institute'),
  研究会: strict('研究会', 'a study group'),
  文化センター: strict('文化施設', 'a cultural centre'),
  センター: strict('支援の窓口', 'a centre'),
  プラザ: strict('公共の施設', 'a public facility'),
  ネットワーク: strict('支援団体', 'an organisation'),
  協議会: strict('団体', 'an organisation'),
  連盟: strict('団体', 'an organisation'),
  連合会: strict('団体', 'an organisation'),
  労組: strict('労働組合', 'a union'),
  生協: strict('生活協同組合', 'a cooperative'),
  商工会: strict('商工会', 'a chamber of commerce'),
  信用組合: strict('信用組合', 'a bank'),
  電力: strict('電力会社', 'a power company'),
  航空: strict('航空会社', 'an airline'),
  放送: strict('放送局', 'a broadcaster'),
  書店: strict('書店', 'a bookshop'),
  モバイル: strict('携帯電話会社', 'a phone company'),
  不動産: strict('不動産会社', 'an estate agent'),
  スーパー: strict('スーパー', 'a supermarket'),
  店: strict('店', 'a shop'),
  真言宗: strict('寺院', 'a temple'),
  駅: strict('最寄りの駅', 'the nearest station'),
  団地: strict('団地', 'a housing estate'),
  寮: strict('寮', 'a dormitory'),
  ...trades,
  ...offices,
}

export const suffixes = Object.keys(institutions).toSorted((a, b) => b.length - a.length)

/** Kinds that stand before the name: グループホームこもれび. Any of them may also end a name. */
export const firstWords = [
  ...[
    'グループホーム',
    'デイサービス',
    '老人ホーム',
    'ケアハウス',
    'ケアホーム',
    'ケアセンター',
    '訪問看護ステーション',
  ],
  ...[
    '学習塾',
    'フリースクール',
    '日本語学校',
    'こども食堂',
    '子ども食堂',
    '居酒屋',
    'ラーメン',
    '美容室',
    '焼肉',
  ],
  ...['センター', 'ネットワーク', 'の会', 'コープ', 'こども園', '放課後等?デイ(?!サービス)'],
  ...[
    'カラオケ',
    'スナック',
    'キッチン',
    'カフェ',
    'レストラン',
    '食堂',
    '民宿',
    'ペンション',
    '喫茶',
    '美容院',
  ],
  ...[
    '保育園',
    '保育室',
    '幼稚園',
    '学童クラブ',
    '児童クラブ',
    '特養',
    '老健',
    '作業所',
    'シェルター',
    'サポート',
  ],
  ...['法律事務所', '行政書士事務所', 'クリニック', 'マスジド', '国際交流'],
]

const byHead: [RegExp, Institution][] = [
  [/医療法人/, strict('医療機関', 'a medical institution')],
  [/学校法人/, strict('学校', 'a school')],
  [/福祉法人/, strict('福祉の団体', 'a welfare organisation')],
  [/寺$/, strict('寺院', 'a temple')],
  [/^ハローワーク/, strict('ハローワーク', 'a public employment office')],
  [/宗教法人/, strict('宗教の団体', 'a religious body')],
  [/(?:社団|財団|NPO|非営利活動)法人/, strict('支援団体', 'an organisation')],
]

export function institutionOf(name: string): Institution {
  const known = knownBody(name)
  const suffix = suffixes.find((each) => name.endsWith(each))
  if (known && !suffix) return known
  if (suffix) return institutions[suffix] ?? strict('会社', 'a company')
  const within = suffixes.find((each) => each !== '会社' && name.includes(each))
  const head = byHead.find(([pattern]) => pattern.test(name))
  return head?.[1] ?? institutions[within ?? '会社'] ?? strict('会社', 'a company')
}

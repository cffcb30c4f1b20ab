/** Vocabularies of the case sheet. Proposal of this project after the case sheets of self-reliance support; bands instead of values. */
/** `offered: false`: it is shown where it is used, and no form offers it any longer, or not yet. */
export type Term = { id: string; ja: string; en: string; offered?: false }

export const ageBands: Term[] = [
  { id: 'infant', ja: '乳児', en: 'Infant' },
  { id: 'preschool', ja: '未就学', en: 'Preschool age' },
  { id: 'primary-lower', ja: '小学校低学年', en: 'Lower primary school age' },
  { id: 'primary-upper', ja: '小学校高学年', en: 'Upper primary school age' },
  { id: 'junior-high', ja: '中学生の年代', en: 'Junior high school age' },
  { id: 'high-school', ja: '高校生の年代', en: 'High school age' },
  { id: '18-19', ja: '10歳代後半', en: '18 to 19' },
  { id: '20s', ja: '20歳代', en: '20s' },
  { id: '30s', ja: '30歳代', en: '30s' },
  { id: '40s', ja: '40歳代', en: '40s' },
  { id: '50s', ja: '50歳代', en: '50s' },
  { id: '60s', ja: '60歳代', en: '60s' },
  { id: '70s', ja: '70歳代', en: '70s' },
  { id: '80s', ja: '80歳代', en: '80s' },
  { id: '90-and-over', ja: '90歳以上', en: '90 and over' },
]

export const families: Term[] = [
  { id: 'single', ja: 'ひとり暮らし', en: 'Lives alone' },
  { id: 'couple', ja: '夫婦', en: 'Couple' },
  { id: 'with-children', ja: '夫婦と子ども', en: 'Couple with children' },
  { id: 'single-parent', ja: 'ひとり親', en: 'Single parent' },
  { id: 'three-generations', ja: '三世代', en: 'Three generations' },
  { id: 'family-abroad', ja: '家族は国外', en: 'Family abroad' },
  { id: 'shared-housing', ja: '寮・共同の住まい', en: 'Dormitory or shared housing' },
  { id: 'other', ja: 'そのほか', en: 'Other' },
]

export const regionsOfOrigin: Term[] = [
  { id: 'east-asia', ja: '東アジア', en: 'East Asia' },
  { id: 'southeast-asia', ja: '東南アジア', en: 'Southeast Asia' },
  { id: 'south-asia', ja: '南アジア', en: 'South Asia' },
  { id: 'central-west-asia', ja: '中央・西アジア', en: 'Central and West Asia' },
  { id: 'africa', ja: 'アフリカ', en: 'Africa' },
  { id: 'europe', ja: 'ヨーロッパ', en: 'Europe' },
  { id: 'north-america', ja: '北アメリカ', en: 'North America' },
  { id: 'latin-america', ja: '中南米', en: 'Latin America' },
  { id: 'oceania', ja: 'オセアニア', en: 'Oceania' },
]

export const timesInJapan: Term[] = [
  { id: 'under-1', ja: '1年未満', en: 'Less than 1 year' },
  { id: '1-2', ja: '1年から3年未満', en: '1 to under 3 years' },
  { id: '3-4', ja: '3年から5年未満', en: '3 to under 5 years' },
  { id: '5-9', ja: '5年から10年未満', en: '5 to under 10 years' },
  { id: '10-19', ja: '10年から20年未満', en: '10 to under 20 years' },
  { id: '20-and-over', ja: '20年以上', en: '20 years or more' },
  { id: 'born', ja: '日本で生まれた', en: 'Born in Japan' },
]

export const japaneseLevels: Term[] = [
  { id: 'none', ja: 'ほとんど話さない', en: 'Hardly any' },
  { id: 'greetings', ja: 'あいさつ程度', en: 'Greetings' },
  { id: 'daily', ja: '日常の会話ができる', en: 'Daily conversation' },
  { id: 'procedures', ja: '手続の説明が分かる', en: 'Understands procedures' },
  { id: 'fluent', ja: '不自由しない', en: 'Fluent' },
  {
    id: 'speaks-not-reads',
    ja: '話せるが読み書きは難しい',
    en: 'Speaks, but finds reading and writing hard',
  },
]

export const blocks: Term[] = [
  { id: 'hokkaido', ja: '北海道', en: 'Hokkaido' },
  { id: 'tohoku', ja: '東北', en: 'Tohoku' },
  { id: 'kanto', ja: '関東', en: 'Kanto' },
  { id: 'hokuriku-koshinetsu', ja: '北陸・甲信越', en: 'Hokuriku and Koshinetsu' },
  { id: 'tokai', ja: '東海', en: 'Tokai' },
  { id: 'kinki', ja: '近畿', en: 'Kinki' },
  { id: 'chugoku', ja: '中国', en: 'Chugoku' },
  { id: 'shikoku', ja: '四国', en: 'Shikoku' },
  { id: 'kyushu-okinawa', ja: '九州・沖縄', en: 'Kyushu and Okinawa' },
]

const prefecturesOf: Record<string, string[]> = {
  hokkaido: ['01'],
  tohoku: ['02', '03', '04', '05', '06', '07'],
  kanto: ['08', '09', '10', '11', '12', '13', '14'],
  'hokuriku-koshinetsu': ['15', '16', '17', '18', '19', '20'],
  tokai: ['21', '22', '23', '24'],
  kinki: ['25', '26', '27', '28', '29', '30'],
  chugoku: ['31', '32', '33', '34', '35'],
  shikoku: ['36', '37', '38', '39'],
  'kyushu-okinawa': ['40', '41', '42', '43', '44', '45', '46', '47'],
}

/** The block in which a prefecture lies; null for an unknown code. */
export const blockOf = (prefecture: string) =>
  Object.keys(prefecturesOf).find((block) => prefecturesOf[block]!.includes(prefecture)) ?? null

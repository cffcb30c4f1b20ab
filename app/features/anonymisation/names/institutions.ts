export type Institution = {
  ja: string
  phrase: string
  /** These words follow common nouns so often that only a proper name before them counts. */
  strict: boolean
}

const loose = (ja: string, phrase: string): Institution => ({ ja, phrase, strict: false })
const strict = (ja: string, phrase: string): Institution => ({ ja, phrase, strict: true })

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
  医院: strict('医院', 'a clinic'),
  診療所: strict('診療所', 'a clinic'),
  クリニック: strict('診療所', 'a clinic'),
  教会: loose('教会', 'a church'),
  モスク: strict('モスク', 'a mosque'),
  神社: strict('神社', 'a shrine'),
  寺院: strict('寺院', 'a temple'),
  協同組合: strict('協同組合', 'a cooperative'),
  労働組合: strict('労働組合', 'a union'),
  組合: strict('組合', 'a cooperative'),
  ユニオン: strict('労働組合', 'a union'),
  製作所: strict('製造業の会社', 'a manufacturer'),
  製造所: strict('製造業の会社', 'a manufacturer'),
  工業所: strict('製造業の会社', 'a manufacturer'),
  工業: strict('製造業の会社', 'a manufacturer'),
  工場: strict('工場', 'a factory'),
  製菓: strict('食品製造業の会社', 'a food company'),
  食品: strict('食品製造業の会社', 'a food company'),
  水産: strict('水産業の会社', 'a fishery company'),
  電機: strict('製造業の会社', 'a manufacturer'),
  精機: strict('製造業の会社', 'a manufacturer'),
  自動車: strict('製造業の会社', 'a manufacturer'),
  建設: strict('建設業の会社', 'a construction company'),
  工務店: strict('建設業の会社', 'a construction company'),
  運輸: strict('運送業の会社', 'a transport company'),
  運送: strict('運送業の会社', 'a transport company'),
  物流: strict('運送業の会社', 'a transport company'),
  農園: strict('農園', 'a farm'),
  農場: strict('農場', 'a farm'),
  牧場: strict('牧場', 'a farm'),
  商店: strict('小売業の店', 'a shop'),
  商事: strict('会社', 'a company'),
  産業: strict('会社', 'a company'),
  ホテル: strict('宿泊業の会社', 'a hotel'),
  旅館: strict('宿泊業の会社', 'a hotel'),
  銀行: strict('銀行', 'a bank'),
  会社: strict('会社', 'a company'),
  公民館: strict('公民館', 'a community hall'),
  図書館: strict('図書館', 'a library'),
  児童館: strict('児童館', 'a children’s centre'),
  会館: strict('公共の施設', 'a public facility'),
  老人ホーム: strict('高齢者施設', 'a home for the elderly'),
  国際交流協会: strict('国際交流協会', 'an international exchange association'),
  協会: strict('団体', 'an organisation'),
  財団: strict('団体', 'an organisation'),
  支店: strict('支店', 'a branch'),
  駅: strict('最寄りの駅', 'the nearest station'),
  団地: strict('団地', 'a housing estate'),
  寮: strict('寮', 'a dormitory'),
}

export const suffixes = Object.keys(institutions).toSorted((a, b) => b.length - a.length)

const byHead: [RegExp, Institution][] = [
  [/医療法人/, strict('医療機関', 'a medical institution')],
  [/学校法人/, strict('学校', 'a school')],
  [/福祉法人/, strict('福祉の団体', 'a welfare organisation')],
  [/宗教法人/, strict('宗教の団体', 'a religious body')],
  [/(?:社団|財団|NPO|非営利活動)法人/, strict('支援団体', 'an organisation')],
]

export function institutionOf(name: string): Institution {
  const suffix = suffixes.find((each) => name.endsWith(each))
  if (suffix) return institutions[suffix] ?? strict('会社', 'a company')
  const within = suffixes.find((each) => each !== '会社' && name.includes(each))
  const head = byHead.find(([pattern]) => pattern.test(name))
  return head?.[1] ?? institutions[within ?? '会社'] ?? strict('会社', 'a company')
}

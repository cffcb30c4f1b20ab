export const rosterFields = [
  'certificate',
  'cohort',
  'name',
  'email',
  'issuedOn',
  'expiresOn',
  'organisation',
  'prefecture',
  'languages',
] as const
export type RosterField = (typeof rosterFields)[number]

const names: Record<RosterField, string[]> = {
  certificate: [
    '認定証番号',
    '認定番号',
    '認定者番号',
    '修了証番号',
    '証明書番号',
    'certificate number',
    'certificate no',
    'certificate',
  ],
  cohort: ['期', '認定年度', '修了年度', '年度', 'cohort'],
  name: ['氏名', '名前', 'name', 'full name'],
  email: [
    'メールアドレス',
    'メール',
    '電子メール',
    'email',
    'e-mail',
    'mail',
    'email address',
    'mail address',
  ],
  issuedOn: ['認定日', '認定年月日', '交付日', '発行日', 'issue date', 'issued on', 'issued'],
  expiresOn: ['有効期限', '認定期限', '有効期間満了日', '期限', 'expiry date', 'expires on', 'expiry'],
  organisation: [
    '所属',
    '所属先',
    '所属団体',
    '所属機関',
    '勤務先',
    'organisation',
    'organization',
    'affiliation',
  ],
  prefecture: ['都道府県', '所属都道府県', '所在地', 'prefecture'],
  languages: ['言語', '対応言語', '使える言語', '話せる言語', 'languages', 'language'],
}
const optional: RosterField[] = ['languages']

const plain = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*\)|[\s_\-.※*]/g, '')

const fieldOf = new Map(
  rosterFields.flatMap((field) => names[field].map((name): [string, RosterField] => [plain(name), field])),
)

export type Columns = {
  at: Partial<Record<RosterField, number>>
  missing: RosterField[]
  twice: RosterField[]
}

/** Where each column stands, by its name in Japanese or English; unknown columns are passed over. */
export function columnsOf(head: readonly string[]): Columns {
  const found: Columns = { at: {}, missing: [], twice: [] }
  head.forEach((name, index) => {
    const field = fieldOf.get(plain(name))
    if (!field) return
    if (found.at[field] !== undefined) found.twice.push(field)
    found.at[field] = index
  })
  found.missing = rosterFields.filter((field) => found.at[field] === undefined && !optional.includes(field))
  return found
}

import type { DemoSourceFields } from './writing.ts'

type Kind = Pick<DemoSourceFields, 'sourceType' | 'categories' | 'description' | 'application'> &
  Partial<DemoSourceFields>

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR'] as const
const office = [{ days: [...weekdays], opens: '09:00', closes: '17:00' }]
const evenings = [{ days: ['TU' as const, 'TH' as const], opens: '18:30', closes: '20:30' }]
const saturdays = [{ days: ['SA' as const], opens: '10:00', closes: '16:00' }]

/** What the demo's sources of one kind have in common. */
export const kinds = {
  counter: {
    sourceType: 'one_stop_other',
    categories: ['immigration', 'procedures_general', 'daily_life'],
    description:
      '在留手続、税金、保険、子育てなど、くらしの相談をひとつの窓口で受けます。必要なときは、担当の窓口まで電話でつなぎます。',
    application: '予約はいりません。電話でも受けます。相談員から電話して、ことばと用件を先に伝えてください。',
    interpretation: '電話通訳を使えます。',
    hours: office,
    cost: 'free',
  },
  labour: {
    sourceType: 'labour_union',
    categories: ['employment', 'human_rights'],
    description: '賃金の不払い、解雇、仕事中のけがについて相談を受け、会社との話し合いに同行します。',
    application: '電話で予約します。契約書と給与明細の写真があると早く進みます。',
    documents: '雇用契約書\n給与明細（3か月分）',
    hours: [...office, ...saturdays],
    cost: 'partly',
    fees: '相談は無料。会社と交渉するときは、組合費がかかります。',
  },
  medicalInterpreter: {
    sourceType: 'medical_interpreter',
    categories: ['medical', 'interpreting'],
    description: '病院や保健所に通訳者を送ります。電話とビデオの通訳もあります。',
    application: '医療機関か支援機関から、3日前までに申し込みます。本人からの申し込みは受けません。',
    hours: office,
    cost: 'paid',
    fees: '2時間まで3,000円。医療機関が払う場合があります。',
  },
  clinic: {
    sourceType: 'medical',
    categories: ['medical', 'mental_health'],
    description: '外国語で診療を受けられます。保険がない人は、先に費用の相談ができます。',
    application: '電話で予約し、ことばを伝えてください。',
    documents: '健康保険の資格が分かるもの\n飲んでいる薬',
    hours: office,
    cost: 'paid',
    fees: '保険診療。医療費の相談員がいます。',
  },
  japaneseClass: {
    sourceType: 'japanese_class',
    categories: ['japanese_learning', 'education'],
    description: 'やさしい会話から日本語能力試験まで、小さな組で学びます。子どもの席もあります。',
    application: '見学してから申し込みます。いつでも始められます。',
    hours: evenings,
    cost: 'partly',
    fees: '1学期1,000円（教科書代は別）。',
  },
  school: {
    sourceType: 'board_of_education',
    categories: ['education', 'maternity_childcare'],
    description: '子どもの入学と転校の手続を案内し、日本語の指導が必要な子どもに支援員を送ります。',
    application: '電話で予約し、親と子どもで来てください。',
    documents: '在留カード\n子どもの生年月日が分かるもの',
    statuses: [],
    eligibility: '市内に住む、小学校から中学校の年齢の子ども。在留資格は問いません。',
    hours: office,
    cost: 'free',
  },
  legal: {
    sourceType: 'bar',
    categories: ['immigration', 'consumer_legal', 'family_status'],
    description: '在留資格、離婚、借金について、弁護士が通訳つきで相談に乗ります。',
    application: '電話で予約します。相談員が同席できます。',
    documents: '在留カード\n届いた手紙や書類',
    hours: saturdays,
    cost: 'partly',
    fees: '1回目は無料。2回目から30分5,500円。収入が少ない人は立て替えの制度を使えます。',
  },
  shelter: {
    sourceType: 'women_support',
    categories: ['family_status', 'welfare', 'human_rights'],
    description: '暴力から逃げたい人の相談を受け、安全な場所につなぎます。場所は知らせません。',
    application: '支援機関から電話してください。夜と休みの日は、電話相談につながります。',
    interpretation: '電話通訳を24時間使えます。',
    hours: office,
    hoursNote: '電話は毎日、24時間。',
    cost: 'free',
  },
  housing: {
    sourceType: 'housing_support',
    categories: ['housing', 'welfare'],
    description:
      '外国人を受け入れる部屋をさがし、保証人の代わりになる会社を紹介します。入居のあとも相談を受けます。',
    application: '電話で予約します。相談員の同行を勧めます。',
    documents: '在留カード\n収入が分かるもの',
    statuses: ['work', 'ssw', 'tit', 'study', 'family', 'designated', 'residence', 'special'],
    hours: office,
    cost: 'partly',
    fees: '相談は無料。契約のときに、保証料がかかります。',
  },
  welfare: {
    sourceType: 'self_reliance',
    categories: ['welfare', 'housing', 'employment'],
    description:
      '仕事やお金に困っている人の相談を受け、家計の見直し、住まいの給付、仕事さがしを一緒にします。',
    application: '予約をすすめます。相談員から先に電話してください。',
    documents: '在留カード\n通帳',
    eligibility: '市内に住んでいる人。',
    hours: office,
    cost: 'free',
  },
  foodBank: {
    sourceType: 'food_bank',
    categories: ['welfare', 'daily_life'],
    description: '食べ物と日用品を渡します。ハラールの食品もあります。届けることもできます。',
    application: '支援機関から申し込みます。',
    hours: saturdays,
    cost: 'free',
  },
  community: {
    sourceType: 'ethnic_community',
    categories: ['daily_life', 'mental_health', 'japanese_learning'],
    description: '同じことばの仲間が、病院、学校、役所の手続を手伝います。週末に集まりがあります。',
    application: 'メールか電話で連絡してください。',
    hours: [{ days: ['SU' as const], opens: '13:00', closes: '17:00' }],
    cost: 'free',
  },
  procedures: {
    sourceType: 'gyoseishoshi',
    categories: ['immigration', 'procedures_general', 'transport_licence'],
    description: '在留期間の更新、資格の変更、運転免許の切り替えの書類について、無料で相談を受けます。',
    application: '当日に受け付けます。早く来た人から順に話を聞きます。',
    hours: [{ days: ['WE' as const], opens: '13:00', closes: '16:00' }],
    hoursNote: '第2・第4水曜日だけ。',
    cost: 'free',
  },
  pension: {
    sourceType: 'sharoshi',
    categories: ['social_insurance', 'employment', 'tax'],
    description: '年金、健康保険、脱退一時金、労災について、専門家が相談に乗ります。',
    application: '電話で予約します。',
    documents: '年金手帳か基礎年金番号が分かるもの\n給与明細',
    hours: [{ days: ['FR' as const], opens: '13:00', closes: '17:00' }],
    cost: 'free',
  },
  disaster: {
    sourceType: 'intl_association',
    categories: ['disaster', 'interpreting', 'daily_life'],
    description: '災害のときに、多言語で情報を出し、避難所に通訳を送ります。ふだんは防災の教室を開きます。',
    application: 'ふだんは電話で。災害のときは、市の災害対策本部からつながります。',
    hours: office,
    cost: 'free',
  },
  hotline: {
    sourceType: 'hotline',
    categories: ['mental_health', 'daily_life', 'human_rights'],
    description: 'だれでも電話で話せます。名前は聞きません。必要なときは、近くの支援につなぎます。',
    application: '本人が電話します。音声の案内でことばを選びます。',
    hours: [
      { days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const, opens: '10:00', closes: '22:00' },
    ].map(({ days, ...rest }) => ({ days: [...days], ...rest })),
    cost: 'free',
  },
} satisfies Record<string, Kind>

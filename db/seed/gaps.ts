import type { GapOutcome, ResponseStatus } from '../schema/gaps.ts'

export type DemoGapReport = {
  author: string
  daysAgo: number
  category: string
  area: string
  outcome: GapOutcome
  kinds: string[]
  severity: string
  frequency: string
  workaround: string
  languages: string[]
  text: string
}

/** A statement in the words of its moderator, with the reports behind it and what an official said. */
export type DemoStatement = {
  title: string
  text: string
  area: string
  safe: boolean
  daysAgo: number
  reports: DemoGapReport[]
  answer: {
    by: string
    status: ResponseStatus
    text: string
    daysAgo: number
    worksFor?: { by: string; daysAgo: number }
  } | null
}

const report =
  (category: string, area: string, kinds: string[], languages: string[]) =>
  (author: string, daysAgo: number, text = '', outcome: GapOutcome = 'unusable'): DemoGapReport => ({
    ...{ author, daysAgo, category, area, outcome, kinds, languages, text },
    ...{ severity: 's4', frequency: 'monthly', workaround: 'self' },
  })

const nightCare = report('medical', '23201', ['language', 'hours'], ['vi', 'ne'])
const school = report('education', '23', ['absent'], ['pt-BR'])
const interpreters = report('interpreting', '22', ['capacity'], ['my'])
const housing = report('housing', '27', ['refusal'], ['vi'])
const shelter = report('family_status', '01', ['language'], ['ne'])

export const statements: DemoStatement[] = [
  {
    title: '夜間の診療に通訳がない',
    text: '夜間と休日に受診したとき、電話通訳も使えない。症状を身ぶりで伝えている。',
    area: '23201',
    safe: false,
    daysAgo: 18,
    reports: [
      nightCare('aichi', 24, '子どもの熱で受診したが、説明が伝わらなかった。'),
      nightCare('aichi-2', 22),
      nightCare('coordinator', 20, '休日の当番の病院で、通訳を頼めなかった。'),
    ],
    answer: null,
  },
  {
    title: '日本語を初めて学ぶ子どもの教室が足りない',
    text: '年度の途中で来た子どもが、4月まで待つ。学校の外に通える教室がない。',
    area: '23',
    safe: false,
    daysAgo: 80,
    reports: [
      school('aichi-3', 95, '', 'none'),
      school('coordinator', 90, '半年、家で待っていた。', 'none'),
      school('aichi', 88, '', 'none'),
      school('mie', 85, '', 'next-door'),
    ],
    answer: {
      by: 'prefecture',
      status: 'action_taken',
      text: '9月から、初めて学ぶ子どものためのオンライン教室を始めました。県内のどこからでも入れます。',
      daysAgo: 40,
      worksFor: { by: 'aichi-3', daysAgo: 5 },
    },
  },
  {
    title: 'ミャンマー語の通訳を頼める先が足りない',
    text: '予約が1か月先までうまっている。急ぎの手続に間に合わない。',
    area: '22',
    safe: false,
    daysAgo: 45,
    reports: [interpreters('colleague', 60), interpreters('shizuoka', 55), interpreters('shizuoka-2', 50)],
    answer: {
      by: 'national',
      status: 'source_found',
      text: '国の電話通訳を、市町村の窓口からも使えます。使い方を連携先の画面に載せました。',
      daysAgo: 35,
    },
  },
  {
    title: '休日の受診で、通訳を頼めない',
    text: '休日の当番の病院に行くと、電話の通訳にもつながらない。',
    area: '23',
    safe: false,
    daysAgo: 9,
    reports: [
      nightCare('mie', 11, '休日に受診したが、通訳の電話がつながらなかった。'),
      nightCare('gifu', 10),
    ],
    answer: null,
  },
  {
    title: '国籍を理由に部屋を断られたとき、相談する先がない',
    text: '断られた人が相談できる窓口を、地域で見つけられない。',
    area: '27',
    safe: true,
    daysAgo: 12,
    reports: [housing('osaka', 16, '4件続けて断られた。'), housing('kyoto', 14)],
    answer: null,
  },
]

/** Which body the admin says answers for a need in an area: `area` and `body` are prefectures, none is the country. */
export const competences = [
  { daysAgo: 120, category: 'immigration' },
  { daysAgo: 120, area: '23', category: 'education', body: '23' },
  { daysAgo: 100, area: '27', category: 'housing', body: '27' },
]

/** Reports that nobody has sorted yet. */
export const waitingReports: DemoGapReport[] = [
  shelter('hokkaido', 6, '相談はできるが、泊まる先で言葉が通じない。'),
  nightCare('gifu', 3, '夜間の病院で、通訳を頼めなかった。', 'next-door'),
  nightCare('aichi-3', 2, '夜間に病院で通訳がいなかった。'),
  housing('osaka-2', 2),
]

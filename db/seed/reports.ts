import type { Outcome, ReportReason } from '../schema/moderation.ts'

/** `post` is the position of an answer, 0 the case itself; `daysAgo` counts from the day of loading. */
export type DemoReport = {
  case: string
  post: number
  reporter: string
  reason: ReportReason
  note: string
  daysAgo: number
  decision?: { by: string; outcome: Outcome; reason: string; daysAgo: number }
}

export const reports: DemoReport[] = [
  {
    case: 'noise-at-night',
    post: 3,
    reporter: 'iwate',
    reason: 'advertising',
    note: '有料の講座の宣伝だと思います。',
    daysAgo: 4,
    decision: {
      by: 'gunma',
      outcome: 'hidden',
      reason:
        '有料の講座をすすめる文章なので、非表示にしました。無料で使える制度の紹介は、いつでも書けます。',
      daysAgo: 3,
    },
  },
  {
    case: 'noise-at-night',
    post: 0,
    reporter: 'akita',
    reason: 'person',
    note: '近くの人が読むと、どの学生か分かるかもしれません。地域をもう少し広くしてはどうでしょうか。',
    daysAgo: 5,
  },
  {
    case: 'rubbish-and-blame',
    post: 9,
    reporter: 'yamagata',
    reason: 'advice',
    note: '話し合いの順番について、逆のことを聞いたことがあります。確かめてください。',
    daysAgo: 0,
  },
]

import type { DemoCase } from '../content.ts'
import { client, prose } from '../writing.ts'

export const inReview: DemoCase[] = [
  {
    key: 'review-shared-house-fire',
    author: 'coordinator',
    anonymous: false,
    state: 'in-review',
    lang: 'ja',
    daysAgo: 1,
    title: '共同の住まいで小さな火事。だれの保険が何を支えるのか',
    background: client('20s early_adult shared-housing study south-asia 1-2 ne greetings'),
    block: 'tokai',
    categories: ['housing', 'disaster', 'consumer_legal'],
    contacted: [
      { type: 'fire_ems', result: '原因は延長の電気コード。り災の証明の申請の仕方を聞いた。' },
      { type: 'university', result: '学生の保険の範囲を確かめてくれている。' },
    ],
    missing: ['consumer_centre', 'housing_support'],
    parts: {
      question: '家主から修理代を求められた学生に、保険の確認をどの順で勧めればよいでしょうか。',
      problem: '「私の部屋からではない。でも全員で払えと言われた」',
      facts: '入居のときに火災の保険料を払ったが、証券を見たことがない。けが人はいない。',
      steps: prose`
        1. 契約の書類から、保険の会社と種類を探した。
        2. 支払いの約束の紙に署名しないように伝えた。
        3. 今夜から眠る場所を、先輩の部屋に分けて決めた。
      `,
    },
    replies: [],
  },
  {
    key: 'review-school-uniform-cost',
    author: 'miyazaki',
    anonymous: true,
    state: 'in-review',
    lang: 'ja',
    daysAgo: 4,
    title: '制服と端末の費用を知らず、入学の一週間前に相談に来た家族',
    background: client('junior-high school_age with-children work southeast-asia under-1 id none'),
    block: 'kyushu-okinawa',
    categories: ['education', 'welfare'],
    contacted: [{ type: 'board_of_education', result: '入学準備金は前の年の冬が締切りだった。' }],
    missing: ['other'],
    parts: {
      question: '年度の途中や直前に来る家族に、準備の費用をどう工面しますか。',
      problem: '「学校は無料だと聞いて来た」',
      steps: '卒業生の制服を譲る会に連絡した。端末は学校の予備を借りられた。',
      outcome: '入学の日に間に合った。',
    },
    replies: [],
  },
  {
    key: 'review-farm-rest-days',
    author: 'nagasaki',
    anonymous: false,
    state: 'in-review',
    lang: 'ja',
    daysAgo: 2,
    title: '「農業に残業代はない」と言われた。本当はどこまで払われるのか',
    background: client('20s early_adult shared-housing ssw southeast-asia 3-4 km daily'),
    block: 'kyushu-okinawa',
    categories: ['employment'],
    contacted: [
      {
        type: 'labour_standards',
        result:
          '時間や休日の決まりの一部は農業には当てはまらないが、深夜の割増と契約で決めた分は払う必要があるとのこと。',
      },
    ],
    missing: [],
    parts: {
      question: '契約書に書かれた割増の約束を、雇い主にどう確認してもらうか。',
      problem: '「雨の日に休み、晴れの日に十三時間働く。給料は同じ」',
      facts: '契約書には割増の欄があり、数字が入っている。実際の明細にはその欄がない。',
      steps: '一か月の働いた時間を、天気の絵と一緒に手帳に付けてもらった。',
    },
    replies: [],
  },
  {
    key: 'review-sign-language',
    author: 'osaka-3',
    anonymous: true,
    state: 'in-review',
    lang: 'en',
    daysAgo: 6,
    title: 'Deaf newcomer signs in another sign language: who can interpret at the hospital?',
    background: client('20s adult couple family southeast-asia under-1 sign none'),
    block: 'kinki',
    categories: ['interpreting', 'medical', 'welfare'],
    contacted: [
      {
        type: 'disability_support',
        result: 'Interpreters for Japanese sign language are free of charge, but she does not know it yet.',
      },
      { type: 'ethnic_community', result: 'A deaf compatriot offered to relay by video.' },
    ],
    missing: ['medical_interpreter', 'japanese_class'],
    parts: {
      question:
        'Has anybody set up relay interpreting between two sign languages for medical visits, and who paid for it?',
      problem: '"Everybody writes to me in English. I never learned English."',
      steps:
        'Drawings and video messages for the first visit; a deaf relay interpreter by tablet for the second.',
      reflection: 'We always asked "which language?", and never "spoken or signed?".',
    },
    replies: [],
  },
]

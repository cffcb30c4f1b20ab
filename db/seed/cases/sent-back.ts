import type { DemoCase } from '../content.ts'
import { client, prose } from '../writing.ts'

export const sentBack: DemoCase[] = [
  {
    key: 'returned-volunteer-fire-corps',
    author: 'coordinator',
    anonymous: false,
    state: 'sent-back',
    lang: 'ja',
    daysAgo: 8,
    title: '地域の活動の中心にいる方が、在留の更新で短い期間になった',
    background: client('50s adult couple residence south-asia 20-and-over en fluent'),
    block: 'tokai',
    categories: ['immigration', 'tax'],
    contacted: [{ type: 'gyoseishoshi', result: '住民税の遅れが理由と思われる、との見方だった。' }],
    missing: [],
    parts: {
      question: '納付の遅れを直したあと、次の更新までに何を積み上げておくとよいですか。',
      problem: '「地域のためにずっと働いてきたのに、信用されていないと感じた」',
      facts:
        '県内でただ一人の外国籍の消防の分団長で、地元の新聞に三度取り上げられた。住民税の納付が二度遅れた。',
      steps: '口座からの引落しに変え、過去の納付の証明をそろえた。',
    },
    review: {
      reason: prose`
        とても参考になる事例です。ただ、次の二か所から本人が分かってしまうおそれがあります。役割を広い言い方に替えて、もう一度出してください。
        問いの中身は変えなくて大丈夫です。
      `,
      marks: [
        {
          part: 'facts',
          quote: '県内でただ一人の外国籍の消防の分団長',
          note: '一人しかいない役割です。「地域の防災の活動の役員」ではどうでしょうか。',
        },
        {
          part: 'facts',
          quote: '地元の新聞に三度取り上げられた',
          note: '記事を探すと本人に行き着きます。消しても問いは伝わると思います。',
        },
      ],
    },
    replies: [],
  },
  {
    key: 'returned-triplets',
    author: 'wakayama',
    anonymous: false,
    state: 'sent-back',
    lang: 'ja',
    daysAgo: 14,
    title: '多胎の産後を支える人手が足りない',
    background: client('30s adult with-children residence southeast-asia 3-4 fil daily'),
    block: 'kinki',
    categories: ['maternity_childcare', 'welfare'],
    contacted: [{ type: 'child_family_centre', result: '家事の支援の回数を増やせるか検討中。' }],
    missing: ['npo'],
    parts: {
      question: '家事の支援の時間が足りないとき、地域の人手をどう集めますか。',
      problem: '「二時間続けて眠ったことがない」',
      facts: 'この冬に三つ子が生まれた。夫は夜も働いている。',
      steps: '産後の支援の訪問を週二回にした。教会の友人が洗濯を引き受けている。',
    },
    review: {
      reason:
        'お困りのようすがよく伝わります。珍しい出来事と季節の組合せで家庭が絞られるので、そこだけ直してください。',
      marks: [
        {
          part: 'facts',
          quote: 'この冬に三つ子が生まれた',
          note: '「半年ほど前に、同時に複数の子が生まれた」などにできますか。',
        },
      ],
    },
    replies: [],
  },
  {
    key: 'returned-other-person-consent',
    author: 'hyogo-2',
    anonymous: true,
    state: 'sent-back',
    lang: 'ja',
    daysAgo: 21,
    title: '同僚の借金の保証人になった方の相談',
    background: client('30s adult single work southeast-asia 5-9 vi procedures'),
    block: 'kinki',
    categories: ['consumer_legal', 'employment'],
    contacted: [{ type: 'houterasu', result: '債務の整理の相談を予約した。' }],
    missing: [],
    parts: {
      question: '保証を断れなかった人に、次からの断り方も含めてどう伝えるか。',
      problem: '「断れば、故郷の村で家族の顔がつぶれる」',
      facts: '同僚Aは賭け事の治療を受けている。勤め先ではまだ知られていない。',
    },
    review: {
      reason:
        '相談者の同意は書かれていますが、同僚Aの病気の話は別の方の情報です。問いには要らないので、外してください。',
      marks: [
        { part: 'facts', quote: '同僚Aは賭け事の治療を受けている。', note: '第三者の病気に当たります。' },
      ],
    },
    replies: [],
  },
]

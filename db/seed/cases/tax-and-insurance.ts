import type { DemoCase } from '../content.ts'
import { client, prose, thread } from '../writing.ts'

export const taxAndInsurance: DemoCase[] = [
  {
    key: 'dependants-abroad',
    author: 'aichi-2',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 240,
    title: '国外の家族の扶養控除で、5年分の追徴の通知が来た',
    background: client('40s adult family-abroad work south-asia 10-19 ne daily'),
    block: 'tokai',
    categories: ['tax', 'interpreting'],
    contacted: [
      { type: 'tax_office', result: '送金の記録と親族の関係を示す書類の訳を出すように言われた。' },
      { type: 'zeirishi', result: '無料の相談会の枠を使えた。' },
    ],
    missing: [],
    parts: {
      question: '親族へ手渡しで送っていて記録がないとき、どこまで主張できるものでしょうか。',
      problem: '「家族を養っているのは本当なのに、うそつきと言われた気がした」',
      facts: '親、きょうだい、おいまで8人を扶養に入れていた。申告は知人に頼んでいた。',
      view: '「家族」の範囲が制度と違うことが根にある。本人にとって、おいを養うのは子を養うのと同じ重さである。',
      strengths: '送金の相手に電話をかけ、受け取った紙を一枚ずつ集めてもらう行動力があった。',
      culture: '稼ぐ人が親族を広く支えるのは名誉であり、手渡しは信頼の形とされる。',
      chronology: 'T：通知が届く。T+2週：来所。T+6週：税理士の相談会。T+3か月：分割が決まる。',
      steps: '記録がある年とない年を分けた。記録のない年は認めて分割の納付を相談し、ある年だけ資料を出した。',
      outcome: 'ある年の一部は認められ、残りは毎月の分割になった。',
      reflection: '知人の「税金を安くするサービス」を責めるより、来年から自分で申告できることを目標にした。',
    },
    replies: thread`
      @gifu 239
      働き盛りの年代から六十歳代までの国外の親族は、留学や障害、年38万円以上の送金などの要件がないと対象にならなくなりました。これを知らずに続けている方がとても多いです。
      @tochigi 238 anonymous
      送金は**親族ひとりひとり**の名義で記録が要る、という点を母語のチラシにしました。まとめて親に送ると、親の分としか見られないことがあります。
      @aichi 236
      分割の相談に行くとき、本人の家計の表を一緒に作ると話が早いです。生活ができなくなるほどの額は窓口も望んでいません。
    `,
  },
  {
    key: 'tax-agent-before-leaving',
    author: 'hokkaido-3',
    anonymous: false,
    state: 'published',
    lang: 'en',
    daysAgo: 15,
    title: 'Leaving Japan in three weeks: who pays the resident tax that has not been billed yet?',
    background: client('30s adult couple work south-asia 3-4 hi daily'),
    block: 'hokkaido',
    categories: ['tax', 'procedures_general', 'social_insurance'],
    contacted: [
      {
        type: 'city_counter',
        result: 'Accepts a tax agent who lives in Japan; the form is only in Japanese.',
      },
    ],
    missing: ['employer'],
    parts: {
      question:
        'The couple knows nobody who could act as tax agent. What do you do when there is no friend, and the employer says "not our job"?',
      problem: '"We want to pay. We do not want to be refused when we come back one day."',
      facts:
        'Resident tax of last year’s income is billed from June. They leave in spring, after the assessment date at the start of the year.',
      steps: prose`
        1. Asked the employer to deduct the remaining instalments from the last salary (*ikkatsu choshu*).
        2. Asked the city whether the expected amount can be paid in advance.
        3. Listed what must be closed: bank, phone, electricity, health insurance card.
      `,
    },
    replies: thread`
      @yamagata 14
      予納を受け付けるかは市区町村で違います。税額が決まる前は受けられないと言われたとき、納付書を国外の住所へ送ってもらい、ネットの納付で払った例があります。
      @kanagawa 13 anonymous
      Ask the employer in writing. Many personnel officers do not know that deducting the rest from the last salary is normal for people who leave in the first months of the year.
      @hokkaido-2 12
      同じ道内です。納税管理人は個人でなくてもよく、税理士に有料で頼めます。費用の目安を先に聞いておくと、本人が選べます。
      @okinawa-2 11
      Do not forget the residence card at the airport and the *moving-out* notification at the city before departure. Without the latter the pension bills keep coming.
    `,
  },
  {
    key: 'health-insurance-arrears',
    author: 'gunma',
    anonymous: true,
    state: 'published',
    lang: 'ja',
    daysAgo: 171,
    title: '国保の滞納で差押えの予告。封筒を3年開けていなかった',
    background: client('40s adult with-children residence latin-america 10-19 pt-BR speaks-not-reads'),
    block: 'kanto',
    categories: ['social_insurance', 'welfare', 'medical'],
    contacted: [
      { type: 'city_counter', result: '収納の担当課は分割に応じるが、まず収入の申告をするようにとのこと。' },
      { type: 'self_reliance', result: '家計改善支援につながった。' },
    ],
    missing: [],
    parts: {
      question: '読めない封筒が怖くて開けられない方が、これから自分で開けられるようになるには。',
      problem: '「黄色い封筒を見ると胸が苦しくなる」',
      facts:
        '収入の申告をしていなかったため、軽減が付いていない額で計算されていた。会社の社会保険に入れる働き方の可能性もある。',
      view: '滞納の金額よりも、封筒を開けられない状態が何年も続いたことを心配した。家計だけでなく、こころの疲れもあると感じた。',
      strengths: '家賃は一度も遅れていない。子どもの給食費も払っている。',
      chronology:
        'T：差押えの予告。T+1週：来所し、封筒を開ける。T+3週：申告。T+2か月：分割の始まり。T+6か月：会社の社会保険へ。',
      steps: prose`
        - 封筒を一緒に全部開け、**いま動くもの**と**古いもの**に分けた。
        - 申告をして軽減の判定を受けた。
        - 勤め先に、週の時間から見て社会保険の対象ではないかを聞いた。
      `,
      outcome: '軽減で額がかなり下がり、月々の分割になった。半年後には会社の社会保険に入った。',
      reflection:
        '「払わない人」ではなく「読めない人」だった。収納の担当課に、封筒の外に色の印を付ける案を出した。',
      followUp: '6か月後：分割は遅れなし。封筒は写真に撮って窓口へ持ってくる。',
    },
    replies: thread`
      @gunma-2 170
      Same here. We made a small sheet with pictures of the typical envelopes: *this one has a date, open today*. It hangs in three supermarkets now.
      @tochigi 169
      封筒の絵の紙、見せていただけませんか。うちでも作りたいです。
      @nagano 168 anonymous
      勤め先に社会保険の対象かを聞くと、時間を減らされる危険があります。本人と「聞いてよいか」を先に話し合ったほうが安全です。
      @gunma 167 anonymous
      その点は私も心配で、本人と相談してから聞きました。会社は知らなかっただけでした。
      @shimane 165 anonymous
      滞納があっても、子どもの受診は確保できることが多いです。資格確認書の扱いを担当課に聞いて、受診控えが起きないようにしたいですね。
      @toyama 160 anonymous
      差押えの予告のあとでも、話し合いの記録があると止まることが多い印象です。電話よりも窓口で、記録を残してもらうようにしています。
    `,
  },
]

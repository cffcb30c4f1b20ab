import type { DemoCase } from '../content.ts'
import { client, thread } from '../writing.ts'

export const schoolLife: DemoCase[] = [
  {
    key: 'after-school-career-dependent',
    author: 'fukuoka-2',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 81,
    title: '高校は出たが、家族滞在のままでは正社員になれないと知った',
    background: client('18-19 early_adult with-children family south-asia 5-9 ne fluent'),
    block: 'kyushu-okinawa',
    categories: ['immigration', 'education', 'employment'],
    contacted: [{ type: 'isa_regional', result: '高校を卒業し就職の内定がある場合の変更の要件を聞いた。' }],
    missing: ['school'],
    parts: {
      question: '高校の先生に**三年生になる前に**知らせるには、どんな伝え方が効きますか。',
      problem: '「友だちと同じように受かったのに、会社から『在留資格を見せて』と言われて初めて知った」',
      facts: '小学校の途中で来日し、日本の中学と高校を卒業。製造業の会社から内定。',
      view: '本人にも家族にも落ち度はない。学校、入管、会社のどこにも「全体を知っている人」がいなかった。',
      strengths: '三つの言語を使い、部活動の部長を務めた。担任の先生が会社へ一緒に説明に行った。',
      steps:
        '入国のときの年齢と、日本で卒業した学校の数で、「定住者」か「特定活動」かが変わることを表にして本人と確かめた。',
      outcome: '「定住者」への変更が認められ、会社は入社日を二か月遅らせて待ってくれた。',
      reflection: '本人はとても優秀で、だれも心配していなかった。**困っていない子**ほど情報が届かない。',
    },
    replies: thread`
      @saga 80 anonymous
      進路指導の先生の会で、在留資格の一覧を配りました。「本人に国籍を聞くのは失礼では」と心配されたので、「全員に配る紙」にしました。
      @osaka 79
      大学へ進む場合は、奨学金も違います。家族滞在の方も、要件を満たせば国の給付の奨学金の対象になり得るようになりました。募集の要項で、来日の年齢と学校の要件を見てください。
      @gifu 78 anonymous
      親が帰国したら子の家族滞在はどうなるか、という心配も同じ時期に出ます。変更しておけば親と切り離して在留できます。
      @fukuoka-2 77
      親の帰国、まさに本人が一番心配していた点でした。
      @tokyo-2 75
      会社向けの一枚の説明（どの在留資格なら何ができるか）があると、内定の取消しを防げます。作ってみませんか。私も手伝います。
      @nagasaki 70 anonymous
      学校の就職の担当の先生が変わると、また一から説明です。県の教育委員会の研修に入れてもらうのが、遠回りのようで早いと思います。
    `,
  },
  {
    key: 'school-lunch-and-belief',
    author: 'tottori',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 268,
    title: '給食の献立表が読めず、毎日白いご飯だけ食べていた子',
    background: client('primary-lower school_age with-children study southeast-asia 1-2 ms greetings'),
    block: 'chugoku',
    categories: ['education', 'daily_life', 'human_rights'],
    contacted: [{ type: 'school', result: '弁当の持参は認めるが、教室では特別扱いを避けたいとの考え。' }],
    missing: [],
    parts: {
      question: '人手の少ない学校で無理なく続けられる、食の配慮の形を集めたいです。',
      problem: '「先生は優しい。でも、どれを食べてよいか聞くと並んでいる人が待つ」',
      steps: '献立表に印を付ける役を、栄養教諭と保護者と窓口で回した。印は絵文字の四つだけにした。',
      outcome: '食べられる日は給食、そうでない日は一品だけ持参、で落ち着いた。',
    },
    replies: thread`
      @shimane 267
      四つの印、どんな絵ですか。うちはアレルギーの紙と同じ流れに乗せて、担任の負担を増やさずに済みました。
      @tottori 266
      豚、牛、鶏、酒（みりん）です。魚と卵は保護者が自分で読めるようになりました。
      @okayama 264 anonymous
      同じ学級の子に説明するかどうかも話し合いました。本人が「自分で言う」と言い、短い発表をしました。
    `,
  },
  {
    key: 'special-support-or-language',
    author: 'coordinator',
    anonymous: true,
    state: 'published',
    lang: 'ja',
    daysAgo: 29,
    title: '発達の遅れか、言葉の壁か。検査の結果に納得できない保護者',
    background: client('primary-lower school_age with-children residence latin-america 5-9 pt-BR daily'),
    block: 'tokai',
    categories: ['education', 'medical', 'interpreting'],
    contacted: [
      { type: 'board_of_education', result: '検査は日本語だけ。母語での検査の当てはないとのこと。' },
      { type: 'medical', result: '専門の外来は半年待ち。' },
    ],
    missing: ['medical', 'board_of_education', 'medical_interpreter'],
    parts: {
      question: '母語で検査ができない地域で、学びの場を決める話し合いを、どうやって公平なものにしますか。',
      reason:
        '特別支援の学級を勧められた保護者から「言葉が分からないだけなのに」と訴えがあり、同じ声が県内で続いている。',
      problem: '「家では何でも一人でできる。どうして学校では『できない子』なのか」',
      facts: '家では母語、きょうだいとは日本語。母語でも話し始めは遅かった。検査は通訳なし。',
      view: '二つのどちらかではなく、**両方**かもしれない。結論を急がず、見立てを分けて書くことが必要。',
      strengths: '絵と工作が得意。同じ学年に仲のよい友だちがいる。',
      culture: '母国では、特別な学級は「一度入ると出られない所」と受け止められている。',
      chronology: 'T：検査。T+2週：学校から勧められる。T+3週：窓口へ来所。T+6週：二度目の話し合い。',
      steps: '家での様子を動画で残してもらい、母語の支援員に、母語での受け答えを書いてもらった。',
    },
    replies: thread`
      @gunma 28
      母語の発達の様子を聞き取る質問紙を使っています。歩き始め、話し始め、きょうだいとの違い。検査の点より、ここが医師に喜ばれました。
      @shiga 27 anonymous
      検査に通訳を付けても、検査の言葉を訳した時点で基準が変わってしまいます。報告書に「通訳を介したため参考の値」と書いてもらうようにしました。
      @shizuoka 26
      言葉を使わない検査もあります。県の総合教育センターの心理の担当が持っていることがあるので、学校から申し込んでもらえないでしょうか。
      @gunma-2 25 helped useful 7
      As a parent: nobody told me that the class can be changed later. If I had known that the decision is reviewed every year, I would not have fought so hard.
      @coordinator 24 anonymous to 4
      毎年見直されることを、明日の話し合いで最初に説明してもらいます。総合教育センターにも学校から聞いてもらうことになりました。
      @toyama 22 anonymous
      国の調査でも、外国につながる子どもが特別支援の学級に多く在籍している地域があると指摘されました。「決めつけない」ための資料として、話し合いに持っていくとよいと思います。
      @nagano 20
      通常の学級と、日本語の取り出しと、通級の組合せを提案した例があります。三つを同時に使えるかは学校の体制によります。
    `,
  },
]

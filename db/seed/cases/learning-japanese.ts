import type { DemoCase } from '../content.ts'
import { client, thread } from '../writing.ts'

export const learningJapanese: DemoCase[] = [
  {
    key: 'shift-workers-class',
    author: 'iwate',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 36,
    title: '夜勤のある職場の人が通える日本語教室がない',
    background: client('20s early_adult shared-housing ssw southeast-asia 1-2 my greetings'),
    block: 'tohoku',
    categories: ['japanese_learning', 'employment'],
    contacted: [
      { type: 'japanese_class', result: '教室は週一回、平日の夜だけ。講師は高齢の3人。' },
      { type: 'employer', result: '会議室は貸せるが、講師代は出せないという返事。' },
    ],
    missing: ['japanese_class'],
    parts: {
      question: 'お金をかけずに、交代勤務の人が学び続けられる形を知りたいです。',
      problem: '「勉強したい日に仕事がある。休みの日に教室がない」',
      steps: '会社の休憩室で20分、現場の言葉だけの会を試した。班長が先生役。',
      outcome: '三か月続き、班長のほうが「言い方が変わった」と話している。',
    },
    replies: thread`
      @aomori 35
      班長が先生役、すてきです。国のオンラインの教材（生活の場面で学ぶもの）を休憩室の端末で流している会社もあります。無料で、多言語です。
      @akita 34
      県の「日本語教育の体制づくり」の補助で、会社との共同の教室に講師代が出た年がありました。県の担当課に来年度の予定を聞いておくとよいです。
      @miyagi-2 33 anonymous
      育成就労では、日本語の学びの機会を会社が用意することが今より強く求められます。今から慣れておくと得だ、と会社に話せます。
      @yamagata 30 anonymous
      教室までの車の送迎が難関でした。夜の乗合の送迎を自治会が引き受けてくれた地区があります。
      @iwate 28
      自治会、思いつきませんでした。区長さんに話してみます。
    `,
  },
  {
    key: 'never-learned-to-read',
    author: 'kanagawa-2',
    anonymous: true,
    state: 'published',
    lang: 'ja',
    daysAgo: 150,
    title: '母語でも読み書きを習わなかった方の、六十代からの学び',
    background: client('60s elderly single residence southeast-asia 20-and-over km speaks-not-reads'),
    block: 'kanto',
    categories: ['japanese_learning', 'daily_life'],
    contacted: [{ type: 'night_school', result: '入学を歓迎。ただ、夜道が心配で続かなかった。' }],
    missing: [],
    parts: {
      question: '「読めない」ことを長年隠してきた方に、どう声をかけますか。',
      problem: '「めがねを忘れたと言って、四十年やってきた」',
      facts: '若いころに避難して来日し、長く縫製の職場で働いた。書類は同僚と子どもが読んでいた。',
      view: '読めないことより、隠し続けてきた疲れのほうが大きいと感じた。',
      strengths: '料理の腕がよく、数の計算が速い。地域の祭りの中心にいる。',
      culture: '学校に行けなかった世代であることを、同郷の人の間でも話さない。',
      steps: '名前を書く練習から始めた。題材は、本人の料理の作り方。',
      outcome: '半年で、作り方を書いた紙を孫に渡した。',
      reflection: '教材より「何を書きたいか」を聞くこと。',
    },
    replies: thread`
      @tokyo-2 149
      読んでいて涙が出ました。夜間中学の昼の部や、公民館の識字の学級も全国にあります。通いやすさで選べるとよいですね。
      @hyogo-2 148
      戦争や避難で学校に行けなかった方が、うちの地区にもいます。「勉強」という言葉を避け、「手紙の会」と名付けました。
      @osaka 147 anonymous
      役所の代筆の対応（本人の意思を聞いて職員が書く）も、合わせて伝えています。すぐ困ることは代筆で、長い目では学びで。
    `,
  },
  {
    key: 'interpreter-or-japanese',
    author: 'nagano',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 210,
    title: '何年も通訳に頼りきりの方に、自立の話をどう切り出すか',
    background: client('40s adult with-children residence east-asia 10-19 zh-Hans greetings'),
    block: 'hokuriku-koshinetsu',
    categories: ['japanese_learning', 'interpreting'],
    contacted: [{ type: 'japanese_class', result: '初級の組に空きがある。' }],
    missing: [],
    parts: {
      question: '通訳を減らすことが目的に見えないように、学びを勧める方法はありますか。',
      problem: '「間違えるより、通訳の人に言ってもらうほうが安心」',
      view: '相談員の側が通訳の費用を気にしている面もあり、自分の動機を疑っている。',
      steps: '面談の最初の3分だけ、本人が日本語で近況を話す時間を作った。',
    },
    replies: thread`
      @ishikawa 209 anonymous
      ご自分の動機を疑う、という一文に共感しました。通訳を使うのは権利で、学ぶのは楽しみ、と分けて考えるようにしています。
      @fukuoka-2 208
      子どもの学校の連絡帳を一行だけ自分で書く、という小さな目標がうまくいきました。
      @yamanashi 206 anonymous
      逆に、通訳を外して失敗した例があります。税の説明を分かったふりで帰られ、後で困りました。**内容で分ける**のがよいと思います。
      @nagano 205
      内容で分ける表を本人と作ってみます。
    `,
  },
  {
    key: 'language-test-for-care',
    author: 'aomori',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 5,
    title: '介護の試験に合格したいのに、方言で申し送りが分からない',
    background: client('30s adult family-abroad work southeast-asia 3-4 fil procedures'),
    block: 'tohoku',
    categories: ['japanese_learning', 'employment'],
    contacted: [{ type: 'employer', result: '先輩が付くが、先輩も共通語に言い換えるのが難しい。' }],
    missing: ['japanese_class'],
    parts: {
      question: '方言の教材を作った方、どこから手を付けましたか。',
      problem: '「本の日本語は分かる。おばあさんの日本語が分からない」',
    },
    replies: thread`
      @akita 4
      体の部分と、痛みの言い方から始めました。「こわい」が「疲れた」の意味だったりするので、まず二十語。利用者さんに声を録らせてもらい、とても喜ばれました。
      @kagoshima 3
      南の端からです。うちも同じ問題があり、県の介護の団体が音声つきの単語帳を作りました。作り方の手順をお渡しできます。
    `,
  },
]

import type { DemoCase } from '../content.ts'
import { client, prose, thread } from '../writing.ts'

export const interpreting: DemoCase[] = [
  {
    key: 'rare-language-court',
    author: 'tokyo-2',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 143,
    title: '少数言語の方の面談。国の公用語の通訳では本音が出ない',
    background: client('30s adult single designated southeast-asia 1-2 other none'),
    block: 'kanto',
    categories: ['interpreting', 'immigration', 'mental_health'],
    contacted: [
      { type: 'iom_unhcr_rhq', result: '少数言語の通訳者の情報の相談に乗ってくれた。' },
      { type: 'ethnic_community', result: '話せる人はいるが、全員が顔見知りだった。' },
    ],
    missing: ['medical_interpreter'],
    parts: {
      question: '話者が少なく、**通訳が必ず知り合い**になる言語で、秘密をどう守りますか。',
      problem: '「公用語で話すと、警官の前にいる気がする」',
      facts: '公用語は学校で習っただけ。母語は文字を持たない。',
      view: '言語の選択は便利さではなく、安全の問題。',
      strengths: '歌と語りの記憶が豊かで、順を追って話す力がある。',
      culture: '公用語を話す人たちとの間に、長い争いの記憶がある。',
      steps: prose`
        > 「あなたの言葉を話す人は、この町に何人いますか。会いたくない人はいますか」

        この二つを、公用語の通訳で最初に尋ねた。そのうえで、遠い地域の話者と、映像なしの電話でつないだ。
      `,
      outcome: '電話の通訳で二時間、初めて来日までの話ができた。',
      reflection: '「何語ができますか」ではなく「何語で話したいですか」と聞くべきだった。',
    },
    replies: thread`
      @saitama 142 anonymous
      「会いたくない人はいますか」という問いに学びました。出身の地域の中の対立が、通訳との間に入ってしまうことがあります。
      @aichi-2 141 anonymous
      国外に住む話者にオンラインで頼んだことがあります。時差と、守秘の誓約の取り方（読み上げて声で同意をもらう）が工夫のしどころでした。
      @kanagawa-2 140
      文字のない言語では、説明の紙を渡せません。録音を渡してよいか、聞かれて困る人がいないかを先に確かめています。
      @osaka-3 139 anonymous
      Relay interpreting (mother tongue to English, English to Japanese) takes three times as long. Book three hours and write down numbers on a board.
      @tokyo-2 135
      中継の通訳も試しました。数字を板に書く、とても助かりました。
    `,
  },
  {
    key: 'machine-translation-error',
    author: 'colleague',
    anonymous: true,
    state: 'published',
    lang: 'ja',
    daysAgo: 39,
    title: '翻訳アプリの誤訳で、予防接種を二度断ったことになっていた',
    background: client('20s early_adult with-children family southeast-asia under-1 vi none'),
    block: 'tokai',
    categories: ['interpreting', 'medical', 'maternity_childcare'],
    contacted: [{ type: 'public_health', result: '記録を直し、接種の予定を組み直してくれた。' }],
    missing: [],
    parts: {
      question: '窓口でアプリを使うときの、職場の決まりを作った方はいますか。',
      problem: '「受けたいと言った。画面は『いりません』になっていたらしい」',
      view: '使うなと言っても現場は使う。**使い方**を決めるほうがよい。',
      steps: prose`
        職場の案を作った。

        | 場面 | アプリ | 人の通訳 |
        |---|---|---|
        | 場所や時間の案内 | よい | – |
        | 予約の変更 | 逆に訳して確かめる | できれば |
        | 同意、断り、お金、病気 | 使わない | 必ず |
      `,
      reflection: '「断った」という記録が、三か月もだれにも疑われなかったことが怖い。',
    },
    replies: thread`
      @aichi-3 38
      My language is full of words for "I" and "you". The app picks one by chance, and the sentence changes. Short sentences with a subject help a lot.
      @kyoto 37
      「逆に訳して確かめる」を必須にしました。もう一つ、相談の内容が外の会社に送られることも問題になります。名前や番号を入れない、と決まりに書いています。
      @gifu 36 anonymous helped useful 3
      断りの記録は、**断った理由も書く**ことにしています。理由が書けないときは誤解かもしれない、と気付けます。
      @colleague 35 anonymous to 3
      quote: 断った理由も書く
      理由の欄、すぐ加えます。外へ送られる件は、情報の担当課と確かめます。
      @miyagi-2 34
      やさしい日本語で先に言い直してからアプリに入れると、誤りがかなり減ります。職員の研修を30分だけしました。
      @ishikawa 30 anonymous
      電話通訳の契約があるのに、使い方の紙が引き出しの奥、ということもありました。窓口の全員が月に一度試しに電話する日を作りました。
      @hokkaido-3 28
      We put a small sticker on the tablet: "Money, illness, yes or no? Call a human." It is simple and it works.
      @yamanashi 25 to 7
      その言葉の札、日本語版を作ってもよいですか。
    `,
  },
]

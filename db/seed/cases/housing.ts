import type { DemoCase } from '../content.ts'
import { client, prose, thread } from '../writing.ts'

export const housing: DemoCase[] = [
  {
    key: 'refused-by-guarantor',
    author: 'osaka-2',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 71,
    title: '保証会社に続けて断られ、職場の倉庫で寝泊まりしている方',
    background: client('30s adult single work east-asia 3-4 ko procedures'),
    block: 'kinki',
    categories: ['housing', 'human_rights', 'employment'],
    contacted: [
      {
        type: 'housing_support',
        result: '居住支援法人が、外国籍の人の受入れに前向きな家主の一覧を持っていた。',
      },
      { type: 'city_counter', result: '住所がないと受けられない手続があると言われた。' },
    ],
    missing: ['housing_support'],
    parts: {
      question: '断られた理由を言ってもらえないとき、次の一手をどう選びますか。',
      problem: '「審査に落ちました、だけ。何を直せばよいのか分からない」',
      facts: '収入は安定。携帯の分割の支払いを一度忘れたことがある。緊急の連絡先になる人が日本にいない。',
      view: '断られた理由は一つではなく、本人にも分からない。**分からないことを一つずつ消す**作業だと考えた。',
      strengths: '職場の信頼が厚く、上司が連絡先になることを引き受けてくれた。',
      steps: prose`
        - 信用の情報を、本人が自分で開示して確かめた。
        - 緊急の連絡先を**職場の上司**に頼んだ。
        - 保証会社の種類（信販系とそうでないもの）を変えて申し込んだ。
      `,
      outcome: '三つ目の保証会社で通った。',
      reflection:
        '信用の情報の開示を本人がしたことで、「国籍のせい」だけではないと分かり、気持ちの整理がついた。',
    },
    replies: thread`
      @hyogo 70
      保証会社の種類で結果が変わること、本人はまず知りません。不動産の店に「別の系統の会社はありますか」と聞く一文を、カードにして渡しています。
      @kyoto 69 anonymous
      「外国籍だから」とはっきり言われたときは、法務局の人権の相談も選べます。ただ、住まい探しと同時にやると疲れるので、本人と順番を決めます。
      @tokyo-3 68
      I keep a small form: name of the firm, reason given, *exact words*. After twenty forms we could show the prefecture a pattern, without any client's name.
      @osaka-2 67
      その記録の紙、とても良いです。うちの財団でもまねします。
      @fukuoka-2 65
      住所がない間は、郵便の受取りと携帯の契約が詰まります。住まいが決まるまでのつなぎに、URの空き（保証人が要らない）を見る手もあります。初めの費用がまとまって要りますが。
      @nara 60 anonymous
      セーフティネット住宅の検索のページは、実際には空いていないことも多いので、電話で確かめるところまで一緒にしています。
    `,
  },
  {
    key: 'leaving-costs',
    author: 'tochigi',
    anonymous: true,
    state: 'published',
    lang: 'ja',
    daysAgo: 251,
    title: '退去のとき、敷金を超える修理代を請求された家族',
    background: client('40s adult with-children residence latin-america 10-19 es daily'),
    block: 'kanto',
    categories: ['housing', 'consumer_legal'],
    contacted: [
      { type: 'consumer_centre', result: '国のガイドラインの表を使って、内訳を求めるように助言された。' },
    ],
    missing: [],
    parts: {
      question: '入居のときの写真がない場合、どこまで話し合えますか。',
      problem: '「12年住んだ壁紙を、新しくするお金を払えと言われた」',
      facts:
        '12年住み、家賃の遅れはない。小さな子の落書きが一か所ある。立会いの日に、その場で署名を求められた。',
      view: '全額を断るのではなく、本人の落ち度の分だけを払うという線が、家族の気持ちにも合っていた。',
      steps: '内訳の見積りを求め、壁紙の価値は年とともに減るという考え方を説明した。',
      outcome: '請求は半分以下になった。',
      reflection: '退去の立会いに相談員が同席することを、来年度の仕事に入れた。',
    },
    replies: thread`
      @saitama 250
      年数の考え方、壁紙なら六年でほぼ残りの価値がなくなります。ガイドラインの多言語の要約版もあるので、店に見せるだけで変わることがあります。
      @gunma-2 249
      I now tell every newcomer: take thirty photos on the first day, with the newspaper in the picture. It costs nothing.
      @shizuoka 247 anonymous
      特約がある場合は別の話し合いになります。契約書の最後のほうの小さな字を、通訳と一緒に読むことにしています。
      @tochigi 246 anonymous
      特約はありましたが、額が書かれていませんでした。それで話し合いになりました。
    `,
  },
  {
    key: 'public-housing-rules',
    author: 'shimane',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 108,
    title: '県営住宅で、自治会の役と集会の言葉が負担になっている',
    background: client('30s adult with-children residence latin-america 3-4 pt-BR greetings'),
    block: 'chugoku',
    categories: ['housing', 'daily_life'],
    contacted: [
      { type: 'neighbourhood', result: '会長は80歳代。「頼みたいが、頼み方が分からない」と話した。' },
      { type: 'housing_support', result: '住宅の管理の会社は自治会の運営に関わらないとのこと。' },
    ],
    missing: [],
    parts: {
      question: '役を免じるのではなく、**できる役**を見つける話し合いの例を教えてください。',
      problem: '「罰のようにお金を集めに来る。何のお金か分からない」',
      steps: '会費の使い道を絵で示し、草刈りの日と分別の当番を写真の表にした。',
    },
    replies: thread`
      @hiroshima 107
      「電球の交換と、重い物の運搬」を役にした団地があります。高齢の方が一番困っていることだったので、とても感謝されたそうです。
      @shiga 106 anonymous
      集会は、最初の10分だけ全員、あとは役員だけ、に変えたら出る人が増えました。10分の中身は先に母語で配ります。
      @aichi 105
      会費の滞りは、引落しにできないことが原因の場合もあります。封筒を集める日を給料日のあとに変えました。
      @shimane 104
      重い物の運搬、会長に話したら「それは助かる」と即答でした。
      @toyama 101
      良かったですね。会長さんが替わっても続くように、一枚の紙に残してください。
    `,
  },
]

import type { DemoCase } from '../content.ts'
import { client, prose, thread } from '../writing.ts'

export const rightsAtWork: DemoCase[] = [
  {
    key: 'hidden-accident',
    author: 'mie',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 62,
    title: '「会社が治療費を払うから労災にしないで」と言われた派遣の方',
    background: client('50s adult with-children residence latin-america 20-and-over pt-BR speaks-not-reads'),
    block: 'tokai',
    categories: ['employment', 'medical', 'social_insurance'],
    contacted: [{ type: 'labour_standards', result: '会社の証明がなくても本人が請求できると確認した。' }],
    missing: ['medical_interpreter'],
    parts: {
      question:
        '本人が会社との関係を壊したくないとき、労災の請求をどう勧めますか。勧め方の言葉を集めたいです。',
      problem: '「もう20年この派遣で生きてきた。次の仕事がなくなるのがいちばん怖い」',
      facts: '荷下ろし中に指をけがし、2か月休んだ。会社は現金で治療費を渡し、健康保険も使わせなかった。',
      view: '指の動きが戻らない可能性があり、後から請求しようとしても記録が残っていないことが一番の危険と考える。',
      strengths: '同じ工程の仲間が、その日のようすを話してくれると言っている。',
      culture: '会社の恩に背くことは、紹介してくれた親族の顔をつぶすことになると考えている。',
      chronology: 'T：けが。T+3日：現金を渡される。T+2か月：職場に戻る。T+4か月：指が曲がらず相談に来る。',
      steps: prose`
        - 医師に「仕事中のけが」と伝わっているかを確かめ、診療録の写しの取り方を説明。
        - 請求には時効があること、休業と障害では期間が違うことを、図で説明。
        - 本人が決めるまで、こちらから会社には連絡しないと約束。
      `,
      outcome: '相談の時点では未定。本人は三か月のうちに決めると話している。',
      reflection: 'こちらが急ぎすぎた面談が一度あった。図を置いて黙って待った面談で、本人が話し始めた。',
    },
    replies: thread`
      @shizuoka-2 61
      I say it like this in my language: "The insurance is not a complaint against your boss. Your boss already pays for it." Many people change their mind after that one sentence.
      @gunma 60 anonymous
      「労災は会社を罰する手続ではなく、保険の手続」という言い方は日本語でも有効です。会社の証明の欄が空でも、事情を書いた紙を付けて出せます。
      @shimane 59 anonymous
      派遣の場合、使う労災は**派遣元**のものです。派遣先の班長に頼んで断られ、あきらめていた方がいました。
      @shiga 57
      休業が4日以上になれば会社には死傷病報告の義務があります。出していなければ「労災かくし」になり得るので、監督署は匿名の情報でも聞いてくれました。
      @mie 50
      本人が請求を決めました。決め手は「指が曲がらなくなったとき、だれが払うのか」を図で見たことだったそうです。
      @gifu 48 anonymous
      障害が残ったときの等級の説明は、医療通訳を入れたほうがよいです。等級は後で変えるのがとても難しいので。
    `,
  },
  {
    key: 'contract-teacher-insurance',
    author: 'okinawa-2',
    anonymous: false,
    state: 'published',
    lang: 'en',
    daysAgo: 52,
    title: 'Language teacher told she is "self-employed" after three years on a fixed timetable',
    background: client('40s adult single work north-america 5-9 en daily'),
    block: 'kyushu-okinawa',
    categories: ['employment', 'social_insurance', 'tax'],
    contacted: [
      {
        type: 'pension_office',
        result: 'Will look at the contract and the actual way of working if she files a report.',
      },
      { type: 'labour_standards', result: 'Advice only: whether she is a "worker" depends on the facts.' },
    ],
    missing: ['labour_union'],
    parts: {
      question:
        'How do you help a person show that a *gyomu itaku* (outsourcing) contract is employment in fact? And how do you prepare her for the conflict that may follow?',
      problem:
        '"They tell me when to come, what to teach and what to wear. But they say that I am my own company."',
      facts: prose`
        - Fixed hours on four days a week, lessons assigned by the office.
        - No paid leave, no health insurance through work.
        - Her status of residence must be renewed next year, and tax records will be asked for.
      `,
      view: 'I see three separate problems: insurance, paid leave and unpaid local tax. She sees only one: "they treat me badly".',
      strengths:
        'She keeps every e-mail, and her pupils’ parents respect her. A colleague is ready to write down the same facts.',
      chronology:
        'T: asks for a day off and is refused. T+1 month: first visit. T+2 months: the diary is complete.',
      steps:
        'We listed the facts in two columns: signs of employment, signs of self-employment. She keeps a diary of instructions.',
      reflection: 'I should have asked about tax at the first meeting.',
    },
    replies: thread`
      @tokyo-4 51
      The two-column list is exactly what a lawyer wants to see. I would add: who owns the teaching material, can she send a substitute, and can she refuse a lesson? These three carry weight.
      @chiba-2 50 anonymous
      Since the law on freelancers came into force there is a second road: even if she *is* a freelancer, late payment and sudden changes of conditions can be reported. There is a free legal hotline for freelancers commissioned by the state; ask whether they can arrange an interpreter.
      @osaka-2 48
      組合に個人で入れる地域のユニオンには、英語で交渉できるところがあります。電話だけの相談でも受けてくれました。
      @okinawa 47
      同じ県内の者です。税の申告については、税務署の相談の時期だと通訳の予約がすぐ埋まります。申告の期限を過ぎていても、自分から申告すれば加算税が軽くなることがあります。
      @okinawa-2 40
      Thank you. She filed the late tax returns last week with help from the tax office. The school has now offered an employment contract, so we did not need the labour office.
      @kagoshima 39 anonymous
      すばらしい結果ですね。保険にいつから入るのかだけ、書面で確かめてください。
    `,
  },
  {
    key: 'student-wage-deduction',
    author: 'chiba-2',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 330,
    title: '皿を割るたびに時給から引かれていた留学生のアルバイト',
    background: client('20s early_adult shared-housing study south-asia 1-2 si greetings'),
    block: 'kanto',
    categories: ['employment', 'consumer_legal'],
    contacted: [
      { type: 'labour_standards', result: '外国人労働者向けの相談ダイヤルで母語に近い言語の回答を得た。' },
    ],
    missing: [],
    parts: {
      question: '少額で、本人も「もういい」と言うとき、どこまで一緒に取り組みますか。',
      problem: '「三か月で2万円くらい。店を紹介してくれた先輩に悪いから言えない」',
      steps:
        '賃金は全額を払う決まりであること、罰金の約束は禁じられていることを説明し、本人が店に出す短い手紙の文例を作った。',
      outcome: '手紙を渡した翌週に全額が戻った。',
      reflection: '金額は小さくても「言えば変わる」という経験が残った。',
    },
    replies: thread`
      @saitama 329
      先輩の紹介という関係が、いつも一番むずかしいです。手紙の文例があるのはいいですね。差出人を「みんな」にせず本人だけにしたのはなぜですか。
      @chiba-2 328
      同じ店の人に聞いたら、ほかの人は引かれていないと言われたからです。そこも気になっています。
      @tokyo-2 326 anonymous
      差別的な扱いの疑いですね。労働基準法の均等待遇（国籍などによる差別の禁止）に当たるかもしれません。監督署に「ほかの人は引かれていない」まで伝えるとよいと思います。
    `,
  },
]

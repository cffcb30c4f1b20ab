import type { DemoCase } from '../content.ts'
import { client, prose, thread } from '../writing.ts'

export const neighbours: DemoCase[] = [
  {
    key: 'rubbish-and-blame',
    author: 'ibaraki-2',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 111,
    title: 'ごみの分別をめぐり、班の全員が「外国人のせい」と言い始めた',
    background: client('30s adult shared-housing ssw southeast-asia 1-2 id greetings'),
    block: 'kanto',
    categories: ['daily_life', 'human_rights'],
    contacted: [
      { type: 'neighbourhood', result: '区長は中立。ただ、監視カメラを付けたいという声が強い。' },
      { type: 'employer', result: '寮の管理を会社がしておらず、説明の機会がなかった。' },
    ],
    missing: [],
    parts: {
      question: '**だれが出したか分からない**ごみを巡る対立を、話し合いに変える方法を集めたいです。',
      reason: '監視カメラが付く前に、別の道を示したい。',
      problem: '「私たちは朝に出していない。でも、外国人と言われると全員が悪くなる」',
      facts: '違反のごみの中に日本語の宛名の郵便物もあった。寮の人は夜勤のため、前の晩に出していた。',
      view: '出す時刻の決まりと、働く時刻が合っていないことが根にある。',
      culture: '出身の町では毎日集めに来るため、曜日という考えがなかった。',
      steps: prose`
        1. 一か月、種類と時刻だけを記録した（人は記録しない）。
        2. 夜勤の人のために、寮の中に**前の晩から置ける箱**を会社に用意してもらった。
        3. 分別の札を、住民の子どもと寮の人が一緒に作った。
      `,
      outcome: '違反の数は三分の一になった。カメラの話は消えた。',
      reflection: '記録で「人」を書かなかったことが、話し合いを守った。',
    },
    replies: thread`
      @gunma 110
      人を記録しない、がすばらしいです。行政の清掃の担当課が、同じ記録の様式を別の地区でも使いたいと言っていました。
      @shizuoka 110 anonymous
      寮の箱の費用は会社ですか。うちは大家さんが出してくれました。「敷地の中の管理」という言い方をしました。
      @ibaraki-2 109
      会社です。およそ2万円で、けんかより安いと言われました。
      @aichi 108
      外国人の住民が多い団地で、分別の係に立候補した方がいます。係の腕章を付けたら、挨拶が増えたそうです。
      @hiroshima-2 107
      We made a short video: one bag, one minute, seven kinds. The hero is a grandmother of the district. Everybody wants to meet her now.
      @saitama 106 anonymous
      「外国人のせい」という言葉が出たとき、その場で何と返しましたか。私はいつも言葉に詰まります。
      @ibaraki-2 105
      「今日は物と時刻の話をする日にしませんか」と言いました。反論すると長くなるので。
      @tokyo-3 104
      Good answer. I also ask: "What have *you* seen with your own eyes?" Often it is nothing.
      @osaka 103 anonymous
      法務局の人権の啓発の出前の講座を、ごみの話のあとに入れたことがあります。順番が逆だと、だれも来ませんでした。
      @fukui 101
      曜日という考えがない、という点は盲点でした。カレンダーの「第2・第4」の読み方から説明しています。
      @nagano 100 anonymous
      転入の手続のときに、ごみの袋を一枚渡している町があります。小さなことですが、最初の会話になります。
      @toyama 98
      袋の指定のない市から来た人は、日本の方も間違えます。「転入してきた人みんなへ」の紙にすると角が立ちません。
      @shimane 96
      紙の題、まねします。
      @kochi 95 anonymous
      来年、区の役員が替わっても続くように、箱と札の管理を誰がするかだけ、文に残してください。
    `,
  },
  {
    key: 'noise-at-night',
    author: 'nara',
    anonymous: true,
    state: 'published',
    lang: 'ja',
    daysAgo: 7,
    title: '夜の話し声の苦情が続き、退去をほのめかされている学生たち',
    background: client('20s early_adult shared-housing study east-asia under-1 zh-Hans daily'),
    block: 'kinki',
    categories: ['daily_life', 'housing'],
    contacted: [{ type: 'university', result: '入居の説明会に私たちを呼んでくれることになった。' }],
    missing: ['neighbourhood'],
    parts: {
      question: '苦情を言う方と一度会って話す場を、どのように整えますか。',
      problem: '「国の親と話せるのは夜だけ。どのくらいの声なら良いのか分からない」',
      steps: '声の大きさを一緒に測り、電話の場所を窓から離した。',
    },
    replies: thread`
      @kyoto 6
      測ったのはとても良いですね。苦情の方には「改善したこと」を先に、管理の会社を通して伝えると、会う前に空気が変わります。
      @hyogo-2 5 anonymous
      会うときは、立ち話ではなく管理の会社の部屋で、時間は20分と決めました。お互いの生活の時刻を紙に書いて交換しました。
      @tottori 5
      私の有料の講座（3万円）を受ければ、苦情は必ずなくなります。申し込みは今週中にお願いします。
    `,
  },
]

import type { DemoCase } from '../content.ts'
import { client, prose, thread } from '../writing.ts'

export const disaster: DemoCase[] = [
  {
    key: 'shelter-not-used',
    author: 'ishikawa',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 345,
    title: '地震のあと、避難所に入らず車の中で過ごした家族',
    background: client('30s adult with-children residence southeast-asia 3-4 vi daily'),
    block: 'hokuriku-koshinetsu',
    categories: ['disaster', 'daily_life', 'housing'],
    contacted: [
      { type: 'intl_association', result: '災害多言語支援センターの巡回で見つけてもらった。' },
      { type: 'city_counter', result: 'り災証明の申請の期限と写真の撮り方を説明してもらった。' },
    ],
    missing: ['neighbourhood'],
    parts: {
      question: '「外国人は入ってはいけないと思った」という声を、次の災害までにどう減らしますか。',
      problem: '「みんな静かに並んでいた。子どもが泣くので、迷惑だと思った」',
      facts: '五日間、車で過ごした。水と食べ物は勤め先の同僚が運んだ。余震のたびに子が吐いた。',
      view: '知識の不足より、**居てよいと言われた経験**がないことが大きい。',
      steps: prose`
        - 避難所の入口の紙を「どなたでも入れます」の六言語に替えた。
        - 車の中で過ごす人の血のかたまりの病気を防ぐ体操を、母語の音声で流した。
        - り災証明、仮の住まい、給付金の順を、カレンダーの形で渡した。
      `,
      outcome: '一週間目に避難所へ移り、母親は炊き出しの中心になった。',
      reflection: '炊き出しで役ができたときに、表情が変わった。',
    },
    replies: thread`
      @kumamoto 344
      私たちの経験でも、車の中の方が最後まで数に入りませんでした。**勤め先と教会と食材店**の三つに毎日電話するのが一番早い安否の確認でした。
      @miyagi 343
      六言語の紙は、平時に印刷して避難所の箱に入れておかないと間に合いません。うちは防災の訓練の日に、箱を開けて確かめるところまでを役にしています。
      @fukushima 342 anonymous
      うわさが一番早く広がるのも母語です。公式の情報を毎日同じ時刻に流すと決めると、うわさの問い合わせが減りました。
      @toyama 340 anonymous
      保険の話です。家財の保険に入っていたのに、請求を知らなかった方がいました。賃貸の契約のときに入っていることが多いです。
      @niigata 338 anonymous
      給付金や応急の修理は、期限が何度も延びます。「終わったと言われた」人に、もう一度確かめるよう声をかけ続けるのが相談員の仕事でした。
      @ishikawa 335
      家財の保険、入っていました。ありがとうございます。
      @kagoshima 330 anonymous
      噴火の訓練にも使わせていただきます。「居てよいと言われた経験」という言葉を、職員の研修で紹介したいです。
    `,
  },
  {
    key: 'evacuation-drill-for-night-shift',
    author: 'coordinator',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 17,
    title: '津波の地区にある寮。夜勤明けで訓練に出たことがない',
    background: client('20s early_adult shared-housing tit southeast-asia under-1 id greetings'),
    block: 'tokai',
    categories: ['disaster', 'employment', 'interpreting'],
    contacted: [
      { type: 'fire_ems', result: '寮に出向いて、日中と夜の二回の訓練をしてくれることになった。' },
      { type: 'neighbourhood', result: '班の連絡網に入れてよいか、会社の返事を待っている。' },
    ],
    missing: ['neighbourhood'],
    parts: {
      question: '来日して三か月以内に**必ず**伝える防災の内容を、三つに絞るなら何ですか。',
      problem: '「揺れたら外へ出ると習った。ここでは机の下と言われる。どちらが正しいのか」',
      facts: '寮から高台まで歩いて15分。夜勤が半分。警報の言葉を知らない。',
      culture: '出身地では古い建物が多く、すぐ外へ出るのが正しい行動とされる地域がある。',
      steps: '高台まで一緒に歩き、曲がり角ごとに写真を撮って、本人たちの言葉で矢印を付けた。',
    },
    replies: thread`
      @miyazaki 16 helped useful 3
      私の三つは、①強い揺れや長い揺れのあとは**警報を待たず**高台へ、②寮の全員の点呼はしない（各自で逃げる）、③家族へは災害用の伝言で。②を会社に分かってもらうのに時間がかかりました。
      @kochi 15 to 1
      同じ三つです。加えて「戻らない」。スマホを取りに戻る人が必ずいます。
      @wakayama 14 anonymous
      夜の訓練をすると、街灯のない道が見つかります。自治会が市に頼んで灯りが付きました。寮の訓練が地区の役に立った例です。
      @hiroshima-2 13
      Trainees who speak my language know the word *tsunami*, but the word *takadai* (high ground) is new. Teach that one word with the real place.
      @tokushima 12
      四国でも同じ取組をしています。写真に矢印を付けた地図は、地区の小学生と一緒に作ると、顔見知りができて一石二鳥でした。
      @coordinator 11 to 1
      quote: 寮の全員の点呼はしない
      点呼をしないこと、会社に伝えます。小学校にも声をかけてみます。
      @mie 8 anonymous
      会社の返事が遅いときは、防災の担当ではなく安全衛生の担当に話すと早いことがあります。
    `,
  },
]

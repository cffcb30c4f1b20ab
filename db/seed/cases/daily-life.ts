import type { DemoCase } from '../content.ts'
import { client, prose, thread } from '../writing.ts'

export const dailyLife: DemoCase[] = [
  {
    key: 'foreign-licence-exchange',
    author: 'toyama',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 58,
    title: '外国の免許の切替えに何度も落ち、通勤の手段を失いそうな方',
    background: client('30s adult with-children work south-asia 1-2 en greetings'),
    block: 'hokuriku-koshinetsu',
    categories: ['transport_licence', 'employment'],
    contacted: [
      {
        type: 'police',
        result: '運転免許センターで、知識の確認の問題数と合格の基準が上がったと説明を受けた。',
      },
      { type: 'employer', result: '三か月は送迎するが、その先は約束できないと言う。' },
    ],
    missing: ['other', 'npo'],
    parts: {
      question: '切替えにこだわるか、日本の教習所に通うか。何を材料に決めてもらいますか。',
      problem: '「国では十年、事故なしで運転した。ここでは道路の右と左が逆で、頭が止まる」',
      facts: '技能の確認に三回落ちた。予約は一か月先。バスは一日四本。',
      view: '運転の技術ではなく、見せ方の癖の問題と見えた。何を見られているかを本人が知れば変わると考えた。',
      strengths: '毎日、自転車で交差点を回り、標識を声に出して覚えている。',
      steps: prose`
        - 落ちた理由を、係の方に**一言だけ**聞くようにした（「左の確認」だった）。
        - 中古の車で練習したいと言うので、公道では運転できないことを説明した。
        - 教習所の外国語の教材の有無を調べた。
      `,
      outcome: '四回目で合格した。練習場を一時間だけ借りた効果が大きかった。',
      reflection: '「落ちた理由を一言聞く」という小さな約束が、一番の練習になった。',
    },
    replies: thread`
      @gunma 57 anonymous
      練習場を借りるのは本当に効きます。費用は一回分の予約の待ち時間より安いと説明しています。
      @ibaraki 56 anonymous
      切替えには、免許を取ってから母国に**通算三か月以上**いた証明が要ります。旅券の判が薄くて読めず、出入国の記録の開示を待った方がいました。
      @shizuoka-2 55
      My rule: two failures, then a driving school for two lessons. Not the whole course. Only two lessons, on the actual habits that they look at.
      @yamagata 53 anonymous
      冬の道は別の練習が要ります。合格のあとでも、雪の日に一度だけ同僚に横に乗ってもらうようお願いしています。
      @toyama 52
      雪道、これからの季節なので会社に頼みます。
      @fukushima 50 anonymous
      任意の保険に入らずに車を買った方の事故の相談が重なりました。免許が取れた日に、保険の説明までをセットにしています。
    `,
  },
  {
    key: 'burial-of-a-friend',
    author: 'saga',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 198,
    title: '身寄りのない同郷の人が亡くなり、仲間が送り方に困っている',
    background: client('50s adult single work south-asia 5-9 ur procedures'),
    block: 'kyushu-okinawa',
    categories: ['other', 'procedures_general', 'welfare'],
    contacted: [
      { type: 'embassy', result: '家族への連絡と、遺体を送るための証明の手順を説明してくれた。' },
      { type: 'religious', result: '礼拝所の世話役が、土葬のできる墓地の区画を知っていた。' },
      { type: 'city_counter', result: '死亡の届を出せる人の範囲が問題になった。' },
    ],
    missing: ['other'],
    parts: {
      question:
        '三日ほどの間に決めることが多すぎます。**最初の日**に決めることと、待てることを分けたいです。',
      problem: '仲間「彼を火で焼くことだけは、できない。お金はみんなで集める」',
      facts: '健康保険と年金に入っていた。国外に妻と子がいる。部屋の家賃は月末まで払われている。',
      view: '仲間が悲しむ時間を持てるように、手続の重さを引き受けるのが私たちの役だと考えた。',
      strengths: '仲間の結束が強く、代表の人が日本語の手続に慣れている。',
      culture: '早く葬ることが死者への敬意とされる。火葬は受け入れがたい。',
      chronology:
        'T：亡くなる。T+半日：相談。T+1日：届。T+2日：家族が決める。T+3日：葬る。T+3か月：給料と年金の整理が終わる。',
      steps: prose`
        - 死亡の届は、家主が届出人になれることが分かり、協力してもらった。
        - 送る場合と、国内で葬る場合の費用と日数を並べた。
        - 残された給料、年金、部屋の荷物は、後から家族と決めることにした。
      `,
      outcome: '家族の希望で、国内の墓地に葬られた。',
      reflection: '墓地は県を二つ越えた所だった。平時に知っておきたかった。',
    },
    replies: thread`
      @oita 197
      土葬のできる墓地は全国に十か所ほどと聞きます。遠いので、搬送してくれる葬儀の会社の一覧を礼拝所と一緒に作っています。
      @ehime 196 anonymous
      防腐の処置ができる会社も県に一つか二つです。送る場合は航空の会社の条件で必要になるので、先に確かめました。
      @fukuoka 195
      届のあと、在留カードの返納、国民健康保険の葬祭費、未払いの給料。三か月ほど続くので、仲間の代表と一枚の表にしています。
      @chiba-2 194
      Please remember the friends: they worked all night for this. We opened a small prayer room for an evening, and that was the first time they sat down.
      @saga 190
      仲間の方たちに声をかけました。夜を一緒に過ごせて良かったです。
    `,
  },
]

import type { DemoCase } from '../content.ts'
import { client, prose, thread } from '../writing.ts'

export const rightsAndMind: DemoCase[] = [
  {
    key: 'insults-online',
    author: 'saitama',
    anonymous: true,
    state: 'published',
    lang: 'ja',
    daysAgo: 49,
    title: '店の写真がネットに載り、出身地をののしる書込みが広がった',
    background: client('40s adult with-children work central-west-asia 10-19 tr fluent'),
    block: 'kanto',
    categories: ['human_rights', 'consumer_legal', 'mental_health'],
    contacted: [
      { type: 'legal_affairs', result: '人権の相談として受け、削除の要請の手順を教えてくれた。' },
      { type: 'police', result: '記録を残すこと、身の危険があればすぐ呼ぶことを確認した。' },
    ],
    missing: ['bar', 'mental_health_centre'],
    parts: {
      question: '削除を求める間も書込みは増えます。**家族の毎日**を守るために、何を先にしますか。',
      problem: '「娘が『お父さんの国の話はもうしない』と言った。それが一番つらい」',
      facts: '電話が一日に三十回ほど鳴る日があった。店の前で撮影する人がいる。近所の客は変わらず来る。',
      view: '闘うか逃げるかではなく、「続ける」を支える方法を一緒に考えたい。',
      strengths: '近所の客が、店の前の掃除を手伝っている。',
      chronology:
        'T：写真が載る。T+2日：電話が増える。T+1週：来所。T+3週：法務局が要請。T+5週：主な書込みが消える。',
      steps: prose`
        - 画面の記録（日時と文章）を、本人ではなく**友人が**残す係になった。
        - 店の電話は昼だけ出る。番号を変えた。
        - 子の学校の担任と、見守りの方法を決めた。
      `,
      outcome: '法務局の要請で主な書込みは消えた。',
      reflection: '本人に見せずに記録する係が要る、というのが一番の学びだった。',
      followUp: '1か月後：店は通常どおり。娘は学校で、家の料理の話をした。',
    },
    replies: thread`
      @kanagawa 48
      記録の係を本人から離す、とても大切ですね。うちでは協会の職員が係になり、週に一度「増えたか、減ったか」だけを伝えました。
      @osaka-2 47 anonymous
      県や市の条例で、差別の言動に対する相談の窓口や審査の仕組みを持つ所があります。対象の範囲がそれぞれ違うので、住所の条例をまず見てみてください。
      @tokyo-4 46
      発信者の情報を求める手続は、記録が残る期間が短いので急ぎます。弁護士会の法律相談へは、**今週**行くつもりで。
      @saitama-2 45 anonymous
      法律の手続と心の手当てを同時に走らせるのは大変です。どちらかを私たち周りの者が引き受ける、と決めると家族が休めます。
      @gunma-2 44 anonymous
      Our community cooked in front of the shop for one Sunday. Two hundred neighbours came. It did not delete one post, but the family slept.
      @saitama 43 anonymous
      皆さんの助言で、弁護士会に今週行きました。日曜の催しも、商店街の方から声が上がっています。
      @chiba 40 anonymous
      お嬢さんの言葉が忘れられません。学校の授業で、料理の時間に招いた例があります。本人が望めば、ですが。
      @fukuoka 38
      商店街の催し、報告を楽しみにしています。
    `,
  },
  {
    key: 'evacuee-cannot-sleep',
    author: 'chiba',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 215,
    title: '避難してきた方が、支援の集まりに来なくなった',
    background: client('40s adult single-parent designated europe 3-4 uk daily'),
    block: 'kanto',
    categories: ['mental_health', 'immigration', 'welfare'],
    contacted: [
      { type: 'mental_health_centre', result: '家族からの相談も受けると言う。通訳は要相談。' },
      { type: 'iom_unhcr_rhq', result: '補完的保護の定住の支援の案内を受けた。' },
    ],
    missing: ['mental_health_centre', 'medical_interpreter'],
    parts: {
      question: '「支援は十分です」と断る方を、どのくらいの距離で見守りますか。',
      problem: '「感謝しなければならないのに、笑う力がない」',
      facts: '高校生の年代の子と暮らす。昼の仕事はあるが休みがち。集まりには最初の二年、欠かさず来ていた。',
      view: '来日して三年がたち、周りの関心が薄れたころに疲れが出ている。',
      culture: '弱さを外で見せないように育った。支援者の前では「元気な人」でいようとする。',
      steps: '月に一度、用事のない手紙を出すことにした。返事は求めない。',
      outcome: '四か月後、本人から「散歩なら」と連絡があった。',
      reflection: '数を数える支援（何回来たか）をやめたら、こちらの気持ちも楽になった。',
    },
    replies: thread`
      @nagano 214
      用事のない手紙、すてきです。支援の側が「元気ですか」と聞くと、元気と答えるしかないですよね。
      @kyoto 212 anonymous
      眠れないことは、こころよりも体の相談として医療機関につながりやすかったです。「眠る薬」ではなく「眠りの検査」と言いました。
      @hokkaido 210 anonymous
      隣の国の言葉が分かる方だからといって、その言葉の通訳を付けるとつらい場合があります。どの言葉がよいかを毎回聞いています。
      @chiba 208
      言葉を毎回聞く、私もそうしています。
      @fukui 205 anonymous
      子どものほうが先に日本の生活に慣れ、母が置いていかれる時期でもあります。母だけの時間を作る集まりを月一回にしました。
    `,
  },
  {
    key: 'talks-of-dying',
    author: 'akita',
    anonymous: true,
    state: 'published',
    lang: 'ja',
    daysAgo: 1,
    title: '「消えたい」と書かれたメッセージに、週末に気付いたとき',
    background: client('20s early_adult shared-housing tit southeast-asia under-1 vi greetings'),
    block: 'tohoku',
    categories: ['mental_health', 'employment', 'interpreting'],
    contacted: [
      { type: 'hotline', result: '外国語で話せる電話の相談があり、夜もつながった。' },
      { type: 'employer', result: '社長が夜に寮へ来て、そばにいてくれた。' },
    ],
    missing: ['mental_health_centre'],
    parts: {
      question: '窓口が閉まっている日の**見守りの輪**を、皆さんの地域ではどう作っていますか。',
      reason: 'このときは無事だったが、たまたま気付いただけだった。緊急の事例ではなく、仕組みの相談である。',
      problem: '「借金を返せない。家族に顔を見せられない」',
      view: '相談員が個人で背負わない仕組みが先に要る。',
      steps:
        '「死にたいと思うほどつらいですか」と母語で率直に尋ね、今夜一緒にいる人を決めた。翌週、通訳を付けて受診した。',
    },
    replies: [],
  },
]

import type { DemoCase } from '../content.ts'
import { client, prose, thread } from '../writing.ts'

export const pension: DemoCase[] = [
  {
    key: 'lump-sum-or-keep',
    author: 'hyogo-2',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 88,
    title: '脱退一時金を急ぐ方に、将来の年金という選択肢をどう見せるか',
    background: client('30s adult family-abroad ssw southeast-asia 5-9 vi daily'),
    block: 'kinki',
    categories: ['social_insurance', 'procedures_general'],
    contacted: [
      {
        type: 'pension_office',
        result: '一時金を受けると、それまでの期間は年金の計算から消えると説明を受けた。',
      },
    ],
    missing: [],
    parts: {
      question:
        '帰国するか、在留を続けるか決めていない方に、一時金と将来の年金をどう比べてもらうとよいですか。',
      reason: '同郷の人のSNSでは「もらわないと損」という話ばかりが広がっている。',
      problem: '「友だちは全員もらった。私だけ申請していない。早くしないと消えると言われた」',
      facts: '厚生年金におよそ6年。来年、より長く働ける資格へ移る試験を受ける予定。',
      view: '本人の迷いの中心はお金ではなく「いつ帰るか」。比べる表は、その話し合いのきっかけになると思う。',
      strengths: '家計簿を付けていて、将来の計画を妻と毎晩電話で話している。',
      culture:
        '老後は子が支えるもので、「国から年金をもらう」姿が想像しにくい。身近に年金で暮らす人がいない。',
      steps: prose`
        次の表を母語の通訳と一緒に作った。

        | | いま一時金 | 期間を残す |
        |---|---|---|
        | もらう時期 | 出国のあと | 老後の決まった年齢から |
        | 期間の計算 | なくなる | 10年に足せる |
        | 障害が残ったとき | 納めた期間が消える | 要件に合えば支えになる |
      `,
      outcome: '本人は「試験の結果を見てから決める」とし、急がないことにした。',
      reflection: '比べる表に、お金以外の行（いつ帰るか、だれと暮らすか）も入れるべきだった。',
    },
    replies: thread`
      @okayama 87
      この表、資料に載せてほしいです。うちでは「10年」の数え方で、社会保障協定のある国の期間を合わせられる場合があることも足しています。国によって協定の有無と中身が違うので、年金事務所で確かめる前提です。
      @oita 86 anonymous
      計算の対象になる月数に上限があるので、長く納めた人ほど一時金では全部は戻りません。ここを知ると考え直す方が多いです。
      @aichi-3 85
      I always ask first: "Do you want to come back to Japan one day?" If the answer is maybe, then we talk about the record, not about the money. Also, the rules for people who leave with a re-entry permit are going to change after the last reform, so please check before you advise.
      @hyogo-2 84
      再入国の点は私も確かめます。改正の施行の時期がはっきりしたら、この事例に書き足します。
      @yamanashi 80
      所得税の20パーセント余りが引かれる分は、納税管理人を決めておけば還付の申告ができます。帰国の前に税務署へ出す届なので、**出国の前**に案内が要ります。
    `,
  },
  {
    key: 'survivor-pension',
    author: 'kagoshima',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 365,
    title: '夫を亡くした方が、遺族年金の請求をあきらめかけていた',
    background: client('50s adult single-parent residence southeast-asia 20-and-over fil speaks-not-reads'),
    block: 'kyushu-okinawa',
    categories: ['social_insurance', 'family_status', 'immigration'],
    contacted: [
      { type: 'pension_office', result: '戸籍と、出身国の婚姻の書類の名前の表記が違うと言われた。' },
      { type: 'embassy', result: '名前の同一を示す宣誓の書面を出してもらえた。' },
    ],
    missing: ['sharoshi'],
    parts: {
      question: '名前の表記のゆれで手続が止まったとき、どの書面が効きましたか。',
      problem: '「書類の名前が一文字違うだけで、私は妻ではないと言われた」',
      facts:
        '婚姻の期間は20年を超える。夫は会社員だった。子は成人前。本人の旅券は二度更新され、そのたびにつづりが変わった。',
      view: '書類の問題に見えるが、本人にとっては「妻と認められない」痛みの問題だった。',
      strengths: '夫の給料の紙をすべて箱に残していた。近所の友人が役所に何度も同行した。',
      culture: '出身国では母方の姓を間に入れる。日本の書類の欄には入らず、人により書き方が分かれた。',
      chronology:
        'T：夫が亡くなる。T+4か月：請求を断念しかける。T+7か月：書面がそろう。T+10か月：支給が決まる。',
      steps:
        '婚姻のとき、再婚のとき、旅券の更新のときの三つの表記を一枚の表にし、それぞれの元の書類を番号で示した。',
      outcome: '請求が認められた。在留資格も「定住者」に変更できた。',
      reflection:
        '本人は悲しみの中で、書類の束に向き合えなかった。最初の2か月は書類より話を聞くことに使って良かった。',
    },
    replies: thread`
      @ehime 364
      表記のゆれの表は、銀行や保険会社でも使い回せますね。うちでも葬儀のあとの手続で同じ壁に当たりました。
      @wakayama 362 anonymous
      配偶者が亡くなったときも14日以内の届出があることを、ご家族に伝えそびれたことがあります。チェックの紙を作るべきでした。
      @fukushima 350
      請求の時効は5年です。「もう遅い」と思い込んでいる方がいたら、あきらめずに年金事務所へ、と伝えてください。
    `,
  },
  {
    key: 'disability-pension-first-visit',
    author: 'niigata',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 19,
    title: '障害年金の「初診日」が国外だった場合の考え方',
    background: client('30s adult couple residence europe 5-9 ru procedures'),
    block: 'hokuriku-koshinetsu',
    categories: ['social_insurance', 'welfare', 'medical'],
    contacted: [
      { type: 'disability_support', result: '手帳の申請は手伝えるが、年金の初診日は分からないと言われた。' },
    ],
    missing: ['sharoshi'],
    parts: {
      question: '来日前に症状があった方は、請求をあきらめるしかないのでしょうか。',
      problem: '「母国で一度だけ診てもらった。そのことを正直に言わなければよかったのか」',
      facts:
        '来日してから悪くなり、3年前から通院。厚生年金に加入中。母国の受診は一回で、病名は付いていない。',
      view: '医学的に同じ病気の続きと見られるか、来日後に新しく始まったと見られるかで大きく分かれる。',
    },
    replies: thread`
      @toyama 18
      社会的治癒という考え方（長く普通に働けていた期間があれば、新しい発病と扱う）が使えるか、障害年金に詳しい社労士に見てもらうとよいです。県の社労士会の無料相談で、通訳同席でも大丈夫でした。
      @nagano 17 anonymous
      うそを勧めない、が前提ですが、「一回の受診」と今の病気に**つながりがあるか**を決めるのは医師です。本人が先回りして結論を言わなくてよい、と伝えました。
      @niigata 16
      社労士会に予約しました。年金がだめでも、手帳と自立支援医療は進めます。
      @yamanashi 10
      自立支援医療は早いほうがよいですね。通院の自己負担が軽くなると、気持ちも楽になります。
    `,
  },
]

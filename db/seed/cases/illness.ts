import type { DemoCase } from '../content.ts'
import { client, prose, thread } from '../writing.ts'

export const illness: DemoCase[] = [
  {
    key: 'child-as-interpreter',
    author: 'kanagawa',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 96,
    title: '中学生の子どもが、母の重い病気の告知を通訳していた',
    background: client('40s adult single-parent residence latin-america 5-9 es greetings'),
    block: 'kanto',
    categories: ['medical', 'interpreting', 'education', 'mental_health'],
    contacted: [
      { type: 'medical', result: '相談室は「次から通訳を」と言うが、派遣の契約がない医療機関だった。' },
      { type: 'medical_interpreter', result: '派遣は契約のある医療機関だけ。電話なら受けられると言われた。' },
      { type: 'school', result: '欠席が月に6日。担任は家庭の事情を知らなかった。' },
    ],
    missing: ['medical_interpreter'],
    parts: {
      question: prose`
        1. 子どもを通訳から**外す**ために、まず何から始めますか。
        2. 契約のない医療機関で、通訳をどう確保しますか。
        3. もう告知を訳してしまった子の心を、だれが、どう支えますか。
      `,
      reason:
        'ヤングケアラーという言葉は知っていても、通訳がその一つだと、医療機関にも学校にも気付かれていなかった。',
      problem: '母：「娘がいちばん私の言いたいことを分かってくれる」　子：「先生の言葉を全部は訳さなかった」',
      facts: prose`
        - 中学生の子が半年で11回、受診に付き添った。
        - 治療の説明書は日本語だけ。同意書に母が署名している。
        - 親族は県外にいる。母の勤めは休職中。
      `,
      view: '母を責めても始まらない。通訳を頼むことが「娘を信じないこと」になると感じている。**娘を楽にするために**、という言い方が入口になると考えた。',
      strengths: '母子の仲がよい。子は学校の吹奏楽を続けたいと話す。信頼できる日本語教室の先生がいる。',
      culture: '家族の病気は家族で引き受けるもの、という考えが強い。外の人に病名を知られることを恥と感じる。',
      chronology: prose`
        - T：子が保健室で泣く
        - T+1週：教育委員会の支援員から窓口へ電話
        - T+2週：母と面談（電話の通訳）
        - T+4週：医療機関の相談室、学校、窓口の三者の話し合い
      `,
      steps:
        '三者の話し合いで「次の説明は電話通訳で行い、子は教室にいる」と決めた。母には、通訳の守秘について母語の紙を渡した。',
      outcome: '3回続けて電話の通訳で説明が行われ、子の欠席は月1日に減った。',
      reflection: '医療機関は冷たいのではなく、頼み方を知らなかった。料金と機材を書いた1枚の紙で動いた。',
      followUp: '1か月後：子は吹奏楽に戻った。3か月後：母が自分で電話通訳を頼めた。',
    },
    replies: thread`
      @kanagawa-3 95 helped useful 9
      医療通訳をしています。子どもに訳させないでほしい理由を医療者に伝えるとき、私は倫理よりも**安全**の話をします。「薬の飲み方の誤りが起きた例がある」と言うと、動きが早くなります。
      @osaka 95
      電話通訳は、県や国の事業で医療機関が無料か安く使えるものがあります。年度によって契約が変わるので、県の医療の担当課に「今年度の遠隔通訳」を聞いてみてください。
      @kyoto 94 anonymous helped useful 5
      同意書に署名済みという点が気になります。私なら相談室に、**もう一度通訳を入れて説明をやり直す**ことをお願いします。医療機関にとっても必要なことのはずです。
      @shizuoka-2 94
      From my own childhood: I was that interpreter. Nobody ever asked me how I was. Please find one adult who asks her, and not about her mother.
      @tokyo 93 anonymous
      スクールソーシャルワーカーは入っていますか。中学校なら教育委員会に申し込めることが多いです。
      @kanagawa 93 to 5
      まだでした。教育委員会に頼みました。やり直しの説明も相談室が引き受けてくれました。
      @nara 92 anonymous
      うちの町では、こども家庭センターが「通訳をしている子」を支援の対象として数え始めました。ヤングケアラーの支援は法律に書かれたので、対象だと言いやすくなっています。
      @hyogo 92 helped useful 12
      母の「娘を信じないことになる」という気持ちに、私は次の言い方をしたことがあります。「通訳の人は言葉を運びます。娘さんは、お母さんの手を握る役です」。
      @hiroshima-2 91 to 8
      quote: 娘さんは、お母さんの手を握る役です
      That sentence is beautiful. I will translate it into my language and keep it.
      @fukui 91 anonymous
      契約のない医療機関でつまずくことが多いです。三つの道を試してきました。

      1. 県の遠隔通訳の事業
      2. 市の「コミュニティ通訳」を相談の同席として派遣
      3. 医療機関の持つタブレットの民間サービス

      2は「医療の説明は除く」という決まりの所もあるので、先に要綱を見てください。
      @tochigi 90
      翻訳アプリはどう思われますか。待合や会計では助かるのですが、告知の場面で使われていて驚きました。
      @kanagawa-3 90 to 11 useful 2
      受付、会計、次の予約までならよいと思います。病名、治療の選択、同意は人の通訳で、と線を引いています。
      @miyagi 89
      学校の側の話です。欠席の理由に「家の用事」とだけ書かれている子が、実は通院の付き添いだったことが何度もありました。担任の先生に**理由の聞き方**の研修をしました。
      @ibaraki 88 anonymous
      子どもが「全部は訳さなかった」と打ち明けた点、罪悪感が残っていると思います。子どもの心の相談は言葉の心配がない日本語でよいので、スクールカウンセラーにもつなぎたいです。
      @kanagawa 87
      カウンセラーと話したそうです。「訳さなかったのは守ろうとしたから」と言ってもらえたとのことでした。
      @okinawa 85
      休職中とのこと、傷病手当金は請求していますか。書類の医師の欄があるので、これも通訳が要る場面です。
      @shizuoka 84 anonymous to 16
      会社を辞めたあとでも続けて受けられる場合があります。辞める前に確かめるのが大切です。
      @aichi 82
      長い治療になるなら、高額療養費の「多数回該当」も。4回目から上限が下がります。転職などで保険が変わると数え直しになるので注意です。
      @saitama 80
      同じ言葉の患者会や、教会の集まりはありますか。病名を知られたくないとのことなので、無理に勧めず「ある」とだけ伝える形がよさそうです。
      @fukuoka 76 anonymous
      相談員のほうの負担も大きい事例です。三者の話し合いの進行を、一人で背負わないでくださいね。
      @kanagawa 75
      ありがとうございます。実は上司に進行を替わってもらいました。書いてくださって、ほっとしました。
      @nagano 60
      一か月たって見返しています。うちの市でも「通訳をしている子」の相談が来て、この流れのまま動けました。話し合いの次第を真似させてもらいました。
      @toyama 44 anonymous
      料金と機材の1枚の紙、資料に上げていただけませんか。うちの相談室に渡したいです。
      @kanagawa 40 to 23
      まとめて資料に上げる準備をしています。医療機関の名前を消してから出しますね。
    `,
  },
  {
    key: 'tuberculosis-dormitory',
    author: 'ibaraki-2',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 182,
    title: '寮で結核の人が出て、全員が「帰らされる」とおびえている',
    background: client('20s early_adult shared-housing study southeast-asia under-1 id greetings'),
    block: 'kanto',
    categories: ['medical', 'employment', 'human_rights'],
    contacted: [
      { type: 'public_health', result: '保健師がすぐに来て、接触した人の健診の計画を説明した。' },
      { type: 'employer', result: 'アルバイト先が「治るまで全員来ないで」と言った。' },
    ],
    missing: ['medical_interpreter'],
    parts: {
      question: '正しい知識を、うわさより早く寮の全員に届けるにはどうしたらよいですか。',
      problem: '「病気だと分かったら飛行機に乗せられると、みんなが言っている」',
      facts: '寮には十数人が暮らす。最初の人は入院して回復に向かっている。健康保険には全員が入っている。',
      view: '病気そのものより、うわさのほうが速く、深く人を傷つけると見た。最初の夜が勝負だと考えた。',
      culture: '出身地では結核が貧しさや呪いと結び付けて語られ、家族に知らせることを強く恐れる。',
      chronology: 'T：診断。T+1日：保健所から連絡。T+1日の夜：説明会。T+2週：健診。T+2か月：二度目の健診。',
      steps: prose`
        - 保健所の保健師と、母語で話せる先輩で**同じ夜に**説明会を開いた。
        - 「治療は公費の支えがあること」「薬を飲めば働けるようになること」「資格を失う病気ではないこと」の三点だけを伝えた。
        - アルバイト先には保健所から説明してもらった。
      `,
      outcome: '健診の受診は全員。潜在性の感染が2人見つかり、薬を飲んでいる。',
      reflection: '三点に絞ったのが良かった。全部を説明しようとすると、怖い言葉だけが残る。',
    },
    replies: thread`
      @chiba-2 181
      「三点だけ」の考え方、すばらしいです。薬を半年飲み続けることが難しいので、うちでは保健所の服薬の支援と日本語教室の時間を合わせました。
      @saitama 180
      アルバイト先の「全員来ないで」は、賃金の補償の話にもなります。医師が働けると言っているのに会社の判断で休ませるなら、**休業手当**の対象になり得ます。
      @ibaraki-2 178
      休業手当の話を監督署に聞いて、2週間分が払われました。
      @nagasaki 176 anonymous
      本人が特定されて寮の中で避けられる心配はなかったでしょうか。うちの例では、それが一番つらかったと後で聞きました。
      @ibaraki-2 175
      ありました。部屋を変えるときに「本人の希望」という形にしました。もっと良い方法があれば知りたいです。
      @hokkaido 170 anonymous
      保健師さんと相談して、健診を「全員が受ける定期のもの」として行ったことがあります。だれがきっかけか分かりにくくなりました。
    `,
  },
  {
    key: 'fasting-and-medicine',
    author: 'oita',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 223,
    title: '断食の月に糖尿病の薬をやめてしまう方と、主治医の間に立って',
    background: client('50s adult with-children work central-west-asia 10-19 fa daily'),
    block: 'kyushu-okinawa',
    categories: ['medical', 'daily_life'],
    contacted: [{ type: 'religious', result: '礼拝所の指導者が「病人は断食を免じられる」と話してくれた。' }],
    missing: [],
    parts: {
      question: '信仰を尊重しながら、安全に薬を続けてもらうための話し合いの形を知りたいです。',
      problem: '「先生は、断食をやめろとしか言わない。だから黙って薬をやめた」',
      facts:
        '通院は10年になる。断食の月のあとに毎年、検査の値が大きく悪くなっていた。主治医はその理由を知らなかった。',
      strengths: '礼拝所の若い世代から慕われ、決めたことは必ず守る。妻が料理の工夫に熱心。',
      culture:
        '免じられると知っていても、家族の前で自分だけ食べることが苦しい。断食は信仰だけでなく、家族の時間でもある。',
      steps:
        '断食の月の**6週間前**に受診を早め、薬の時間を夜明け前と日没後に移せるかを主治医に聞いてもらった。',
      outcome: '薬の種類と時間が変わり、危ない日は断食を止める数値を本人が決めた。',
      reflection:
        '「断食をするかどうか」ではなく「安全に家族と過ごすには」と問いを替えたら、三者が同じ側に立てた。',
      followUp: '次の年：値の悪化はほとんどなかった。礼拝所で同じ病気の人の集まりが始まった。',
    },
    replies: thread`
      @fukuoka-2 222
      主治医も「何を聞けばよいか」を知らなかったのでしょうね。6週間前という目安は、うちの一覧に入れます。
      @kagawa 221 anonymous
      検査の値を自分で測るための機器が保険で出るかは、治療の内容で変わります。看護師さんに聞くのが早かったです。
      @hiroshima-2 219 anonymous
      In our community the women cook, so I also invited the wife. She changed the evening meal, and that helped more than the leaflet.
      @oita 218
      奥さまも来られました。次の年は家族で表を作って冷蔵庫に貼っています。
    `,
  },
]

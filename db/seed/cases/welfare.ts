import type { DemoCase } from '../content.ts'
import { client, prose, thread } from '../writing.ts'

export const welfare: DemoCase[] = [
  {
    key: 'care-insurance-and-memory',
    author: 'hyogo',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 64,
    title: '認知症が進み、母語しか話さなくなった方の介護',
    background: client('70s elderly couple residence southeast-asia 20-and-over vi speaks-not-reads'),
    block: 'kinki',
    categories: ['welfare', 'medical', 'interpreting'],
    contacted: [
      { type: 'community_care', result: '要介護の認定の調査に通訳を付けることに賛成してくれた。' },
      { type: 'ethnic_community', result: '週一回、話し相手に来てくれる人が見つかった。' },
    ],
    missing: ['community_care', 'other'],
    parts: {
      question: '日本語が失われていく方に、地域で母語の時間をどう確保しますか。',
      problem: '夫「妻が何を怖がっているのか、私にももう全部は分からない」',
      facts: '以前は日本語で会話ができた。夕方に外へ出ようとする。デイサービスで一人だけ離れて座っている。',
      view: '「帰りたい」は家に帰りたいのではなく、子どものころの言葉に帰りたいのではないかと感じる。',
      strengths: '歌を覚えている。手が覚えている料理がある。',
      culture: '年長者を家で見るのが当然という考えで、夫は外のサービスを使うことに罪の意識がある。',
      steps: prose`
        - 認定の調査のとき、通訳と夫の**別々の話**を聞いてもらった。
        - デイサービスに、あいさつと「お茶」「大丈夫」「ここにいます」の言葉の札を作った。
        - 夕方に、母語の歌の録音を流してもらった。
      `,
      outcome: '夕方に外へ出ることが週4回から1回に減った。',
      reflection: '言葉の札より、歌のほうがはるかに効いた。',
      followUp: '6か月後：夫が介護者の会に一度参加した。',
    },
    replies: thread`
      @hyogo-2 63
      同じ言葉の高齢者が集まる日を、デイサービスの一つの曜日にまとめられないかと動いています。4人いれば職員の配置を考えられるとのことでした。
      @kanagawa-2 62
      歌が効くことを、うちでも見ています。ご本人の生まれた地方の歌かどうかで反応が違いました。ご家族に地方を聞いてみてください。
      @osaka 61 anonymous
      認定の調査の通訳は、市の介護の担当課の予算で出せる所と、断られる所があります。断られたときは「調査の正確さ」を理由にすると通りやすいです。
      @nara 60
      夫の方の休みが心配です。短い泊まり（ショートステイ）に、最初は一緒に一泊する、という入り方をした方がいました。
      @hiroshima 58 anonymous
      成年後見や、任意後見の話は早めがよいです。国籍によって、どの国の法律によるかを確かめる必要があるので、司法書士会に先に聞きました。
      @hyogo 55
      ショートに一緒に泊まる案、夫がうなずいてくれました。
      @kyoto 53
      戦後に帰国した方たちの介護の支援で積み上げた知恵（語りかけの支援員など）が、各地の支援センターにあります。言葉は違っても、やり方が役に立ちます。
      @tottori 50 anonymous
      亡くなったあとの葬り方（土葬の希望など）も、元気なうちに聞いておけるとよかったという後悔が私にはあります。
    `,
  },
  {
    key: 'public-assistance-question',
    author: 'gunma',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 131,
    title: '仕事を失い、食べる物がない。生活保護を「国の恥」と断る方',
    background: client('60s elderly single residence latin-america 20-and-over pt-BR daily'),
    block: 'kanto',
    categories: ['welfare', 'employment', 'mental_health'],
    contacted: [
      { type: 'food_bank', result: 'その日のうちに二週間分の食料が届いた。' },
      { type: 'self_reliance', result: '家賃の支え（住居確保給付金）の要件を確認中。' },
      { type: 'welfare_office', result: '永住者なので、準じた保護の対象になり得ると説明を受けた。' },
    ],
    missing: [],
    parts: {
      question: '本人の誇りを傷つけずに、申請という選択肢を机に置いておく方法を知りたいです。',
      problem: '「税金をもらったら、永住が取り消されると聞いた。それに、恥ずかしい」',
      facts: '派遣の仕事を四十年近く続け、年金の期間は短い。家賃が三か月遅れている。',
      view: '制度への誤解と誇りの両方が壁になっている。誤解は担当者が、誇りは時間が解くと見立てた。',
      strengths: '料理が上手で、近所の高齢の方に分けてきた。役に立ちたいという気持ちが強い。',
      culture: '働けるのに国に頼ることは家の恥とされ、同郷の人に知られることを恐れる。',
      steps:
        '**永住が生活保護だけを理由に取り消されるものではない**ことを、福祉事務所の担当者から直接話してもらった。',
      outcome: '申請し、認められた。今は配食の手伝いに通う。',
      reflection: '「もらう」ではなく「自分が払ってきた税の中から」という言い方が、本人の心に届いた。',
      followUp: '3か月後：年金が入り、保護の額が減った。「少し返せた気がする」と話す。',
    },
    replies: thread`
      @gunma-2 130
      The food parcel with beans and coffee from home, not only rice, changed the talk in my case. Dignity is also in the taste.
      @tochigi 129 anonymous
      年金の受給の資格は10年で付きます。期間が足りないと思っていても、合算の対象になる期間（若いころに国外にいた期間など）で届くことがあるので、年金事務所で必ず記録を。
      @saitama 128 anonymous
      住居確保給付金は求職の活動が要件です。60歳代でも対象になるか、毎月の報告をだれが手伝うかまで決めてからつなぐようにしています。
      @gunma 126
      合算の期間で、年金の資格が付きました。これは大きかったです。
      @mie 124 anonymous
      永住の方の公租公課の扱いについて法律が変わり、うわさがとても広がっています。「わざと払わない」場合の話で、生活に困って相談している人のことではない、と説明しています。正確な施行の中身は入管に確かめます。
      @shiga 120
      うわさへの返事を一枚にまとめた紙、皆さんで作りませんか。
    `,
  },
  {
    key: 'disability-child-services',
    author: 'okayama',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 44,
    title: '障害のある子の放課後の場所。使えると知らずに母が退職していた',
    background: client('30s adult with-children family southeast-asia 3-4 vi daily'),
    block: 'chugoku',
    categories: ['welfare', 'education', 'employment'],
    contacted: [
      {
        type: 'disability_support',
        result: '計画の相談員が外国籍の家庭は初めて。通訳の費用を心配していた。',
      },
      { type: 'city_counter', result: '手帳がなくても、医師の意見書で通所の申請ができると分かった。' },
    ],
    missing: ['disability_support'],
    parts: {
      question: '計画の相談員と通訳と家族の三者の面談を、無理のない回数で回すには。',
      problem: '「日本では、障害のある子は母がずっと家で見るものだと思っていた」',
      strengths: '子は音楽が好きで、兄がとてもよく遊ぶ。',
      culture:
        '出身国では療育が都市の富裕な家庭のものと見られ、「自分たちが使うものではない」という思い込みがあった。',
      steps: '家庭の一週間を絵の表にして、困る時間だけに印を付けてもらった。',
    },
    replies: thread`
      @hiroshima 43
      絵の表を計画の案としてそのまま使えた、という相談員がいました。言葉の量が減るので通訳の時間も半分でした。
      @kagawa 42 anonymous
      特別児童扶養手当は、住んでいる人なら国籍を問わず対象になり得ます。医師の診断書に時間がかかるので、通所の申請と一緒に頼むと一度で済みます。
      @hyogo-2 41
      母語と日本語の、療育の言葉の対訳表を作りました。「様子を見ましょう」は訳すと「何もしなくてよい」に聞こえるので、注意が要ります。
      @okayama 40
      「様子を見ましょう」、まさに誤解が起きていました。対訳表、ぜひ使わせてください。
      @ehime 38
      母の再就職は、マザーズの名前の付いたハローワークの窓口が親身でした。通所の時間に合わせた求人を探してくれました。
    `,
  },
]

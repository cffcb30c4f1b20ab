import type { DemoCase } from '../content.ts'
import { client, prose, thread } from '../writing.ts'

export const leavingWork: DemoCase[] = [
  {
    key: 'trainee-wants-to-leave',
    author: 'ehime',
    anonymous: true,
    state: 'published',
    lang: 'ja',
    daysAgo: 147,
    title: '寮から出たいと夜中に電話してきた技能実習生',
    background: client('20s early_adult shared-housing tit southeast-asia 1-2 km greetings'),
    block: 'shikoku',
    categories: ['employment', 'human_rights', 'housing'],
    contacted: [
      { type: 'otit', result: '母語相談の窓口があるが、本人の言語は週に決まった曜日だけだった。' },
      { type: 'supervising_org', result: '「本人のわがまま」との返事。通訳は監理団体の職員だけだった。' },
      { type: 'labour_standards', result: '時間外の割増がない点について申告を受け付けた。' },
    ],
    missing: ['dv_centre', 'ethnic_community'],
    parts: {
      question:
        '暴言のある職場から**その晩**離れたいと言う実習生に、宿の当てがないとき、私たちは何ができるでしょうか。',
      reason: '失踪という扱いにさせず、転籍の手続に乗せたい。地方では夜に動ける先がほとんどない。',
      problem: '「毎日、帰れと言われる。道具を投げられた。もう会社の部屋で眠れない」',
      facts: prose`
        - 従業員の少ない製造の職場。同じ国の先輩は先月帰国した。
        - 道具は当たっていないが、音声の記録が一つある。
        - 旅券と在留カードは本人が持っている。
      `,
      view: '監理団体の通訳を通した説明と、外部の通訳を入れた説明が大きく違った。独立した通訳がなければ何も始まらない事例だった。',
      culture:
        '年上の人に言い返すことを強くためらう。「訴える」という言葉を避け、「相談する」と言い換えると話せた。',
      chronology:
        'T：電話。T+1日：面談。T+3日：機構へ申告。T+3週：一時的な宿へ移る。T+3か月：転籍先で働き始める。',
      steps: prose`
        - 夜は「危ないと感じたら110番」と、通訳付きで電話できることを伝えた。
        - 翌日、外部の通訳と会い、機構の**母語相談**と申告を手伝った。
        - 教会の集会所に3晩泊めてもらい、その後は機構の一時宿泊の支援につないだ。
      `,
      outcome: '実習を続けることが難しいと認められ、転籍できた。',
      reflection:
        '最初の晩に電話を切らずにいたことが信頼になった。一方で、私個人の携帯に頼った点は仕組みとして良くない。',
      followUp: '3か月後、本人から「今の班長は名前で呼んでくれる」と連絡があった。',
    },
    replies: thread`
      @kagawa 146 anonymous
      機構に一時宿泊の支援があることを、私は今年まで知りませんでした。夜間にすぐ使えるものではないので、最初の一晩をどうするかは地域で決めておくしかないですね。
      @kochi 145 anonymous
      うちは自立相談支援機関の一時生活支援を使えないか相談したことがあります。断られましたが、担当の方が無料の宿を教えてくれました。「制度に合わない」で終わらない担当者を見つけておくと強いです。
      @hiroshima-2 144
      As a former trainee: the sentence "you will not be punished for asking" was the one I needed most. Please say it in the first minute.
      @aichi 143
      音声の記録は、本人の端末の中だけだと会社に取り上げられることがあります。相談員が預かるのではなく、**本人が自分の別の場所に写しを置く**手伝いをしています。
      @ibaraki 141 anonymous
      やむを得ない事情による転籍の範囲は、最近の運用の見直しではっきり書かれるようになりました。暴言やハラスメントも入ります。機構の案内の図を印刷して、会社にも見せました。
      @osaka 140
      監理団体が「わがまま」と言うときは、私なら「監理団体として、どの日にどんな聞き取りをされましたか」と記録を尋ねます。責める言い方ではなく、記録の有無を聞くのがこつです。
      @ehime 139 anonymous
      その聞き方、次から使います。記録はありませんでした。
      @miyazaki 137
      育成就労に変わると、要件を満たせば本人の希望で移れる場合が広がるはずですが、地方の小さな窓口に「移りたい」の相談が集まりそうです。今のうちに地域の夜の一晩を話し合っておきたい、と事例研究会で提案したいです。
      @kumamoto 135 anonymous
      賛成です。次の研究会の題に入れさせてください。
    `,
  },
  {
    key: 'pregnant-ssw',
    author: 'ishikawa',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 26,
    title: '妊娠を告げたら「帰国して産むように」と言われた特定技能の方',
    background: client('20s early_adult shared-housing ssw southeast-asia 3-4 vi daily'),
    block: 'hokuriku-koshinetsu',
    categories: ['employment', 'maternity_childcare', 'immigration'],
    contacted: [
      {
        type: 'labour_standards',
        result: '労働局の雇用環境・均等の担当から、妊娠を理由とする不利益な扱いは禁止と説明があった。',
      },
      { type: 'supervising_org', result: '登録支援機関は「前例がない」と困っていた。' },
    ],
    missing: ['child_family_centre'],
    parts: {
      question:
        '産前産後休業と育児休業を取って続けたい本人を、登録支援機関と**対立せずに**支える進め方を知りたいです。',
      problem: '「赤ちゃんはうれしい。でも会社の寮に赤ちゃんは住めない。帰るしかないのでしょうか」',
      facts: '妊娠5か月。パートナーも同じ県内で働く特定技能の方。契約は来年の春まで。',
      view: '会社は悪意よりも「前例がない」ことに困っている。手順を示せば動くと見立てた。',
      strengths: '職場での評価が高く、同僚が作業を替わると申し出ている。パートナーは家計の表を作っている。',
      culture:
        '妊娠を早く人に話すことを避ける習慣があり、会社に言うのが遅れた。会社はそれを「隠した」と受け止めている。',
      chronology: 'T：会社に妊娠を伝える。T+1週：退職の書類を渡される。T+10日：窓口へ来所。',
      steps: '退職の書類に署名しないよう伝え、母子健康手帳を受け取りに行き、労働局に本人と電話した。',
      outcome: '会社は退職の話を取り下げ、軽い作業に変わった。',
      reflection:
        '登録支援機関の担当者も一人で悩んでいた。こちらが「支援計画の相談相手」になれると伝えたら、空気が変わった。',
    },
    replies: thread`
      @aichi-3 25
      I interpreted for two similar cases. In both, the woman believed that pregnancy ends the visa. It does not by itself. Please write this down in her language so that she can show it to her family.
      @toyama 24
      住まいが一番の壁でした。県営住宅は単身の寮からの申込みが難しく、結局パートナーの勤め先が借り上げの部屋を用意しました。パートナーの会社にも早めに話を。
      @fukui 23 anonymous
      出産育児一時金は健康保険の被保険者なら国籍に関係なく出ます。出産手当金と育児休業給付金は要件が違うので、**いつ入社していつから雇用保険に入ったか**を先に確かめてください。
      @niigata 22
      生まれた子の在留資格の申請は出生から30日以内、出生の届は14日以内です。親が特定技能1号だと家族の帯同は原則できませんが、日本で生まれた子については人道上の事情で個別に扱われることがあるようです。早めに入管に相談を。
      @ishikawa 21
      子の在留資格が一番心配でした。地方入管の相談を予約します。
      @miyagi-2 19
      こども家庭センターの伴走型の支援（面談と給付）は、外国籍でも住民登録があれば同じです。通訳を頼めるか先に聞いておくと、面談の質が変わります。
      @nagano 15 anonymous
      会社側の社労士が味方になった例があります。「休業中の社会保険料は会社も本人も免除される」と社労士から社長に言ってもらうと、費用の心配がかなり消えます。
    `,
  },
  {
    key: 'employment-insurance-gap',
    author: 'shiga',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 289,
    title: '解雇のあとで、雇用保険に一度も入っていなかったと分かった',
    background: client('40s adult couple residence latin-america 10-19 pt-BR daily'),
    block: 'kinki',
    categories: ['employment', 'social_insurance'],
    contacted: [
      { type: 'hello_work', result: '給与明細があれば、さかのぼって加入の確認を請求できると言われた。' },
    ],
    missing: [],
    parts: {
      question: '給与明細が半分しか残っていない方の加入期間を、ほかに何で示せますか。',
      problem: '「毎月ひかれていると思っていた。紙を見る習慣がなかった」',
      facts: '2年半勤めた。明細は1年分。給料は銀行振込。',
      steps: '通帳を記帳し、同僚の明細の様式と並べた。住民税の特別徴収がされていたかを市区町村で確認した。',
      outcome: 'ハローワークの職権で2年分の加入が認められ、基本手当を受けた。',
    },
    replies: thread`
      @gunma-2 288
      Bank book plus the tax certificate from the city worked for us as well. In one case we also used the shift table that a colleague had photographed (with the other names covered).
      @shizuoka 286
      保険料が給料から引かれていたのに手続がなかった場合は、2年より前にさかのぼれる特例があります。明細のどこかに「雇用保険」と書かれていないか、もう一度見てみてください。
      @shiga 285
      明細には何も書かれていませんでした。でも特例は知りませんでした。次の方のために書いておきます。
    `,
  },
]

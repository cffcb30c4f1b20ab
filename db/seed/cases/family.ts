import type { DemoCase } from '../content.ts'
import { client, prose, thread } from '../writing.ts'

export const family: DemoCase[] = [
  {
    key: 'violence-and-status',
    author: 'colleague',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 125,
    title: '「警察に言えば国へ帰される」と信じていた、暴力を受けている方',
    background: client('30s adult with-children residence latin-america 3-4 es greetings'),
    block: 'tokai',
    categories: ['family_status', 'immigration', 'housing', 'mental_health'],
    contacted: [
      { type: 'women_support', result: '通訳を付けて面談。一時保護の前に本人の意思を三度確かめてくれた。' },
      { type: 'dv_centre', result: '子と一緒に入れる部屋があった。食事の配慮も相談できた。' },
      {
        type: 'isa_regional',
        result: '暴力の被害のために更新や変更が必要なとき、事情を考えて審査すると説明された。',
      },
    ],
    missing: ['medical_interpreter'],
    parts: {
      question: '逃げる決心がつかない方に、**安全を守りながら待つ**間、窓口は何をしておくべきですか。',
      reason: '面談の数が限られ、次に会えないかもしれない中で何を渡すかを、皆さんと考えたい。',
      problem: '「夫が『おまえの在留カードは私の判子でできている』と言う」',
      facts: prose`
        - 生活費は一日ごとに渡される。携帯の中を毎晩見られている。
        - 身分証は夫の引き出しにある。
        - 子は未就学が1人。
      `,
      view: '本人が一番知りたいのは「子と離されないか」と「在留」だった。暴力の説明より先に、その二つに答えた。',
      strengths: '危ない気配を早く感じ取り、子を連れて隣の部屋へ移る工夫をしてきた。',
      culture: '家の恥を外に出すことへの強い抵抗。一方、母親には電話で話していた。',
      chronology: 'T：日本語教室の先生が気付く。T+2週：面談。T+5週：本人が決める。T+5週と1日：一時保護。',
      steps: prose`
        1. 連絡は**教室の先生を通す**と決め、携帯に記録を残さない。
        2. 持ち出す物を、紙に書かずに指で数えて覚える練習をした。
        3. 身分証がなくても保護も再交付もできることを伝えた。
      `,
      outcome: '子と一緒に保護され、在留期間の更新も認められた。',
      reflection: '待つ間に、教室の先生をどう支えるかが抜けていた。先生も怖かったはずだ。',
      followUp: '3か月後：県営住宅の優先の入居を申し込んだ。',
    },
    replies: thread`
      @tokyo-4 124
      住民票の閲覧の制限（支援措置）は、保護のあと早めに。住所を移さなくても受けられる給付や保育の扱いもあるので、女性相談支援センターと順番を決めてください。
      @osaka 124 anonymous
      「指で数えて覚える」、私も使います。持ち出す物で忘れやすいのは**子の医療の記録**でした。
      @kanagawa 123
      保護命令の対象が、精神的な暴力や自由への脅迫にも広がりました。体の傷がないからと本人があきらめていることがあるので、短く伝えています。
      @shizuoka-2 122
      In my language we avoid the word for "victim" in the first talk. I ask: "What would you need to feel calm for one night?" The answer shows the next step.
      @hyogo 121 anonymous
      先生の支えの話、大事です。うちでは、気付いた人が**一人で動かない**ための電話先を教室に貼りました。DVの相談の番号と、当センターの担当だけです。
      @gifu 120
      携帯の中の位置の共有の設定を、保護のときに一緒に確かめてください。子どものゲームの端末から居場所が分かった例があります。
      @colleague 119
      子どもの端末は盲点でした。すぐ確かめました。電源を切って預けてもらっています。
      @saitama-2 117 anonymous
      在留カードの再交付は14日以内ですが、保護中は事情を説明できます。警察への届の番号がなくても、女性相談支援センターの証明で進んだ経験があります。
      @fukuoka 115
      離れた県に移るなら、県をまたいだ引継ぎの紙が要ります。言語、食事、子の学校、病気、裁判の予定。名前の欄は最後に手で渡す形にしています。
      @aichi-3 110 anonymous
      保護されたあとの三日目が一番つらいと聞きます。「帰りたい」と言っても失敗ではない、と伝えるようにしています。
    `,
  },
  {
    key: 'child-taken-abroad',
    author: 'tokyo-4',
    anonymous: false,
    state: 'published',
    lang: 'en',
    daysAgo: 178,
    title: 'Father fears that his child will be taken abroad during the divorce',
    background: client('40s adult with-children residence europe 10-19 fr fluent'),
    block: 'kanto',
    categories: ['family_status', 'consumer_legal'],
    contacted: [
      { type: 'bar', result: 'Explained mediation, and an interim order about the child’s travel.' },
      { type: 'embassy', result: 'Will not issue a second passport without both signatures.' },
    ],
    missing: ['court'],
    parts: {
      question:
        'How do you calm a parent enough to use the slow legal road, instead of hiding the child himself?',
      problem: '"If I wait for the court, I lose her. If I act, I become the one who abducts."',
      facts: 'Both live in the same flat. The child is in primary school and holds two passports.',
      view: 'He hears advice from forums of angry fathers. A lawyer and a calm friend are the antidote.',
      culture:
        'In his country shared custody was always the normal case; in Japan it was impossible until recently.',
      steps:
        'We made a plan for one week only: sleep, work, one call to the lawyer, no arguing in front of the child.',
      outcome:
        'Mediation with an interpreter paid by the court was not available; they paid for one together.',
    },
    replies: thread`
      @osaka-3 177
      The one-week plan is wise. The Hague Convention office at the ministry gives advice in English, also to parents who fear a removal, not only after it.
      @kanagawa 176 anonymous
      旅券を弁護士が預かる約束を、夫婦の双方の弁護士で結んだ例があります。子どもには「旅行の紙を休ませている」と説明したそうです。
      @okinawa-2 175 anonymous
      Ask the school quietly about its rule for pick-up. A written rule protects both parents.
      @tokyo 173
      家裁の調停は、電話やウェブでも出られることが増えました。通訳をウェブで入れられるか、書記官に早めに聞くとよいです。
      @tokyo-4 170
      The registrar agreed to a remote interpreter. Thank you.
    `,
  },
  {
    key: 'marriage-papers-missing',
    author: 'miyagi-2',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 92,
    title: '独身の証明を出さない国の方が、婚姻の届を受け付けてもらえない',
    background: client('20s early_adult couple work africa 3-4 en daily'),
    block: 'tohoku',
    categories: ['family_status', 'procedures_general'],
    contacted: [
      { type: 'city_counter', result: '婚姻要件具備証明書がないと受けられない、と言われた。' },
      { type: 'legal_affairs', result: '代わりの書面での受理の可否を照会できると分かった。' },
    ],
    missing: ['embassy'],
    parts: {
      question: '代わりの書面として、どんなものを組み合わせて認められましたか。',
      problem: '「私の国にはその紙がない、という紙を出せと言われた」',
      facts:
        '母国の登録の制度が内戦で途切れ、出生の証明だけが残っている。二人とも働いていて、在留の期限は一年以上ある。',
      view: '「ない物を出せ」という話し合いから、「何で代えられるか」という話し合いへ移すことが要だった。',
      strengths: '婚約者の家族が協力し、書類の訳を手伝った。',
      steps: '宣誓供述書、母国の法律の婚姻の条文と訳、家族の書面の三つを準備している。',
      outcome: '市から法務局へ受理の伺いが出され、六週間後に受理された。',
    },
    replies: thread`
      @akita 91
      条文と訳を付けたのが効いたのだと思います。訳した人の名前は自分たちでよいので、費用も抑えられますね。
      @fukushima 90 anonymous
      受理の伺いの間に在留期限が来てしまった方がいました。婚姻の予定だけでは資格は変わらないので、期限を先に確かめるのが鉄則です。
      @hokkaido 88
      領事の出張サービスの日に合わせて宣誓をした例があります。領事館の案内のメールに登録しておくと気付けます。
      @miyagi-2 86
      出張サービス、近くの県でもあるか調べます。
      @iwate 84 anonymous
      届の日付は、受理されると「届を出した日」にさかのぼります。お二人に伝えたらとても喜ばれました。
    `,
  },
  {
    key: 'elder-parent-care-abroad',
    author: 'yamaguchi',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 2,
    title: '国に残した親の介護のために一年帰る方の、在留と仕事の守り方',
    background: client('40s adult couple residence east-asia 10-19 ko fluent'),
    block: 'chugoku',
    categories: ['family_status', 'immigration', 'employment'],
    contacted: [{ type: 'isa_regional', result: '再入国の許可とみなし再入国の違いを確認した。' }],
    missing: [],
    parts: {
      question: '介護休業は国外の親にも使えると聞きました。会社にどう伝えた例がありますか。',
      problem: '「帰れば仕事がなくなる。帰らなければ一生後悔する」',
      facts: '永住者。勤続は長い。会社は小さく、休業の前例がない。',
    },
    replies: [],
  },
]

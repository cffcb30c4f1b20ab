import type { DemoCase } from '../content.ts'
import { client, prose, thread } from '../writing.ts'

export const schoolEntry: DemoCase[] = [
  {
    key: 'arrives-at-fifteen',
    author: 'shizuoka',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 160,
    title: '卒業の年に来日した子。中学へ入れない、高校も受けられない',
    background: client('junior-high school_age with-children residence latin-america under-1 pt-BR none'),
    block: 'tokai',
    categories: ['education', 'japanese_learning'],
    contacted: [
      { type: 'board_of_education', result: '学齢を過ぎているので在籍は難しい、と最初は言われた。' },
      { type: 'night_school', result: '県内に一校。通学に片道2時間かかる。' },
      { type: 'npo', result: '日本語と教科の教室に空きがあった。' },
    ],
    missing: ['night_school', 'school'],
    parts: {
      question: prose`
        学齢をわずかに過ぎて来日した子に、皆さんは**最初の半年**をどう組み立てますか。
        特別枠のある高校を目指すか、一年待つか、本人と家族の迷いに付き合う材料がほしいです。
      `,
      reason: '同じ年の子が続けて3人来ました。制度のすき間に落ちる年齢です。',
      problem: '「国では成績が良かった。ここでは毎日、弟の世話をしている」',
      facts: prose`
        - 母国で9年の課程をほぼ終えたが、卒業の証明が届いていない。
        - 数学はとても良くできる。日本語はひらがなだけ。
        - 父母は二交代の勤務。昼は家に大人がいない。
      `,
      view: '家の役割に取り込まれる前に、外の居場所と目標の両方が要る。',
      strengths: '数学、サッカー、弟への面倒見。本人は「設計の仕事」と言う。',
      culture: '親は「働きながら高校」という道を当たり前と考えている。定時制を「下」とは思っていない。',
      chronology:
        'T：来日。T+1か月：相談。T+2か月：教室に通い始める。T+5か月：教育委員会と再び話す。T+8か月：受検。',
      steps: prose`
        1. 母国の課程の修了の証明を、親族に頼んで取り寄せた。
        2. 教育委員会に、受入れの**学年を下げる**方法を文書で問い合わせた。
        3. 高校の特別枠の要件（来日からの年数）を一覧にした。
      `,
      outcome: '学年を下げて中学の在籍が認められた。翌年、特別枠で全日制に合格した。',
      reflection: '口頭の「難しい」で引き下がらず、文書で聞いたことが転機になった。',
      followUp: '入学から1か月後：数学は学年で上位。日本語の取り出し授業が週4時間。',
    },
    replies: thread`
      @mie 159
      文書で聞く、これに尽きます。外国人の子どもの就学について、国の指針には「本人の日本語や学びの状況に応じて、下の学年への受入れも」と書かれています。その頁を付けて問い合わせています。
      @gunma 158 anonymous
      修了の証明は、受検の資格の審査に時間がかかります。秋には教育委員会に**事前の審査**を頼むとよいです。
      @aichi 157 anonymous
      うちの県は、来日して6年以内なら面接と作文だけの枠がある高校があります。県により年数も科目も違うので、県の一覧の最新の版を必ず。
      @gifu 157
      一年待つ場合、「待つ」という言葉を使わないようにしています。「準備の一年」と言い、時間割を作って渡します。
      @shiga 156
      弟の世話のことは、保育所の申込みで変わりました。きょうだいの通学は、下の子の保育の必要の理由として話を聞いてもらえました。
      @shizuoka 155
      下の子の保育、気付きませんでした。すぐ担当課に聞きます。
      @hiroshima 154 anonymous
      定時制や通信制も、日本語の支援が手厚い学校があります。合わない全日制で孤立するより良かった例も書いておきます。
      @tokyo 153
      大きな都市では、学齢を過ぎた子のための多文化フリースクールが進路の相談までしてくれます。遠くの県からの電話の相談にも乗ってくれました。
      @nagano 152
      特別枠で入ったあとの、日本語の支援のほうが大事だと感じています。高校でも日本語の「特別の教育課程」を組めるようになりました。入学の前に、組む予定があるか聞いてみてください。
      @shimane 150 anonymous
      受検の日、写真の撮り方や面接の入り方など、細かい作法でつまずきます。先輩に一日来てもらう会をしています。
      @toyama 148 anonymous
      数学ができるのは本当に強みですね。数学の先生に会わせてあげてください。言葉が少なくても、対等に話せる時間になります。
      @shizuoka-2 146
      I helped a boy like him. He taught me mathematics in exchange for Japanese. It gave him back his dignity.
      @shizuoka 145
      数学の先生、見つかりました。退職された方で、週に一度、喜んで来てくださっています。
      @fukui 120 anonymous
      通学が片道2時間の夜間中学について。学びの場は県に一つでも、**オンラインの併用**を始めたところがあります。教育委員会に聞いてみると良いかもしれません。
      @shizuoka 60
      合格の報告です。皆さんのおかげです。本人が「後輩の会で話したい」と言っています。
      @mie 59
      おめでとうございます！　その会、県をまたいで一緒にできませんか。
      @aichi 58
      うちの県からも参加したいです。
      @shizuoka 57
      ぜひ。日にちを決める投票を作ります。
      @gunma-2 50
      We would like to join online from our prefecture, with three students.
      @gifu 49 anonymous
      保護者向けの時間も30分ほしいです。父母のほうが不安を持っています。
      @shizuoka 48
      保護者の時間を入れました。通訳は二言語でお願いしています。
    `,
  },
  {
    key: 'unexplained-absence',
    author: 'ibaraki',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 47,
    title: '「国に帰った」と聞かされていた子が、家で一年過ごしていた',
    background: client('primary-upper school_age with-children work south-asia 3-4 si daily'),
    block: 'kanto',
    categories: ['education', 'family_status', 'welfare'],
    contacted: [
      { type: 'board_of_education', result: '就学の案内は送ったが、返事がなく「転出の見込み」としていた。' },
      { type: 'child_family_centre', result: '家庭訪問に同行してくれることになった。' },
    ],
    missing: [],
    parts: {
      question: '保護者を責めずに、就学につなげる最初の一言を教えてください。',
      problem: '父「いじめがあった。もう学校には行かせない。来年帰る」',
      facts: '住民登録はある。子は家で動画を見て過ごす。妹が生まれた。',
      view: '帰国の予定が延び続けている家庭では、「帰るから」という理由で学びが止まる。',
      strengths: '子は絵がとても上手で、妹の世話をよくする。父は子の将来を本気で考えている。',
      chronology: 'T：登校をやめる。T+11か月：近所の人が気付く。T+12か月：三回目の訪問で会う。',
      steps: '家庭訪問は三回目で会えた。学校の話をせず、子の好きな絵の話をした。',
      reflection: '「学校に行かない子」ではなく「絵を描く子」として会えたことが、父の表情を変えた。',
    },
    replies: thread`
      @tochigi 46 anonymous
      学校の話をしなかったのは大正解だと思います。次は「週に一回、絵を描きに来る」場所を学校の外に作れませんか。
      @saitama 45 anonymous
      「帰る日まで」という言い方が役に立ちました。「帰国の日まで、学びを止めないために」と言うと、保護者の計画を否定しません。
      @chiba-2 44
      母語で見られる、学校生活の動画があります。父母と子と三人で見てもらうと、話のきっかけになります。
      @miyagi 42 anonymous
      いじめの訴えは、学校に**重大な件として調べてもらう**ことも考えてよいと思います。欠席が続く場合の調査の決まりがあります。保護者が望むかどうかを先に聞いてください。
      @ibaraki 41
      父に聞きました。「調べてほしいのではなく、謝ってほしかった」と言いました。校長先生に伝えます。
      @ibaraki-2 40 anonymous
      校長先生が家まで行ったら解決した、という例を知っています。謝るというより「心配していた」と伝えたそうです。
      @kumamoto 35
      一年の空白のあとは、母語での学力も見てあげてください。日本語の力だけで下の学年にされると、また傷つきます。
      @ibaraki 20
      週2日の登校が始まりました。絵は教室の廊下に貼られています。
    `,
  },
  {
    key: 'home-language-school-closing',
    author: 'fukui',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 395,
    title: '通っていた母語の学校が閉まり、行き先のない子どもたち',
    background: client('junior-high school_age with-children residence latin-america 5-9 pt-BR greetings'),
    block: 'hokuriku-koshinetsu',
    categories: ['education', 'japanese_learning'],
    contacted: [
      { type: 'board_of_education', result: '受入れは可能。ただし編入の日本語の支援員が足りない。' },
    ],
    missing: ['japanese_class'],
    parts: {
      question: '一度に十数人が公立の学校に移るとき、地域で何を準備しましたか。',
      problem: '「日本の学校は怖いと聞いている。友だちと同じ所に行きたい」',
      facts:
        '母語の学校には小学生から中学生の年代まで通っていた。閉校が告げられたのは三か月前。半数の家庭は帰国も考えた。',
      view: '子どもたちが一番恐れたのは日本語ではなく、友だちと離れることだった。',
      strengths: '年上の子が年下の子に日本語を教える習慣があった。保護者の連絡網がしっかりしていた。',
      steps:
        '閉校の一か月前から、放課後に公立の学校の体験の日を設けた。母語の学校の先生に、しばらく支援員として来てもらえるよう教育委員会に頼んだ。',
      outcome: '全員の行き先が決まった。先生のうち一人が支援員になった。',
      reflection:
        '体験の日に、公立の学校の子が案内の役をしたことが大きかった。大人の説明より、同じ年の子の言葉が届いた。',
    },
    replies: thread`
      @gifu 394
      母語の先生が支援員になる形、理想的です。任用の要件で壁になったのは何でしたか。
      @fukui 393
      日本語の力の要件でした。「子どもの母語の支援」と職務を書き分けてもらって解決しました。
      @mie 390 anonymous
      帰国を予定している家庭には、母国の課程を続けられる通信の学びも案内しています。両方を続けるのは大変なので、本人の意思を聞いてから。
    `,
  },
]

import type { DemoCase } from '../content.ts'
import { client, prose, thread } from '../writing.ts'

export const childbirth: DemoCase[] = [
  {
    key: 'no-checkups-before-birth',
    author: 'hiroshima-2',
    anonymous: false,
    state: 'published',
    lang: 'en',
    daysAgo: 104,
    title: 'Seven months pregnant and no check-up so far',
    background: client('20s early_adult couple ssw southeast-asia 1-2 id greetings'),
    block: 'chugoku',
    categories: ['maternity_childcare', 'medical', 'interpreting'],
    contacted: [
      {
        type: 'public_health',
        result: 'The public health nurse visited the same week and brought the handbook in two languages.',
      },
      {
        type: 'medical',
        result: 'Two clinics refused at this stage; the third, with beds for newborn care, accepted.',
      },
    ],
    missing: ['medical'],
    parts: {
      question:
        'How do we reach women earlier, before they come to us in the seventh month? And how do you find a birth place so late?',
      problem: '"At home my mother would tell me what to do. Here I waited for somebody to tell me."',
      facts:
        'She works in food processing on an early shift. Health insurance is in order. The supervising staff member learnt of the pregnancy after we did.',
      view: 'She did not avoid care. She did not know that care begins before a problem appears.',
      strengths: 'She eats well, does not smoke, and her husband comes to every appointment.',
      culture: 'The first weeks are kept secret. A check-up is seen as something for the sick.',
      chronology:
        'T: first talk at the supermarket. T+2 days: nurse’s visit. T+1 week: first check-up. T+9 weeks: birth.',
      steps: prose`
        1. Pregnancy notification and the *boshi techo* on the same day.
        2. Vouchers for check-ups explained with a calendar of pictures.
        3. Birth plan written together: who comes, which language, which food.
      `,
      outcome: 'A healthy baby. The clinic now uses our picture calendar.',
      reflection: 'The supermarket where she works was the place where we could have met her.',
    },
    replies: thread`
      @okayama 103
      食材店のレジの横に、妊娠の届の案内を母語で置いたところ、半年で5人が来ました。「おめでとう」で始まる文にしたのがよかったようです。
      @ehime 102 anonymous
      受診のない妊婦さんを受けてくれる医療機関は、県の周産期の体制の中で役割が決まっていることが多いです。保健所から電話してもらうのが早いと思います。
      @yamaguchi 101
      特定技能の方なら、勤め先の登録支援機関の面談が三か月に一度あるはずです。面談の項目に「体の変化で困っていないか」を入れてもらいました。
      @hiroshima-2 100
      The interview item is a very good idea, I will propose it here.
      @kanagawa-3 98
      For the birth itself, agree on a telephone interpreter for the night. Labour does not keep office hours.
    `,
  },
  {
    key: 'waiting-for-nursery',
    author: 'saitama',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 55,
    title: '保育所に申し込めず、仕事の内定を失いそうな母親',
    background: client('30s adult with-children family central-west-asia 3-4 tr daily'),
    block: 'kanto',
    categories: ['maternity_childcare', 'employment', 'procedures_general'],
    contacted: [
      { type: 'nursery', result: '空きはあるが、申込みは市の担当課を通すように言われた。' },
      { type: 'city_counter', result: '求職中での申込みは可能。就労証明書は内定でも書けると確認した。' },
    ],
    missing: [],
    parts: {
      question: '週28時間までの就労では点数が低く、入所の順番が回りません。ほかの使い方はありますか。',
      problem: '「預け先が決まらないと働けない。働いていないと預けられない」',
      facts: '子は未就学。夫は夜勤が多い。祖父母は国外。家族滞在なので、資格外活動の許可の範囲で働く予定。',
      view: '本人の能力や意欲ではなく、時間の上限と点数の仕組みがかみ合っていない。仕組みの説明が先だと考えた。',
      strengths: '調理の経験が長く、内定先が「待ちたい」と言っている。夫も送り迎えを担うつもりでいる。',
      steps: '内定先に就労証明書の書き方を説明した。一時預かりと、企業主導型の保育を合わせて調べた。',
    },
    replies: thread`
      @chiba 54
      二次の募集や、年度の途中で空く小規模の保育を狙うと決まりやすいです。点数だけでなく「希望の園を広げる」ことも効きます。
      @gunma 53 anonymous
      企業主導型は園に直接申し込めるので、今回のような方に合いました。就労時間の下限を園に確かめてください。
      @tokyo-2 52 anonymous
      「こども誰でも通園制度」が各地で始まっています。月の時間は少ないですが、面接や研修の日に使えました。就労の要件はありません。
      @saitama 50
      誰でも通園、対象の年齢が合いませんでした。企業主導型は見学に行きます。
      @saitama-2 49
      園の見学のとき、食事の配慮（宗教、アレルギー）の紙を一緒に持っていくと話が早いです。様式を作っている園もあります。
      @nagasaki 45 anonymous
      内定先には、開始日を一か月遅らせられるかを聞いてみる価値があります。人手が足りない会社は待ってくれることが多いです。
    `,
  },
  {
    key: 'postpartum-isolation',
    author: 'wakayama',
    anonymous: true,
    state: 'published',
    lang: 'ja',
    daysAgo: 12,
    title: '産後に外へ出なくなった母と、「甘えだ」と言う家族',
    background: client('30s adult three-generations residence southeast-asia 1-2 fil greetings'),
    block: 'kinki',
    categories: ['maternity_childcare', 'mental_health', 'family_status'],
    contacted: [{ type: 'public_health', result: '新生児の訪問では「元気」と記録。通訳は義母だった。' }],
    missing: ['mental_health_centre', 'medical_interpreter'],
    parts: {
      question: '家族が通訳をしている家庭で、本人と**二人だけで**話す機会をどう作りますか。',
      problem: '「泣くと、赤ちゃんがかわいそうと言われる。だから夜に泣く」',
      facts: '出産から2か月。授乳はできている。買い物にも行かなくなった。日本語教室は妊娠中にやめた。',
      view: '産後うつの可能性を保健師と共有したい。家族への説明は、本人の了解を得てから。',
      steps: '教室の先生が赤ちゃんを見に行く形で訪ね、母語の質問票（産後のこころの質問）を渡した。',
    },
    replies: thread`
      @nara 11
      質問票の多言語版は心強いですね。点が高いときは、その場で「次に何が起きるか」を伝えるために、先に保健師さんと受診先を決めておきたいです。
      @kanagawa-3 11
      I interpreted at such visits. If the mother-in-law says "I will translate", the nurse can say "It is our rule that the interpreter comes from outside". A rule hurts nobody.
      @osaka 10 anonymous
      産後ケア事業（日帰りや訪問、宿泊）は、休むための場所として家族にも説明しやすいです。「甘え」ではなく「町の決まったサービス」だと言えるので。
      @wakayama 9 anonymous
      「決まり」と「町のサービス」、どちらもすぐ使います。来週、保健師と行きます。
      @hyogo-2 8
      教室を赤ちゃんと一緒に来られる形にできませんか。うちでは毛布を敷いただけですが、4人の母親が戻ってきました。
    `,
  },
  {
    key: 'newborn-without-nationality',
    author: 'tochigi',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 310,
    title: '生まれた子の旅券が取れず、在留の手続の期限が迫る',
    background: client('20s early_adult couple residence latin-america 3-4 es daily'),
    block: 'kanto',
    categories: ['maternity_childcare', 'immigration', 'family_status'],
    contacted: [
      { type: 'embassy', result: '親の婚姻の登録が先。予約は2か月先だった。' },
      { type: 'isa_regional', result: '旅券がなくても理由を書いた紙を付けて申請できると言われた。' },
    ],
    missing: [],
    parts: {
      question: '期限までに旅券が間に合わないとき、どんな順番で届を出せばよいですか。',
      problem: '「この子だけ、どの国の子でもない気がする」',
      facts: '父母の婚姻は日本の市区町村だけで届けていた。母国への登録がないため、子の登録も止まった。',
      chronology: 'T：出生。T+10日：出生の届。T+25日：在留資格の取得の申請。T+2か月：領事館。T+5か月：旅券。',
      steps: prose`
        - 出生の届（14日以内）
        - 在留資格の取得の申請（30日以内、理由書つき）
        - 領事館の予約（婚姻の登録、次に出生の登録）
        - 子ども医療費、児童手当、健康保険
      `,
      outcome: '申請は期限の中で受け付けられ、旅券は後から出した。',
      reflection:
        '婚姻の届のときに、母国への登録の案内を渡していれば防げた。婚姻の窓口に紙を置いてもらった。',
    },
    replies: thread`
      @gunma-2 309
      We made a fridge magnet with these four lines. Parents are too tired to read a leaflet.
      @shizuoka 308
      出生から60日までは在留資格がなくても住民票が作られるので、その間に児童手当を。**15日以内**の特例を逃すと1か月分なくなります。
      @tochigi 307
      児童手当の15日、危ないところでした。ありがとうございます。
    `,
  },
]

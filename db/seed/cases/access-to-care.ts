import type { DemoCase } from '../content.ts'
import { client, prose, thread } from '../writing.ts'

export const accessToCare: DemoCase[] = [
  {
    key: 'visiting-mother-bill',
    author: 'tokyo-3',
    anonymous: false,
    state: 'published',
    lang: 'en',
    daysAgo: 68,
    title: 'Visiting mother had a stroke: no insurance, a bill that grows every day',
    background: client('60s elderly three-generations other southeast-asia under-1 fil none'),
    block: 'kanto',
    categories: ['medical', 'immigration', 'welfare'],
    contacted: [
      { type: 'medical', result: 'The social worker offers instalments, and asks when she can fly.' },
      { type: 'embassy', result: 'Helps with travel papers, not with money.' },
    ],
    missing: ['npo', 'medical_interpreter'],
    parts: {
      question:
        'How do you plan discharge, flight and debt together for a short-term visitor who cannot sit up yet?',
      problem:
        'The daughter: "If we cannot pay, will my own visa be refused? Should I hide from the hospital?"',
      facts:
        'Short-term stay, less than a month left. Travel insurance was not bought. The daughter works full time and has two small children.',
      view: 'The fear about the daughter’s status blocks every other talk. It has to be answered first, and honestly.',
      culture:
        'Children pay for their parents, whatever it costs. To ask for the price of a day in hospital felt shameful to the daughter.',
      chronology:
        'T: ambulance. T+2 days: first visit to our counter. T+1 week: extension filed. T+5 weeks: flight with an escort.',
      steps: prose`
        - Explained that unpaid bills of a **visitor** can be reported by hospitals and can affect that visitor's next entry.
        - Filed for an extension of the short-term stay because of the illness.
        - Asked the hospital to show the daily cost, so that the family can decide.
      `,
      outcome: 'The extension was granted. The family signed for small monthly payments.',
      reflection: 'The question "what did you sign?" should have been our first, not our fourth.',
    },
    replies: thread`
      @kanagawa-3 67
      Ask for the *medical escort* price of two airlines, not only one. A doctor's form about fitness to fly is needed and takes a week. The hospital can start it early.
      @tokyo-4 66
      A bill is a contract debt of the patient, and of whoever signed as guarantor. Please check **what exactly** the daughter signed at the reception on the first night.
      @osaka-2 65 anonymous
      無料低額診療の事業をしている医療機関への転院を相談したことがあります。短期滞在の方でも、事情によって受けてくれた例がありました。ただ空きは少ないです。
      @tokyo-3 64
      She had signed as joint guarantor. The lawyer negotiated a lower sum, with the consent of the hospital. Thank you for that hint.
      @chiba 62
      I now give a leaflet about visitor's insurance to everybody who asks about inviting parents. Prevention is cheap.
      @gunma 61 anonymous
      招へいの相談の段階で保険を勧める、うちでも始めます。入国してからでも入れる民間の保険があります。
    `,
  },
  {
    key: 'treatment-without-status',
    author: 'chiba',
    anonymous: true,
    state: 'published',
    lang: 'ja',
    daysAgo: 134,
    title: '在留資格のない方の治療を、どこまで地域で支えられるか',
    background: client('40s adult other none - - - greetings'),
    block: 'kanto',
    categories: ['medical', 'immigration', 'welfare'],
    contacted: [
      { type: 'medical', result: '救急は受けてくれた。続きの治療費の話で止まった。' },
      { type: 'npo', result: '無料の医療相談会で診てもらえた。' },
    ],
    missing: ['medical', 'welfare_office'],
    parts: {
      question: '保険に入れない方の慢性の病気を、通報の心配なく続けて診てもらう道はありますか。',
      problem: '「痛みより、名前を聞かれるほうが怖い」',
      view: 'けがや病気のときの相談が在留の通報につながらないことを、本人が信じられるかどうかがすべてだった。',
      steps:
        '民間の医療相談会に同行し、無料低額診療の医療機関を二つ当たった。在留を正す道については、弁護士の無料相談を紹介した。',
      outcome: '一つの医療機関で、月一回の治療が続いている。',
      reflection: '背景は意図して大きくぼかした。事例の要点は「保険のない方の継続治療」だけである。',
    },
    replies: thread`
      @tokyo-4 133
      背景をぼかしてくださって良いと思います。医療機関の職員に一律の通報の義務はなく、公立であっても、診療の目的を優先してよいという考え方が国から示されています。**その医療機関の方針**を先に電話で、匿名で聞くのがよいです。
      @saitama 132 anonymous
      無料低額診療は、入口が医療ソーシャルワーカーです。病名と状況だけを先に話し、名前を言わずに受入れの可否を聞いています。
      @kanagawa 131 anonymous
      結核の医療、予防接種の一部、母子保健、入院助産、行旅病人の扱いなど、在留資格によらず使える可能性のあるものを一覧にしています。自治体で運用が大きく違います。
      @hyogo 130 anonymous
      公立の医療機関には、未払いの補填の事業を持つ県があります。県の担当課に「制度があるか」だけを聞くことはできます。個別の人の話は出さなくて済みます。
      @chiba 128 anonymous
      「制度があるかだけを聞く」やり方で、一つ見つかりました。ありがとうございました。
    `,
  },
  {
    key: 'refused-without-interpreter',
    author: 'kanagawa-3',
    anonymous: true,
    state: 'published',
    lang: 'en',
    daysAgo: 22,
    title: '"Come back with somebody who speaks Japanese": refused at three clinics',
    background: client('30s adult couple family africa 1-2 en none'),
    block: 'kanto',
    categories: ['medical', 'interpreting', 'human_rights'],
    contacted: [
      {
        type: 'hotline',
        result: 'A medical hotline in English named two clinics, one of them two hours away.',
      },
    ],
    missing: ['medical_interpreter', 'medical'],
    parts: {
      question:
        'Is a refusal because of language ever justified, and to whom do you bring it so that the *next* patient is served?',
      problem: '"I can describe my pain in English, by drawing, with my hands. They did not even look up."',
      facts: 'Not an emergency, but the pain lasted for three weeks. All three clinics are small.',
      steps:
        'We found a clinic with a tablet for remote interpreting. Afterwards we wrote a polite letter to the three others, with the prefecture’s leaflet about interpreting.',
    },
    replies: thread`
      @osaka 21
      応招義務について国の通知では、患者の国籍や、言葉が通じないことだけを理由に断るのは**正当化されない**とされています（言葉や文化の違いで、結果として診療がとても難しいときは別です）。責めるより、通訳の頼み方を渡すあなたのやり方に賛成です。
      @tokyo 20 anonymous
      県の医療安全支援センターに「苦情」ではなく「相談」として話すと、医師会の研修の題になったことがあります。
      @hyogo 19
      I did the same after a refusal. One of the clinics later called *us*, and asked how the tablet works.
      @kanagawa-3 18 anonymous
      One of the three answered my letter with an apology. I did not expect that.
      @chiba 16
      Could you share the letter without names? It would be a good piece for the library.
    `,
  },
]

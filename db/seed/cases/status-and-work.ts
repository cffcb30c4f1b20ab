import type { DemoCase } from '../content.ts'
import { client, prose, thread } from '../writing.ts'

export const statusAndWork: DemoCase[] = [
  {
    key: 'student-illness',
    author: 'kyoto',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 118,
    title: '病気で休学した留学生が、在留資格と学費の両方で行き詰まった',
    background: client('20s early_adult single study southeast-asia 1-2 id daily'),
    block: 'kinki',
    categories: ['immigration', 'education', 'medical'],
    contacted: [
      {
        type: 'university',
        result: '休学の手続はできるが、在留のことは本人が入管に聞くように、との返事だった。',
      },
      {
        type: 'isa_regional',
        result: '休学の理由と見通しを書いた文書と診断書があれば、個別に相談に乗るとのこと。',
      },
    ],
    missing: ['hotline'],
    parts: {
      question:
        '治療のための休学中に在留期限が来る留学生について、私たちは何を、どの順番で支えるとよいでしょうか。',
      reason: '教育機関と入管の間で「あちらに聞いてください」が続き、本人が疲れ切ってしまったため。',
      problem: '「学校に行けないのは自分のせいではない。でも、ビザがなくなると言われて眠れない」',
      facts:
        '専門の学校の2年目。手術のあと3か月の休学。在留期限は休学が明けてから1か月後。国民健康保険には入っている。',
      view: '病気の心配より「学校にも国にも居場所がなくなる」という心配のほうが大きい。見通しを紙で見せることが薬になると考えた。',
      strengths: '同じ寮の友人が、授業のノートを毎週届けている。本人は母語の日記を付けている。',
      chronology:
        'T：入院。T+2週：休学の手続。T+4週：窓口へ来所。T+6週：三者の話し合い。T+3か月：更新の申請。T+4か月：復学。',
      steps: prose`
        - 主治医に、**治療の期間と復学の見込み**を診断書に書いてもらうよう本人から頼んだ。
        - 学校の留学生の担当と三者で話し、休学の理由書を出してもらった。
        - アルバイトは休学中は資格外活動の許可の範囲でも認められないことがあると説明し、まず入管に確かめた。
      `,
      outcome: '在留期間の更新は認められ、復学した。医療費は限度額の認定で自己負担を抑えられた。',
      reflection:
        '学校の担当者は「入管のことを間違って言うと責任になる」と恐れていた。三者で同じ紙を見たことで、動き出した。',
      followUp: '1か月後：通学は週3日。3か月後：通常の時間割に戻った。学費の分割を学校が認めた。',
    },
    replies: thread`
      @fukuoka 117
      理由書に「いつから、何の授業に戻るか」まで書いてあると入管の方も判断しやすいようです。私のところでは学校の時間割の写しを付けました。
      @hokkaido-2 116
      高額療養費の限度額の認定は、マイナ保険証なら手続なしで窓口の支払いが抑えられる医療機関が増えています。本人は知らないことが多いので、退院の前に確かめたいですね。
      @osaka-3 115
      In my experience the school's insurance for international students sometimes pays part of the hospital bill. The students rarely know that they are covered, so I always ask for the enrolment leaflet.
      @nara 113 anonymous
      3か月以上、正当な理由がなく留学の活動をしていないと在留資格の取消しの対象になり得るので、病気であることの**書面**を早く残すのが肝心だと思います。
      @kyoto 112
      書面を残す、本当にそうでした。診断書の費用が心配で本人が後回しにしていたのが反省点です。
    `,
  },
  {
    key: 'job-hunting-visa',
    author: 'osaka-3',
    anonymous: false,
    state: 'published',
    lang: 'en',
    daysAgo: 33,
    title: 'Graduate on a job-hunting visa: four months left and no offer',
    background: client('20s early_adult single designated africa 3-4 fr procedures'),
    block: 'kinki',
    categories: ['immigration', 'employment', 'mental_health'],
    contacted: [
      {
        type: 'hello_work',
        result: 'Registered at the employment service centre for foreigners; two interviews.',
      },
      {
        type: 'university',
        result: 'The recommendation letter for the extension was issued without trouble.',
      },
    ],
    missing: ['chamber'],
    parts: {
      question:
        'What else can we open up for a graduate whose *designated activities* status for job hunting ends in four months? I would like ideas on employers, and on keeping her spirits up.',
      reason: 'She sent more than sixty applications. I felt that I only repeated "keep trying".',
      problem:
        '"My professors say that my Japanese is good. Companies say that it is not enough. Whom should I believe?"',
      facts:
        'Master’s degree in a technical field. N2 passed. The extension was used once already. Savings for about three months.',
      view: 'Her applications are good, but they all go to the same ten famous companies. The problem may be the map, not the candidate.',
      strengths:
        'Three languages, careful notes after every interview, a volunteer role in a local sports club.',
      culture:
        'At home one asks an uncle for an introduction; here she feels that asking for help is cheating.',
      steps: prose`
        - Rewrote the *rirekisho* together and practised two typical questions.
        - Checked that the part-time permit covers her internship.
        - Asked the university office how long graduates may use its job fairs.
      `,
      reflection:
        'I had asked her what she wanted, but never what a good working day looks like. The answer was not an office in the capital.',
    },
    replies: thread`
      @chiba 32 anonymous
      Small manufacturers with customers abroad are often invisible at the big fairs. Our prefecture's chamber keeps a list of firms that *want* to hire graduates but do not know how to sponsor a status. A short note for the employer ("what you must prepare") opened two doors.
      @tokyo-3 31
      I was in her situation once. What helped me was one fixed day a week without applications. Please tell her that it is not laziness.
      @kyoto 30
      日本語の面接の練習は、大学の元の指導教員より、地域の日本語教室の年配の方のほうが「会社の人の話し方」に近くて役に立ったことがあります。
      @hyogo 29 anonymous
      Please check early whether the job will match her major. For *Engineer / Specialist in Humanities* the link between study and duties is examined, and a good offer can still fail there. For graduates of Japanese universities with high Japanese there is also the *designated activities* type for a wider range of duties; the Japanese requirement is strict, so read the guideline first.
      @osaka-3 20
      Update: one second interview at a logistics firm, found through the chamber. Thank you, all of you.
      @fukuoka-2 18
      Great news. If the offer comes late, ask the bureau in advance about the change application before the expiry: once it is filed in time, she may stay while it is being examined (up to two months after the expiry, or until the decision if that is earlier).
    `,
  },
  {
    key: 'company-closed-three-months',
    author: 'hiroshima',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 9,
    title: '会社が急に閉まった技術者から「3か月以内に帰れと言われた」',
    background: client('30s adult family-abroad work south-asia 3-4 hi daily'),
    block: 'chugoku',
    categories: ['immigration', 'employment', 'social_insurance'],
    contacted: [
      { type: 'hello_work', result: '離職票を待たずに仮の手続ができると分かった。' },
      { type: 'isa_regional', result: '就職活動を続けている証拠を残すように助言を受けた。' },
    ],
    missing: ['sharoshi'],
    parts: {
      question: '「3か月」の意味を、怖がらせずに正しく伝える良い説明はありますか。',
      problem: '「友だちのグループの人が、3か月たったら不法滞在になると書いていた」',
      facts: '在留期限までは1年以上ある。会社の事情による離職。給料1か月分が未払い。',
      view: '不安の半分は、制度ではなく「だれに聞けばよいか分からない」ことから来ている。相談の順番を見えるようにするのが先と考えた。',
      strengths: '技術の資格が二つあり、以前の取引先からも声がかかっている。',
      culture: '失業を家族に言えず、毎月の送金を貯金から続けている。',
      steps: prose`
        1. 所属機関の届出（離脱）をその日にオンラインで済ませた。
        2. 雇用保険の受給の手続。会社都合なので待機のあとすぐ始まる見込み。
        3. 未払いの給料について労働基準監督署の予約。
      `,
    },
    replies: thread`
      @okayama 8
      私は「3か月たつと自動で資格がなくなるのではなく、**正当な理由なく活動していないとき取消しの対象になり得る**」と言い、就職活動の記録ノートを渡しています。応募した日、会社の業種、結果の三列だけです。
      @fukuoka-2 7 anonymous
      会社都合で離職して就職活動をしている方には、申請すれば資格外活動の許可が出ることがあります。貯金が尽きそうなら早めに入管に聞いてみてください。
      @toyama 6 anonymous
      未払いの分は、会社が事実上倒産していれば**未払賃金の立替払**の制度が使えるかもしれません。労働基準監督署長の認定には期限があるので、退職からの月数を数えておくと安心です。
      @hiroshima 5
      立替払は思いつきませんでした。来週の予約で聞いてきます。記録ノートも今日から始めます。
    `,
  },
]

import type { DemoCase } from '../content.ts'
import { client, thread } from '../writing.ts'

export const procedures: DemoCase[] = [
  {
    key: 'bank-account-frozen',
    author: 'aichi-3',
    anonymous: false,
    state: 'published',
    lang: 'en',
    daysAgo: 24,
    title: 'Account frozen on the day the residence card expired, although the renewal is pending',
    background: client('20s early_adult single work southeast-asia 1-2 vi daily'),
    block: 'tokai',
    categories: ['procedures_general', 'immigration', 'consumer_legal'],
    contacted: [
      {
        type: 'isa_regional',
        result:
          'Confirmed that he may stay while the application is examined, and that the back of the card shows it.',
      },
      { type: 'employer', result: 'Paid one salary in cash, but will not do so again.' },
    ],
    missing: ['consumer_centre'],
    parts: {
      question:
        'Which document convinces a bank quickly? And how can we prevent the freeze for the next person?',
      problem: '"The machine ate my card in front of everybody. I have rent to pay."',
      facts:
        'The renewal was filed in time, online. Online applications leave no stamp on the back of the card. The bank had sent a letter in Japanese.',
      steps: 'We printed the receipt mail of the online application and went to the branch together.',
      outcome: 'Unlocked after two days.',
    },
    replies: thread`
      @chiba 23
      Online applicants get no stamp, so we tell everybody: **bring the receipt mail and the card to the bank before the date**, not after it. Ask the branch to note the extended period.
      @osaka 22 anonymous
      同じ時期にマイナンバーカードの有効期限も切れます。更新の申請中なら、市区町村の窓口で期限を延ばしてもらう手続が要り、切れてしまうと取り直しになります。
      @tokyo-3 21
      Three dates fall together: residence card, My Number Card, bank. I draw them as three doors with one key. People remember the picture.
      @fukuoka-2 19
      口座の売買の勧誘も、帰国が近い人に来ます。「使わない口座を売るのは犯罪」と、同じ紙に一行入れています。
      @aichi-3 18
      I added the line about selling accounts to our sheet. Thank you.
      @gifu 17 anonymous
      銀行に、書類の例を持って説明に行きました。支店の方は知りたがっていました。年に一度の情報の交換の場になりました。
    `,
  },
  {
    key: 'two-names-one-person',
    author: 'tokushima',
    anonymous: false,
    state: 'published',
    lang: 'ja',
    daysAgo: 271,
    title: '書類ごとに名前の順とつづりが違い、同じ人と認めてもらえない',
    background: client('30s adult with-children residence southeast-asia 5-9 fil daily'),
    block: 'shikoku',
    categories: ['procedures_general', 'social_insurance', 'family_status'],
    contacted: [
      { type: 'city_counter', result: '通称の登録には、使ってきたことを示す物が要ると言われた。' },
      { type: 'pension_office', result: '記録が二つの番号に分かれていたのを一つにまとめてくれた。' },
    ],
    missing: [],
    parts: {
      question:
        '結婚や旅券の更新で名前が変わるとき、**どこに、どの順で**届けるかの一覧をお持ちの方はいますか。',
      problem: '「保険証の私、給料の私、学校の母の私。三人いる」',
      steps: '在留カードを元にして、銀行、年金、雇用保険、子の学校の順に直した。',
      outcome: '年金の記録が一つになり、抜けていた期間が2年分つながった。',
    },
    replies: thread`
      @kagawa 270 anonymous
      うちの一覧は、在留カード→住民票→マイナンバーカード→健康保険と年金（会社）→銀行→携帯→免許です。銀行が先だと、給料の振込みが一度止まることがあるので会社に先に言います。
      @wakayama 268 anonymous
      カタカナの表記は、どこにも基準がないのが困りものです。最初に本人が決めた表記を紙に書いて財布に入れてもらっています。
      @kochi 265
      年金の記録が二つに分かれている方は、想像より多いと感じます。十年以上いる方には、一度は記録の確認を勧めています。
    `,
  },
  {
    key: 'smartphone-contract-trap',
    author: 'kyoto',
    anonymous: true,
    state: 'published',
    lang: 'ja',
    daysAgo: 85,
    title: '「無料」の回線の契約が四つ。解約の電話は日本語だけ',
    background: client('20s early_adult single study southeast-asia under-1 th greetings'),
    block: 'kinki',
    categories: ['consumer_legal', 'interpreting'],
    contacted: [
      { type: 'consumer_centre', result: '三者の通話の通訳で話を聞き、事業者に申し入れてくれた。' },
    ],
    missing: [],
    parts: {
      question: '8日を過ぎていても、解約を助けられる根拠はありますか。',
      problem: '「店の人は優しかった。名前を書くところを指でさしてくれた」',
      facts: '説明は日本語で早口。書面は渡された。最初の月の請求で気付いた。',
      steps: '契約の書面を並べ、説明が本人の理解できる形だったかを書き出した。',
      outcome: '四つのうち三つが違約金なしで解約できた。',
    },
    replies: thread`
      @osaka-3 84
      The duty to explain must fit the customer’s knowledge and experience. "She could not read it" is a strong sentence, in writing, dated, and sent through the consumer centre.
      @kanagawa 83 anonymous
      端末の分割の支払いは残ることがあるので、そこを先に確かめるとがっかりが少ないです。
      @okinawa 82
      留学生の説明会で、消費生活センターの方に10分話してもらっています。「いやです、を二回言ってよい」という練習が人気です。
      @kyoto 80 anonymous
      「二回言ってよい」、来月の説明会に入れます。
      @hokkaido-2 79 anonymous
      電話のほか、訪問の販売や「日本語の教材」の契約も同じ時期に増えます。見本の契約書を見せるのが一番伝わりました。
    `,
  },
]

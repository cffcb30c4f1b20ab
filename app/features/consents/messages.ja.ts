import type { ConsentBasis, ConsentScope } from '#db/schema/consents.ts'

export const ja = {
  title: '同意',
  lead: 'この事例を使ってよいことを、何で確かめたかを書きます。本人の名前は書きません。',
  basis: '同意の取り方',
  bases: {
    written: '書面で同意を得た',
    oral: '通訳を入れて、口頭で同意を得た',
    composite: 'いくつかの相談から作り直した（一人の事例ではない）',
  } satisfies Record<ConsentBasis, string>,
  scopes: '使ってよい範囲',
  moreScopes: 'ほかに使ってよい範囲',
  scopesHelp: 'このサイトで修了者に見せることは、いつも含みます。',
  scopeNames: {
    portal: 'このサイト',
    workshop: '事例研究会',
    training: '研修の教材',
    public: '一般への公開',
  } satisfies Record<ConsentScope, string>,
  explainedIn: '説明したことば',
  explainedInHelp: '本人が分かることば。作り直した事例のほかは、必ず選びます。',
  obtainedOn: '同意を得た日',
  obtainedOnHelp: '例：2026-11-24、令和8年11月24日。作り直した事例のほかは、必ず書きます。',
  expiresOn: '同意の期限',
  expiresOnHelp: (latest: string) =>
    `この日を過ぎると、事例は見えなくなります。いちばん長くて${latest}まで。`,
  reference: '窓口の記録番号',
  referenceHelp: 'あとで書類を探すための番号です。あなただけに見えます。名前は書きません。',
  notGiven: 'まだ書かれていません。',
  until: (day: string) => `${day}まで`,
  over: (day: string) => `${day}に期限が切れました`,
  save: '同意を保存する',
  wrong: {
    day: '暦にある日を書いてください。例：2026-11-24',
    language: '説明したことばを選んでください。',
    reference: '英数字と記号（- _ . /）で、数字を入れて書いてください。名前は書けません。',
  },
  errors: {
    future: '同意を得た日が、まだ来ていません。',
    past: '同意の期限が過ぎています。今日より先の日を書いてください。',
    tooLong: (latest: string) => `同意の期限は、${latest}までにしてください。`,
  },
}

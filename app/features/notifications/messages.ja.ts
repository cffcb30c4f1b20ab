type Letter = { subject: string; line: string }

export const ja = {
  toReview: {
    subject: '確認を待っている事例があります',
    line: '確認を待っている事例があります。次の画面で開けます。',
  },
  approved: {
    subject: 'あなたの事例を公開しました',
    line: 'あなたが送った事例を公開しました。次の画面で開けます。',
  },
  sentBack: {
    subject: 'あなたの事例に、直してほしいところがあります',
    line: '確認担当が、直してほしいところに印を付けました。次の画面で開けます。',
  },
  declined: {
    subject: 'あなたの事例についてお知らせがあります',
    line: '確認担当が理由を書きました。次の画面で開けます。',
  },
  answered: {
    subject: 'あなたの事例に回答が届きました',
    line: 'あなたの事例に回答が届きました。次の画面で開けます。',
  },
  passwordChanged: {
    subject: 'パスワードが変わりました',
    line: 'あなたのパスワードが変わりました。覚えがないときは、すぐに運営担当に連絡してください。次の画面で、ログイン中の端末を見られます。',
  },
  factorAdded: {
    subject: '2つ目の確認を設定しました',
    line: 'あなたのログインに、2つ目の確認を設定しました。覚えがないときは、すぐに運営担当に連絡してください。次の画面で確かめられます。',
  },
  factorRemoved: {
    subject: '2つ目の確認を外しました',
    line: 'あなたのログインから、2つ目の確認を1つ外しました。覚えがないときは、すぐに運営担当に連絡してください。次の画面で確かめられます。',
  },
  accountFooter: 'このメールに返信はできません。',
  footer: 'このメールには、事例の文章も名前も入れていません。返信はできません。',
  site: 'つなぐ',
} satisfies Record<string, Letter | string>

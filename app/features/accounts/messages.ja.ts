export const ja = {
  siteName: 'つなぐ',
  signIn: {
    title: 'ログイン',
    email: 'メールアドレス',
    password: 'パスワード',
    submit: 'ログインする',
    wrong: 'メールアドレスかパスワードが違います。',
    wait: (minutes: number) => `ログインの失敗が続きました。${minutes}分ほど待って、もう一度試してください。`,
    noAccount:
      'アカウントは、修了者の名簿をもとに運営担当がつくります。届いていないときは、運営担当に連絡してください。',
    expired: '時間がたったため、もう一度ログインしてください。書いた内容は残っています。',
  },
  resume: {
    title: '書いた内容は残っています',
    lead: 'ログインしました。時間がたつ前に送った内容を、続けて送ります。',
    submit: '続けて送る',
  },
  roles: {
    coordinator: 'コーディネーター',
    organiser: '研究会の企画者',
    moderator: '確認担当',
    official: '行政の担当者',
    admin: '運営担当',
  },
  errors: {
    emailTaken: 'このメールアドレスのアカウントは、すでにあります。',
    emailWrong: 'メールアドレスの形が違います。',
    passwordShort: 'パスワードは12字以上にしてください。',
    roleHeld: 'この役割は、すでに付いています。',
    officialAlone: '行政の担当者は、事例を読む役割（コーディネーター・企画者・確認担当）と兼ねられません。',
    jurisdictionMissing: '行政の担当者には、担当する地域が要ります。',
    jurisdictionUnknown: '担当する地域の番号が見つかりません。',
    jurisdictionExtra: '担当する地域は、行政の担当者だけに付きます。',
    accountUnknown: 'このアカウントは見つかりません。',
  },
}

export const ja = {
  title: '添付ファイル',
  titles: {
    case: '事例に付けるファイル',
    unsent: '送る前の回答に付けるファイル',
    answer: (position: number) => `回答${position}に付けるファイル`,
  },
  lead: (most: number) => `${most}つまで付けられます。事例や回答を読める会員が、保存して開けます。`,
  none: 'まだ付いていません。',
  full: (most: number) => `もう${most}つ付いています。ほかのファイルにするときは、先に一つ外してください。`,
  add: 'ファイルを付ける',
  edit: 'ファイルを付ける・外す',
  fields: {
    file: 'ファイル',
    fileName: 'ファイル名',
    checked: '写っているもの、書いてあるもの',
    reason: '誰のことか分からない理由',
  } as Record<string, string>,
  fileHelp:
    'png、jpg、PDF、docx、xlsx、pptx。一つ10 MBまで。パスワードやマクロのあるものは受け取れません。作成者の名前、写真の位置と日時などの記録は消して保存します。',
  fileAgain: (name: string) =>
    `「${name}」を受け取っています。ほかのファイルにするときだけ、選び直してください。`,
  checkedYes: '名前、顔、住所、番号など、人が分かるものがないことを、自分の目で確かめました',
  foundTitle: 'ファイルの中のことばを確かめてください',
  foundText:
    '次のことばから、誰のことか分かるかもしれません。分からない理由を書くか、ファイルを直して選び直してください。理由は確認する人も読みます。',
  reasonHelp: '例：役所の窓口の名前と電話番号で、公開されている。200字まで。',
  fileKind: (kind: string, size: string) => `${kind.toUpperCase()} ${size}`,
  unread: (kind: string): string =>
    kind === 'png' || kind === 'jpg'
      ? '中のことばは、機械では読めません。人の目で確かめてください。'
      : '中に、絵や写真など、機械では読めないところがあります。人の目で確かめてください。',
  explained: (words: string, reason: string) => `見つかったことば：${words}。付けた人の説明：${reason}`,
  missing: '届いていません',
  missingHelp:
    'このファイルは保存できませんでした。「ファイルを付ける」から、もう一度送ってください。回答は、なくても送れます。',
  remove: (name: string) => `${name}を外す`,
  removal: {
    title: 'ファイルを外す',
    lead: 'ファイルは消えて、元に戻せません。',
    leadPublished: 'ファイルは消えて、元に戻せません。回答の「直した」の履歴には、名前が残ります。',
    submit: '外す',
    cancel: '外さないで戻る',
  },
  backTo: { case: '事例を書く画面に戻る', unsent: '回答を書く画面に戻る', answer: 'スレッドに戻る' },
  goOn: '確認へ進む',
  flash: { attached: 'ファイルを付けました。', detached: 'ファイルを外しました。' },
  errors: {
    noFile: 'ファイルを選んでください。',
    kind: 'この種類のファイルは付けられません。png、jpg、PDF、docx、xlsx、pptxのどれかにしてください。',
    tooMany: (most: number) => `ファイルは${most}つまでです。先に一つ外してください。`,
    unfinished: '付け終わっていないファイルが多くあります。1日たつと消えるので、あとで送り直してください。',
    gone: '受け取ったファイルは、もう残っていません。もう一度選んでください。',
    twice: 'そのファイルは、もう付いています。',
    name: (words: string) =>
      `ファイルの名前から、誰のことか分かるかもしれません（${words}）。名前を変えて、もう一度選んでください。`,
    found: (words: string) =>
      `ファイルの中に、人が分かることばがあります（${words}）。直して保存し、もう一度選んでください。`,
    authors: (names: string) =>
      `ファイルの記録に名前があり、消せませんでした（${names}）。Officeでは「ファイル」→「情報」→「問題のチェック」→「ドキュメント検査」で消せます。PDFは「印刷」→「PDFに保存」で作り直してください。`,
  },
}

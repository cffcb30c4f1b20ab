import type { RowReason } from './read-roster.server.ts'
import type { RosterField } from './roster-columns.ts'
import type { UnreadableFile } from './roster-file.server.ts'

const fields: Record<RosterField, string> = {
  certificate: '認定証番号',
  cohort: '期',
  name: '氏名',
  email: 'メールアドレス',
  issuedOn: '認定日',
  expiresOn: '有効期限',
  organisation: '所属',
  prefecture: '都道府県',
  languages: '言語',
}

const mend: Record<RowReason, (other: number) => string> = {
  empty: () => '何も入っていません。入れてください。',
  long: () => '長すぎるか、改行などの文字が入っています。短い1行にしてください。',
  certificate: () => '番号は、字と数字と「-」だけで、40字までにしてください。',
  email: () => 'メールアドレスの形が違います。「@」の前後を確かめてください。',
  day: () =>
    'こよみにない日です。2028-03-31、2028年3月31日、令和10年3月31日、R10.3.31のように入れてください。',
  order: () => '有効期限が認定日より後になるように直してください。',
  prefecture: () => '都道府県の名前（愛知県）か番号（23）を入れてください。',
  language: () => '知らない言語があります。言語の一覧にある名前を「、」で区切ってください。',
  columns: () => '列の数が見出しと違います。「,」を含む値は「"」で囲んでください。',
  certificateTwice: (other) => `${other}行目と同じ番号です。どちらかを直すか消してください。`,
  emailTwice: (other) =>
    `${other}行目と同じメールアドレスです（大文字・全角の違いは同じとみます）。どちらかを直してください。`,
  official: () =>
    '行政の担当者のアドレスです。事例を読む役割とは兼ねられません。別のアドレスにするか、役割を外してください。',
  otherAccount: () => '別の人のアカウントのアドレスです。本人のアドレスに直してください。',
  accountTwice: (other) => `${other}行目の人のアカウントのアドレスです。本人のアドレスに直してください。`,
}

const list = (names: RosterField[]) => names.map((name) => `「${fields[name]}」`).join('')

function unreadable(problem: UnreadableFile): string {
  switch (problem.reason) {
    case 'workbook':
      return 'Excelのブックです。Excelで「CSV UTF-8」として保存し、そのファイルを選んでください。'
    case 'utf16':
      return 'UTF-16の文字です。「CSV UTF-8」として保存し直してください。'
    case 'encoding':
    case 'nul':
      return '文字が読めません。UTF-8かShift_JIS（CP932）のCSVにしてください。'
    case 'quote':
      return `${problem.line}行目の「"」が閉じていません。直してください。`
    case 'empty':
      return '見出しのほかに行がありません。名簿の入ったファイルを選んでください。'
    case 'missing':
      return `列が足りません：${list(problem.fields)}。1行目に見出しを入れてください。`
    case 'twice':
      return `同じ列が2つあります：${list(problem.fields)}。1つにしてください。`
  }
}

export const ja = {
  fields,
  mend,
  unreadable,
  operation: '運営',
  me: {
    title: 'あなたのページ',
    links: 'ほかの設定',
    notifications: '知らせの設定',
    activity: '活動の記録',
    security: 'ログインと安全',
    decisions: 'あなたの投稿への判断',
    data: 'あなたについての記録',
    close: '退会',
    members: '会員をさがす',
    flash: {
      saved: '保存しました。',
      moved: '所属を変えました。',
      planned: '所属が変わる日を受け取りました。その日に変わります。',
      cancelled: '所属の変更を取りやめました。',
    } as Record<string, string>,
  },
  profile: {
    fields: {
      organisation: '所属',
      prefecture: '都道府県',
      languages: '話せる言語',
      specialties: '得意な分野',
      offer: '聞いてよいこと',
      email: 'メールアドレス',
    },
    workplace: '所属',
    noWorkplace: 'まだ所属が入っていません。先に所属を入れてください。',
    addWorkplace: '所属を入れる',
    since: (day: string) => `${day}から`,
    changeWorkplace: '所属を直す・異動を知らせる',
    planned: (day: string) => `${day}に変わります`,
    cancelMove: '変更を取りやめる',
    heading: 'プロフィール',
    offerHelp: '200字まで。どんなことを、どうやって聞けばよいか。例：ベトナム語の書類。所属の代表電話へ。',
    open: 'ほかの会員に見せる項目',
    openHelp: 'はじめは、どれもだれにも見せません。1つでも選ぶと、名前と選んだ項目が会員の一覧に出ます。',
    save: '保存する',
    preview: '会員からの見え方',
    previewWho:
      '見えるのは、修了者と企画担当だけです。行政の担当者には見えません。何を書いたか、いつ使ったかは出ません。',
    previewNone: 'いまは、会員の一覧に出ていません。',
    changed: 'ほかの画面で先に保存されました。画面を開き直して、もう一度直してください。',
  },
  move: {
    title: '所属を直す・異動を知らせる',
    movesOn: 'いつから',
    movesOnHelp:
      '2027年4月1日や2027-04-01の形で。先の日でもかまいません。書き間違いを直すだけのときは、空けてください。',
    what: 'その日までは、いまの所属のままです。前の所属は、統計を数え終わるまで（約16か月）、だれにも見せずに残します。',
    submit: '保存する',
    cancel: 'やめる',
    wrongDay: 'いつからを、2027年4月1日や2027-04-01の形で入れてください。',
    tooFar: 'いつからは、1年先までにしてください。',
  },
  list: {
    title: '会員',
    lead: '項目を見せることにした会員だけが出ます。順番に意味はありません。',
    own: 'あなたの見え方を変える',
    filters: {
      heading: '会員をさがす',
      q: '名前・所属・聞いてよいこと',
      language: '言語',
      specialty: '得意な分野',
      area: '都道府県',
      offer: '聞いてよい会員',
      offerYes: '「聞いてよいこと」がある会員だけ',
      all: 'すべて',
      submit: 'さがす',
    },
    results: '会員の一覧',
    none: '項目を見せている会員は、まだいません。',
    openOwn: 'あなたの項目を見せる',
    noResults: '当てはまる会員は見つかりませんでした。条件を減らしてください。',
    clear: '条件をすべて外す',
    asks: '聞いてよい',
  },
  roster: {
    title: '名簿',
    lead: '修了者の名簿（CSV）を取り込みます。まず確認の画面が出ます。そこで反映するまで、何も変わりません。',
    file: '名簿のファイル',
    fileHelp: 'CSV、5 MBまで。UTF-8かShift_JIS。1行目は見出し。',
    noFile: '名簿のファイルを選んでください。',
    tooLarge: 'ファイルが大きすぎます。5 MBまでにしてください。',
    submit: '確認へ進む',
    columnsHeading: '列の見出し',
    columnsHelp: '順番は自由です。「言語」は、なくてもかまいません。日付は西暦でも和暦でもかまいません。',
    appliedHeading: '取り込んだ名簿',
    appliedNone: 'まだ取り込んだ名簿はありません。',
    appliedOn: '反映した日',
    fileName: 'ファイル',
    flash: { applied: '名簿を反映しました。新しい人への招待を送ります。' },
  },
  check: {
    title: '取り込みの確認（まだ反映していません）',
    counts: '数',
    added: '追加',
    changed: '更新',
    unchanged: '変更なし',
    lapsed: '期限切れ',
    errors: '誤り',
    people: (count: string) => `${count}人`,
    places: (count: string) => `${count}か所`,
    file: 'ファイル',
    hash: 'SHA-256',
    errorsHeading: '誤り',
    noErrors: '誤りはありません。',
    line: '行',
    lineNumber: (line: number) => `${line}行目`,
    column: '列',
    value: '値',
    mendHead: '直し方',
    wholeRow: '行の全体',
    changesHeading: '変わること',
    noChanges: '変わることはありません。この名簿は、いまの名簿と同じです。',
    shownFirst: (shown: string, all: string) => `${all}人のうち、はじめの${shown}人`,
    person: '人',
    what: 'こと',
    role: '役割',
    coordinator: 'コーディネーター',
    standing: '名簿',
    onRoster: 'あり',
    offRoster: 'なし',
    absent: '名簿にありません',
    expired: (day: string) => `有効期限 ${day}`,
    before: '前',
    after: '後',
    applyHeading: '反映',
    applyWhat: '反映すると、新しい人に招待のメールが届きます。期限切れの人は、しばらく読むだけになります。',
    rows: '誤りのある行をどうしますか',
    rowsNone: '反映しない（ファイルを直してから、もう一度取り込む）',
    rowsGood: '誤りのない行だけ反映する',
    typed: (count: string) => `期限切れになる人の数（${count}）を入れてください`,
    typedHelp: '半分より多くの人が書けなくなります。名簿が合っているか、確かめてください。',
    submit: 'この内容で反映する',
    cancel: 'やめる',
  },
  refused: {
    changed: 'この画面を開いたあとで、名簿が変わりました。もう一度、内容を確かめてください。',
    errors: '誤りのある行があります。「誤りのない行だけ反映する」を選ぶか、ファイルを直してください。',
    number: '期限切れになる人の数が違います。画面の数を入れてください。',
  },
  reminder: {
    subject: '[つなぐ] 認定の有効期限が近づいています',
    line: (day: string) =>
      `認定の有効期限は${day}です。期限がすぎると、つなぐは読むだけになります。更新については、研修の事務局に聞いてください。`,
  },
}

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

import type { Bilingual } from '../../i18n/locale.ts'

/** Why a file is not taken, and what to do. */
export const reasons = {
  unknown: {
    ja: 'この種類のファイルは受け取れません。PDF、docx、xlsx、pptx、odt、txt、csv、png、jpgのどれかにしてください。',
    en: 'Files of this kind are not accepted. Use PDF, docx, xlsx, pptx, odt, txt, csv, png or jpg.',
  },
  empty: { ja: 'ファイルが空です。中身を確かめてください。', en: 'The file is empty. Check what is in it.' },
  otherKind: {
    ja: 'ファイルの中身が、名前の終わり（.pdf など）と合いません。正しい種類で保存し直してください。',
    en: 'The content of the file is not what the end of its name says. Save it again as the right kind.',
  },
  broken: {
    ja: 'ファイルが壊れています。もう一度保存し直してください。',
    en: 'The file is damaged. Save it again.',
  },
  surplus: {
    ja: 'ファイルの前か後ろに、ほかのデータが付いています。もう一度保存し直してください。',
    en: 'Other data is attached before or after the file. Save it again.',
  },
  encrypted: {
    ja: 'パスワードや印刷などの制限がかかったファイルは受け取れません。制限を外して保存し直してください。',
    en: 'The file is protected by a password or against printing or copying. Save it without protection.',
  },
  macros: {
    ja: 'マクロのあるファイルは受け取れません。マクロのない形（docx、xlsx、pptxなど）で保存し直してください。',
    en: 'The file has macros. Save it without them (as docx, xlsx or pptx).',
  },
  embedded: {
    ja: 'ほかのファイルやプログラムが埋め込まれています。外して保存し直してください。',
    en: 'Other files or programs are embedded. Remove them and save it again.',
  },
  script: {
    ja: 'PDFの中に、動くプログラムがあります。「PDFとして印刷」などで保存し直してください。',
    en: 'The PDF holds a program that runs. Save it again, for example by printing to PDF.',
  },
  external: {
    ja: 'ほかの場所のテンプレートや画像を読み込む設定があります。リンクを切って保存し直してください。',
    en: 'The file loads templates or pictures from elsewhere. Break these links and save it again.',
  },
  bomb: {
    ja: '開くと大きすぎるファイルです。200 MBより小さくなるように分けてください。',
    en: 'The file becomes too large when it is opened. Split it into parts below 200 MB.',
  },
  tooMany: {
    ja: 'ファイルの中の部品が多すぎます。分けて保存し直してください。',
    en: 'The file has too many parts inside. Split it.',
  },
  encoding: {
    ja: '文字の形が分かりません。UTF-8かShift_JISで保存し直してください。',
    en: 'The encoding of the text is not known. Save it as UTF-8 or Shift_JIS.',
  },
  pixels: {
    ja: '画像が大きすぎます。5,000万画素より小さくしてください。',
    en: 'The picture is too large. Make it smaller than 50 million pixels.',
  },
  tooHeavy: {
    ja: 'ファイルが複雑すぎて、調べられません。分けるか、PDFで保存し直してください。',
    en: 'The file is too complex to be checked. Split it, or save it as PDF.',
  },
} satisfies Record<string, Bilingual>

export type Reason = keyof typeof reasons

/** A file is not taken; its name tells it from an error of ours. */
export class Refused extends Error {
  override name = 'Refused'
  readonly reason: Reason
  constructor(reason: Reason) {
    super(reason)
    this.reason = reason
  }
}

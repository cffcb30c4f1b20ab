import type { Bilingual } from '../i18n/locale.ts'

const megabytes = (bytes: number) => Math.floor(bytes / (1024 * 1024))

export const tooLarge = (maxBytes: number): Bilingual => ({
  ja: `ファイルが大きすぎます。${megabytes(maxBytes)} MBまでにしてください。`,
  en: `The file is too large. It must be ${megabytes(maxBytes)} MB or smaller.`,
})

export const full: Bilingual = {
  ja: 'いまはファイルを保存できません。少し待って、もう一度送ってください。',
  en: 'Files cannot be saved at the moment. Wait a little and send it again.',
}

export const missing: Bilingual = {
  ja: 'いまはこのファイルを開けません。少し待って、もう一度試してください。',
  en: 'This file cannot be opened at the moment. Wait a little and try again.',
}

export const brokenOff: Bilingual = {
  ja: 'ファイルが最後まで届きませんでした。もう一度送ってください。',
  en: 'The file did not arrive completely. Send it again.',
}

export const infected = (name: string): Bilingual => ({
  ja: `ウイルス対策ソフトがこのファイルを危険と判断しました（${name}）。保存していません。`,
  en: `The virus scanner found this file dangerous (${name}). It was not saved.`,
})

export const notScanned: Bilingual = {
  ja: 'いまはファイルの安全を確かめられないので、保存していません。少し待って、もう一度送ってください。',
  en: 'Files cannot be checked for viruses at the moment, so it was not saved. Wait a little and send it again.',
}

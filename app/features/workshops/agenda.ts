import type { Locale } from '#app/core/i18n/locale.ts'
import type { AgendaItem } from '#db/schema/workshops.ts'

type Part =
  'opening' | 'presentation' | 'questions' | 'assessment' | 'measures' | 'choice' | 'missing' | 'closing'

const words: Record<Part, Record<Locale, string>> = {
  opening: { ja: '始まり・約束・役割', en: 'Opening, ground rules, roles' },
  presentation: { ja: '事例の発表', en: 'Presentation of the case' },
  questions: { ja: '一人一問の質問', en: 'One question each' },
  assessment: { ja: '課題を定める（見立て）', en: 'Assessment: what is the issue' },
  measures: { ja: 'できること（手立て）', en: 'Measures: ideas for the presenter' },
  choice: { ja: '事例提供者が選ぶ', en: 'The presenter chooses' },
  missing: { ja: 'どの連携先が足りないか', en: 'Which source was missing' },
  closing: { ja: 'ふり返り・資料の回収', en: 'Reflection, handouts come back' },
}
const order = Object.keys(words) as Part[]

const oneCase: Record<number, number[]> = {
  60: [3, 7, 15, 5, 18, 5, 4, 3],
  90: [5, 10, 20, 10, 25, 10, 5, 5],
}
const eachOfTwo = [7, 14, 7, 17, 7, 3]

/** How long a workshop may be, in minutes. */
export const lengths = [60, 90, 120, 150, 180, 240]

/** The longest that a workshop may be: a day. */
export const longest = 720

/** The lengths that have a usual course. */
export const usualLengths = [60, 90, 120]

/** The usual course of a meeting of this length: one case, or two in two hours. */
export function usualAgenda(minutes: number, locale: Locale): AgendaItem[] {
  const item = (part: Part, length: number) => ({ title: words[part][locale], minutes: length })
  const one = oneCase[minutes]
  if (one) return order.map((part, index) => item(part, one[index] ?? 0))
  if (minutes !== 120) return []
  const twice = [1, 2].flatMap((number) =>
    order.slice(1, -1).map((part, index) => {
      const { title, minutes: length } = item(part, eachOfTwo[index] ?? 0)
      return { title: `${title} ${number}`, minutes: length }
    }),
  )
  return [item('opening', 5), ...twice, item('closing', 5)]
}

/** One item a line, minutes first: `10 事例の発表`. */
export const writeAgenda = (items: readonly AgendaItem[]) =>
  items.map(({ title, minutes }) => `${minutes} ${title}`).join('\n')

/** Reads what `writeAgenda` wrote, also with full-width digits and 分; null when a line has no minutes. */
export function readAgenda(written: string): AgendaItem[] | null {
  const lines = written.split('\n').filter((line) => line.trim() !== '')
  const items = lines.map((line) => {
    const [, digits = '', title = ''] = /^\s*([\d０-９]{1,3})\s*分?[\s：:]*(\S.*)$/.exec(line) ?? []
    return { title: title.trim(), minutes: Number(digits.normalize('NFKC')) }
  })
  return items.every(({ title, minutes }) => title && minutes > 0) ? items : null
}

export const lengthOf = (items: readonly AgendaItem[]) => items.reduce((sum, { minutes }) => sum + minutes, 0)

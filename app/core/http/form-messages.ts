import type { $ZodRawIssue } from 'zod/v4/core'
import { formatNumber } from '../i18n/format.ts'
import type { Bilingual, Locale } from '../i18n/locale.ts'

export type FieldLabels = Record<string, string>

type Rule = (label: string, issue: $ZodRawIssue) => Bilingual

const lengthOf = (input: unknown) =>
  typeof input === 'string' ? input.length : Array.isArray(input) ? input.length : 0
const number = (value: unknown) => formatNumber('ja', Number(value))

const choose: Rule = (label) => ({ ja: `${label}を選んでください。`, en: `Choose ${article(label)}.` })
const enter: Rule = (label) => ({ ja: `${label}を入れてください。`, en: `Enter ${article(label)}.` })
const tooLong: Rule = (label, issue) => ({
  ja: `${label}は${number(issue.maximum)}字までです。いま${number(lengthOf(issue.input))}字です。`,
  en: `${label} must be ${number(issue.maximum)} characters or fewer. It has ${number(lengthOf(issue.input))}.`,
})
const tooMany: Rule = (label, issue) => ({
  ja: `${label}は${number(issue.maximum)}つまでです。`,
  en: `Choose ${number(issue.maximum)} or fewer for ${label}.`,
})
const unknownField: Rule = () => ({
  ja: 'この画面にない項目が送られました。画面を開き直してください。',
  en: 'The form sent a field that this page does not have. Open the page again.',
})
const wrong: Rule = (label) => ({ ja: `${label}を確かめてください。`, en: `Check ${article(label)}.` })

export const sayUnavailable: Bilingual = {
  ja: 'いまは保存できません。書いた内容はこの画面に残っています。少し待って、もう一度送ってください。',
  en: 'Nothing can be saved at the moment. Your text is still on this page. Wait a little and send it again.',
}

const article = (label: string) =>
  `${/^(the|an?|your) /i.test(label) ? '' : 'the '}${label.charAt(0).toLowerCase()}${label.slice(1)}`

function ruleFor(issue: $ZodRawIssue): Rule {
  if (issue.code === 'unrecognized_keys') return unknownField
  if (issue.code === 'too_big') return issue.origin === 'array' ? tooMany : tooLong
  if (issue.code === 'invalid_value') return choose
  if (issue.code === 'too_small' && issue.origin === 'array') return choose
  if (issue.code === 'too_small' || (issue.code === 'invalid_type' && issue.input === undefined)) return enter
  return wrong
}

/** The sentence for a wrong field, in the words of its label: what happened and what to do. */
export function fieldMessage(issue: $ZodRawIssue, labels: FieldLabels, locale: Locale): string {
  const own = issue.code === 'custom' ? (issue.params as Partial<Bilingual> | undefined)?.[locale] : undefined
  if (own) return own
  const path = (issue.path ?? []).filter((step) => typeof step === 'string')
  const label = labels[path.join('.')] ?? labels[String(path[0])] ?? String(path[0] ?? '')
  return ruleFor(issue)(label, issue)[locale]
}

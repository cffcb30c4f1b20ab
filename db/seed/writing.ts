import type { CaseBackground } from '../schema/cases.ts'
import type { DemoReply } from './content.ts'

const dedent = (text: string) => {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const indents = lines.filter(Boolean).map((line) => line.length - line.trimStart().length)
  const margin = Math.min(...indents)
  return lines
    .map((line) => line.slice(margin))
    .join('\n')
    .trim()
}

/** Markdown over several lines, indented with the code around it. */
export const prose = (strings: TemplateStringsArray) => dedent(strings.join(''))

const opening = /^@([a-z0-9-]+) (\d+)( anonymous)?(?: to (\d+))?( helped)?(?: useful (\d+))?$/
const besides = /^(quote|first): (.+)$/

/**
 * Replies in order of time: a line `@member daysAgo`, and if so `anonymous`, `to 2`, `helped`, `useful 3`; then, if so,
 * `quote: …` and `first: …`, its text before it was edited; then the body.
 */
export function thread(strings: TemplateStringsArray): DemoReply[] {
  const found: DemoReply[] = []
  for (const line of dedent(strings.join('')).split('\n')) {
    const opened = opening.exec(line)
    const last = found.at(-1)
    const [, name, text] = besides.exec(line) ?? []
    if (opened) found.push(begun(opened))
    else if (last && last.body === '' && name) last[name as 'quote' | 'first'] = text!
    else if (last && !line.startsWith('@')) last.body = `${last.body}\n${line}`
    else throw new Error(`Not the opening of a reply: ${line}`)
  }
  return found.map((reply) => ({ ...reply, body: reply.body.trim() }))
}

const begun = ([, author, daysAgo, anonymous, to, helped, useful]: RegExpExecArray): DemoReply => ({
  ...{ author: author!, anonymous: Boolean(anonymous), daysAgo: Number(daysAgo), body: '' },
  ...(to && { to: Number(to) }),
  ...(helped && { helped: true as const }),
  ...(useful && { useful: Number(useful) }),
})

type Background = keyof CaseBackground
const order = [
  'ageBand',
  'lifeStage',
  'family',
  'statusGroup',
  'regionOfOrigin',
  'timeInJapan',
  'language',
  'japaneseLevel',
] as const satisfies Background[]

/** The background in the order of the case sheet, words parted by blanks; `-` stands for not told. */
export function client(words: string): CaseBackground {
  const values = words.split(' ')
  const told = (name: Background) => {
    const value = values[order.indexOf(name)]
    return value === undefined || value === '-' ? null : value
  }
  return {
    ageBand: told('ageBand'),
    lifeStage: told('lifeStage'),
    family: told('family'),
    statusGroup: told('statusGroup'),
    regionOfOrigin: told('regionOfOrigin'),
    timeInJapan: told('timeInJapan'),
    language: told('language'),
    japaneseLevel: told('japaneseLevel'),
  }
}

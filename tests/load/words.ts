import { demo } from '#db/seed/index.ts'

const japanese = /[\p{Script=Hiragana}\p{Script=Han}]/u
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const sentencesOf = (markdown: string[]) =>
  markdown
    .flatMap((text) =>
      text
        .replace(/^\s*(?:[-*>]|\d+\.)\s+/gm, '')
        .replace(/\*\*/g, '')
        .split(/(?<=。)|\n/),
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => japanese.test(sentence) && sentence.length >= 12 && sentence.length <= 90)

const ofCases = sentencesOf(demo.cases.flatMap(({ parts }) => Object.values(parts)))
const ofReplies = sentencesOf(demo.cases.flatMap(({ replies }) => replies.map(({ body }) => body)))
const titles = demo.cases.map(({ title }) => title).filter((title) => japanese.test(title))

/** Numbers from 0 to below 1 that are the same in every run. */
export function chanceFrom(seed: number) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Chance = () => number

export const pick = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)]!

export type Text = { markdown: string; html: string }

/** Paragraphs of about `length` characters out of the demo's sentences, as they are stored: Markdown and its HTML. */
function textOf(chance: Chance, bank: readonly string[], length: number): Text {
  const paragraphs: string[] = ['']
  for (let written = 0; written < length;) {
    const sentence = pick(chance, bank)
    const last = paragraphs.at(-1)!
    if (last.length > 160) paragraphs.push(sentence)
    else paragraphs[paragraphs.length - 1] = last + sentence
    written += sentence.length
  }
  return {
    markdown: paragraphs.join('\n\n'),
    html: paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>\n`).join(''),
  }
}

export const caseText = (chance: Chance, length: number) => textOf(chance, ofCases, length)
export const replyText = (chance: Chance, length: number) => textOf(chance, ofReplies, length)
export const titleText = (chance: Chance) => pick(chance, titles)

import type { Draft, Words } from '../rules/detector.ts'

const oldest = 120
const inBrackets = /^(?: ?(?:さん|さま|様|氏|くん|君|ちゃん))? ?\( ?(?<age>\d{1,3})(?=(?:歳|才)? ?[),、;])/
const betweenCommas = /^, (?<age>\d{1,3})(?=[,;]|\.(?: |$)| (?:and|who|was|is|came|has|had) )/

/** 田中一郎（42）, “Thida Aung, 42, came”: a number right after a name is an age. */
export function* agesBeside(
  text: string,
  names: readonly Pick<Draft, 'end'>[],
  words: Words,
): Generator<Draft> {
  const { ageBand, agePhrase } = words.generalised
  for (const { end } of names) {
    const after = text.slice(end, end + 24)
    const found = inBrackets.exec(after) ?? betweenCommas.exec(after)
    const written = found?.groups?.age ?? ''
    const age = Number(written)
    if (!found || age < 1 || age > oldest) continue
    const start = end + found[0].length - written.length
    const suggestion = after.startsWith(',') ? agePhrase(age, 'their') : ageBand(age)
    yield { start, end: start + written.length, kind: 'age', level: 'confirm', suggestions: [suggestion] }
  }
}

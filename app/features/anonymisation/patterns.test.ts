import { expect, test } from 'vitest'
import {
  hostileUnits,
  type Pattern,
  patternsPutTogether,
  patternsWritten,
  ruleFiles,
} from './samples/patterns.ts'

const lengths = [3_125, 6_250, 12_500, 25_000, 50_000]
// Below this the clock tells noise.
const measurableMs = 6
// Twice the text takes twice the time when it grows linearly, four times when it grows with the square.
const linear = 3

async function patternsOf(file: string): Promise<Pattern[]> {
  const { written, puttingTogether } = patternsWritten(file)
  const made = await patternsPutTogether(file, () => import(/* @vite-ignore */ `./${file}?alone`))
  expect(made.length).toBeGreaterThanOrEqual(puttingTogether)
  return [...written, ...made]
}

/** Of the clock or of the processor, whichever is less: other programs lengthen the one, the garbage collector the other. */
function milliseconds(pattern: RegExp, text: string) {
  const [start, spent] = [performance.now(), process.cpuUsage()]
  text.replace(pattern, '')
  const [took, { user, system }] = [performance.now() - start, process.cpuUsage(spent)]
  return Math.min(took, (user + system) / 1000)
}

/** The text and the same with an end that nothing expects. */
const textsOf = (unit: string, length: number) => {
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
  return [text, `${text.slice(0, -1)}\u2603`] as const
}

function stallsOn(pattern: RegExp, unit: string, end: 0 | 1) {
  const best = (text: string, times: number) =>
    Math.min(...Array.from({ length: times }, () => milliseconds(pattern, text)))
  for (const length of lengths) {
    const text = textsOf(unit, length)[end]
    const once = milliseconds(pattern, text)
    if (once < measurableMs) continue
    const half = textsOf(unit, length / 2)[end]
    // What is linear shows it at once; what does not is measured with care.
    if (once / best(half, 2) <= linear) continue
    const grows = () => best(text, 3) / best(half, 3) > linear
    // A busy machine may slow one measurement down, hardly each of five.
    if (Array.from({ length: 5 }, () => grows).every((again) => again())) return true
  }
  return false
}

function stalls(pattern: Pattern) {
  const everywhere = new RegExp(
    pattern.source,
    pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`,
  )
  return hostileUnits(pattern).filter(
    (unit) => stallsOn(everywhere, unit, 0) || stallsOn(everywhere, unit, 1),
  )
}

test('all files of the rules are read', () => {
  expect(ruleFiles.length).toBeGreaterThanOrEqual(40)
})

test.each(ruleFiles)('no pattern of %s takes more than linear time', { timeout: 300_000 }, async (file) => {
  const found = (await patternsOf(file)).map((pattern) => ({ ...pattern, units: stalls(pattern) }))
  expect(found.filter(({ units }) => units.length > 0)).toEqual([])
})

test.each([
  [String.raw`\d+x`, '0'],
  [String.raw`(?:田 ?)+市`, '田 '],
  [String.raw`電話\s*[^。]*。`, '電話'],
  [String.raw`\s*$`, ' '],
])('a pattern that takes square time would be seen: %s', (source, unit) => {
  expect(stalls({ file: '', source, flags: 'gu' })).toContain(unit)
})

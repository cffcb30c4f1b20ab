import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import type * as Recheck from 'recheck'
import { expect, test } from 'vitest'
import { type Pattern, patternsPutTogether, patternsWritten } from './samples/patterns.ts'

// The build without a native program or Java: it takes a few seconds for what is left to prove, and needs nothing else.
const { checkSync } = createRequire(import.meta.url)('recheck/lib/browser.js') as typeof Recheck

const readsText = /^(?:(?:rules|names)\/)?[^/]+(?<!\.test)\.ts$/
const files = (readdirSync(import.meta.dirname, { recursive: true }) as string[]).filter((path) =>
  readsText.test(path),
)

async function allPatterns() {
  const patterns: Pattern[] = []
  for (const file of files) {
    const { written, puttingTogether } = patternsWritten(file)
    const made =
      puttingTogether > 0
        ? await patternsPutTogether(file, () => import(/* @vite-ignore */ `./${file}?proved`))
        : []
    expect(made.length).toBeGreaterThanOrEqual(puttingTogether)
    patterns.push(...written, ...made)
  }
  return [...new Map(patterns.map((each) => [`${each.source}/${each.flags}`, each])).values()]
}

/** Whether it repeats without end; one that does not looks at a bounded stretch from each place, so it grows with the text. */
const isEndless = ({ source }: Pick<Pattern, 'source'>) =>
  /[*+]|\{\d+,\}/.test(source.replace(/\\[^]/g, '').replace(/\[[^\]]*\]/g, 'c'))

/** What the automaton of the pattern proves; a search for an attack that finds none would prove nothing. */
function isProved({ source, flags }: Pick<Pattern, 'source' | 'flags'>) {
  const { status } = checkSync(source, flags, { checker: 'automaton', timeout: 30_000 })
  return status === 'safe'
}

const patterns = await allPatterns()

test('every pattern of the guard is looked at', () => {
  expect(files).toEqual(expect.arrayContaining(['normalise.ts', 'markers.ts', 'population-file.ts']))
  expect(patterns.length).toBeGreaterThan(350)
})

test('every pattern ends after a bounded stretch, or its automaton proves that it cannot be stalled', () => {
  expect(patterns.filter((pattern) => isEndless(pattern) && !isProved(pattern))).toEqual([])
})

test.each([
  [String.raw`\d+x`, true],
  [String.raw`\d{2,}x`, true],
  [String.raw`[*+]\+\*\{2,\}`, false],
  [String.raw`(?:a{0,3}b?){1,4}`, false],
])('%s: repeats without end: %s', (source, endless) => {
  expect(isEndless({ source })).toBe(endless)
})

test.each([String.raw`\d+x`, String.raw`^(?:a+)+$`, String.raw`(?<!\d)\d+(?!\d)`])(
  'a pattern that can be stalled, or that nothing proves, is refused: %s',
  (source) => {
    expect(isProved({ source, flags: 'gu' })).toBe(false)
  },
)

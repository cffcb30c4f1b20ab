import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'

export type Pattern = { file: string; source: string; flags: string }

const feature = new URL('../', import.meta.url)
const holdsRules = (path: string) => /^(?:rules|names)\/[^/]+(?<!\.test)\.ts$/.test(path)

/** The modules of the rules, by their path in the feature. */
export const ruleFiles = (readdirSync(feature, { recursive: true }) as string[]).filter(holdsRules).toSorted()

/** The patterns that are written in a file as they are, and how many it puts together. */
export function patternsWritten(file: string) {
  const tree = ts.createSourceFile(
    file,
    readFileSync(new URL(file, feature), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  )
  const written: Pattern[] = []
  let puttingTogether = 0
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      written.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
      puttingTogether++
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return { written, puttingTogether }
}

/** The patterns that a module puts together while `load` loads it. */
export async function patternsPutTogether(file: string, load: () => Promise<unknown>) {
  const plain = globalThis.RegExp
  const made: Pattern[] = []
  globalThis.RegExp = new Proxy(plain, {
    construct(target, [source, flags = '']: [string | RegExp, string?]) {
      const pattern = new target(source, flags)
      // A library that is loaded on the way bounds what it gives to its own patterns.
      const isOwn = new Error().stack?.split('\n')[2]?.includes(`/${file}`)
      if (isOwn) made.push({ file, source: pattern.source, flags: pattern.flags })
      return pattern
    },
  })
  try {
    await load()
  } finally {
    globalThis.RegExp = plain
  }
  return made
}

const anywhere = [
  '0',
  '9 ',
  '0-',
  '1/',
  '一',
  'あ',
  'ア',
  'ア・',
  '田',
  '田 ',
  'A',
  'Aa ',
  'a',
  'a.',
  ' ',
  '-',
  '- ',
  '\n',
  '|',
  '(',
  '・',
  '、',
  '市',
  '〒',
  '@',
]

/** Texts of the alphabet of a pattern that repeat what it begins with, without an end that it could take. */
export function hostileUnits({ source }: Pattern) {
  const literal = source
    .replace(/\\[pP]\{[^}]*\}|\\u\{?[\da-f]+\}?|\(\?<?[a-z]*[:=!>]|\{\d+,?\d*\}|\\[bBdDsSwW]/gi, ' ')
    .replace(/\\(.)/g, '$1')
  const words = [...new Set(literal.match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, 40)
  const signs = [...new Set(literal.match(/[^\p{L}\p{N}\s]/gu) ?? [])].slice(0, 20)
  const own = [...words, ...signs]
  return [
    ...new Set([
      ...anywhere,
      ...own,
      ...own.flatMap((each) => [`${each} `, `${each}0`, `${each}あ`]),
      ...signs.flatMap((sign) => [`0${sign}`, `田${sign}`, `A${sign} `, `${sign}${sign}0`]),
      ...words.slice(0, 12).flatMap((word) => signs.slice(0, 4).map((sign) => word + sign)),
    ]),
  ]
}

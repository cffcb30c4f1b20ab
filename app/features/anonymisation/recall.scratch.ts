import fc from 'fast-check'
import { variants } from './samples/variants.ts'
import { screen } from './screen.server.ts'
const N = Number(process.argv[2] ?? 3000)
for (const [name, arb] of Object.entries(variants)) {
  const sample = fc.sample(arb, { numRuns: N, seed: Number(process.argv[3] ?? 7) })
  let found = 0,
    level = 0
  const bad: string[] = []
  for (const v of sample) {
    const f = screen(v.text, { lang: 'ja' })
    const cov = f.filter((x) => x.start <= v.start && x.end >= v.end)
    const strong = cov.some((x) => x.kind === v.kind && (v.level !== 'block' || x.level === 'block'))
    if (strong) found++
    else bad.push(JSON.stringify(v.text) + ' → ' + f.map((x) => x.kind + ':' + x.text).join(' '))
    const touched = f.some((x) => x.start < v.end && x.end > v.start)
    if (touched) level++
  }
  console.log(
    name.padEnd(30),
    (found / N).toFixed(4),
    'touched',
    (level / N).toFixed(4),
    bad.slice(0, 3).join('\n      '),
  )
}

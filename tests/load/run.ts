import { ensureBuilt } from '#tests/built.ts'
import { findAll } from './find-all.ts'
import type { Options } from './options.ts'
import { report } from './report.ts'
import { openSite, type Say, type Site, type Undo } from './sites.ts'
import { verdictsOf } from './verdicts.ts'

const growth = 100

/** Builds, fills one database for each size, measures, and leaves nothing behind. */
export async function run(options: Options, say: Say) {
  const start = performance.now()
  const undo: Undo = []
  const clear = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void clear().finally(() => process.exit(1)))
  }
  try {
    say('Building, unless nothing changed …')
    await ensureBuilt()
    const { cases, compare } = options
    const sites: Site[] = []
    sites.push(await openSite(options, undo, say))
    if (compare) {
      const larger = { ...options, cases: cases * growth, sources: 0, searched: false }
      sites.push(await openSite(larger, undo, say))
    }
    const findings = await findAll(sites, options, say)
    say(`Took ${Math.round((performance.now() - start) / 1000)} s.`)
    const run = { at: new Date().toISOString(), node: process.version, ...options }
    return { text: report(findings), figures: { ...run, ...findings, verdicts: verdictsOf(findings) } }
  } finally {
    await clear()
  }
}

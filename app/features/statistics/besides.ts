import { blocks } from '#db/reference/case-sheet.ts'
import { prefecturesIn } from '#db/reference/areas.ts'
import { categories } from '#db/reference/vocabularies.ts'
import { atomsOf } from './cells.ts'
import { type Counts, countOf } from './counting.ts'
import { yearUntil } from './ladder.ts'
import { quartersOf } from './periods.ts'
import type { Cell } from './published.ts'
import { type DisclosureRules, rangeOf } from './rules.ts'
import type { Known } from './world.ts'

/**
 * What ties needs to kinds and languages: a block has at least as many reports as it has of any kind. A reader knows
 * no block's total, and of each need in it not even whether it is below the threshold; to be on the safe side, one is
 * thought of who knows more: the total where it is large, and of each need all others.
 */
export function besidesOf(
  world: string,
  counts: Counts,
  decided: Map<string, Cell>,
  rules: DisclosureRules,
): Known[] {
  const year = yearUntil(counts.until)
  const [row, need] = world.split(':') as [string, string]
  return blocks.flatMap(({ id: block }): Known[] => {
    const all = counts.byBlock.get(block) ?? 0
    if (row !== 'need') {
      const table = row === 'kind' ? 'kind-block' : 'language-block'
      const most = Math.max(all, rules.reports * categories.length)
      return [{ atoms: atomsOf({ table, row: need, column: block, period: year }), least: 0, most }]
    }
    const kinds = Array.from(decided, ([, cell]) => cell).filter(
      ({ place }) =>
        (place.table === 'kind-block' || place.table === 'language-block') &&
        place.column === block &&
        place.period === year,
    )
    const most = Math.max(0, ...kinds.map(({ shown }) => (shown === null ? 0 : rangeOf(shown, rules).least)))
    const own = prefecturesIn(block).reduce(
      (sum, column) => sum + countOf(counts, { table: 'need-prefecture', row: need, column, period: year }),
      0,
    )
    const atoms = quartersOf(year).flatMap((quarter) =>
      prefecturesIn(block).map((prefecture) => `prefecture:${prefecture}@${quarter}`),
    )
    return most > all - own ? [{ atoms, least: most - (all - own), most: Infinity }] : []
  })
}

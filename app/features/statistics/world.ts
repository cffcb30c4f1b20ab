import { blocks } from '#db/reference/case-sheet.ts'
import { prefectures } from '#db/reference/areas.ts'
import { atomsOf, brief, type Place } from './cells.ts'
import { monthsOf, type Period, period, quartersOf } from './periods.ts'

/** A sum of counts and what is known of it; `most` is Infinity when nothing is. */
export type Known = { atoms: string[]; least: number; most: number }

/** Two sums of counts that are the same reports. */
export type Balance = { one: string[]; other: string[] }

/** A sum of counts that is at least as large as another, and this much larger. */
export type AtLeast = { more: string[]; less: string[]; least: number }

const splits = ['status', 'severity', 'workaround', 'outcome']
export const elsewhere = (prefecture: string, within: Period) => `elsewhere:${prefecture}@${within}`

const group = (atoms: Iterable<string>) => {
  const found = new Map<string, string[]>()
  for (const atom of atoms) {
    const [name, at] = atom.split('@') as [string, string]
    const key = `${name.split(':')[0]}@${at}`
    found.set(key, [...(found.get(key) ?? []), atom])
  }
  return found
}

/** What adds up to the same in the world of these places, whether it is published or not. */
export function balancesOf(places: Place[]): Balance[] {
  const atoms = new Set(places.flatMap(atomsOf))
  const byKind = group(atoms)
  const quarters = new Set(
    [...byKind.keys()].flatMap((key) => (/^(month|municipality)@/.test(key) ? [] : [key.split('@')[1]!])),
  )
  return [
    ...[...quarters].flatMap((quarter) => balancesIn(quarter, byKind)),
    ...[...byKind].flatMap(([key, found]) =>
      key.startsWith('municipality@') ? withinPrefectures(found) : [],
    ),
  ]
}

function balancesIn(quarter: string, byKind: Map<string, string[]>): Balance[] {
  const of = (kind: string) => byKind.get(`${kind}@${quarter}`) ?? []
  const all = of('all')
  if (all.length > 0) return [{ one: all, other: blocks.map(({ id }) => `block:${id}@${quarter}`) }]
  const one = prefectures.map(({ code }) => `prefecture:${code}@${quarter}`)
  const months = monthsOf(period(quarter, 3)).map((month) => `month@${month}`)
  const bySplit = splits.flatMap((split) => {
    const said = of(split).filter((atom) => split !== 'outcome' || !briefly.test(atom))
    return said.length > 0 ? [[...new Set([...said, ...brief.map((name) => `${name}@${quarter}`)])]] : []
  })
  return [months, ...bySplit].map((other) => ({ one, other }))
}

const briefly = new RegExp(`^(${brief.join('|')})@`)

function withinPrefectures(municipalities: string[]): Balance[] {
  const byPrefecture = Map.groupBy(municipalities, (atom) => atom.slice(13, 15))
  return [...byPrefecture].map(([prefecture, listed]) => {
    const within = listed[0]!.split('@')[1] as Period
    return {
      one: quartersOf(within).map((quarter) => `prefecture:${prefecture}@${quarter}`),
      other: [...listed, elsewhere(prefecture, within)],
    }
  })
}

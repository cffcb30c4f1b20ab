import { areaName, isMunicipality, isPrefecture, neighboursOf, prefectureOf } from '#db/reference/areas.ts'

/** The area code of a source for the whole country. */
export const nationwide = '00'
/** The key under which a source is found wherever somebody looks. */
export const anywhere = '*'
/** The key of a prefecture for sources that serve only some of its municipalities. */
const partOf = (prefecture: string) => `${prefecture}~`

export type AskedArea = { prefecture?: string; municipality?: string }

export const isArea = (code: string) => code === nationwide || isPrefecture(code) || isMunicipality(code)

/** The codes without repetition and without those that a wider one holds. */
export function tidyAreas(codes: readonly string[]): string[] {
  const all = [...new Set(codes)]
  if (all.includes(nationwide)) return [nationwide]
  return all.filter((code) => isPrefecture(code) || !all.includes(prefectureOf(code) ?? '')).sort()
}

/** The keys under which a source with these tidy areas is found. */
export function placesOf(areas: readonly string[]): string[] {
  const parts = areas.filter(isMunicipality).map((code) => partOf(prefectureOf(code)!))
  return [...new Set([anywhere, ...areas, ...parts])]
}

/** The keys of sources for the asked area itself; each source stands under one of them at most. */
export function ownPlaces({ prefecture, municipality }: AskedArea): string[] {
  if (municipality) return [municipality, prefectureOf(municipality)!, nationwide]
  return prefecture ? [prefecture, partOf(prefecture), nationwide] : [anywhere]
}

/** The keys of sources around: the rest of the prefecture first, then the prefectures next door. */
export function placesAround({ prefecture, municipality }: AskedArea): string[] {
  const home = municipality ? prefectureOf(municipality) : prefecture
  if (!home) return []
  const nextDoor = neighboursOf(home).flatMap((code) => [code, partOf(code)])
  return municipality ? [partOf(home), ...nextDoor] : nextDoor
}

/** Whether a place lies outside the asked area, but in its prefecture or one beside it. */
export function standsNextDoor(place: string, { prefecture, municipality }: AskedArea): boolean {
  const home = municipality ? prefectureOf(municipality) : prefecture
  const standsIn = prefectureOf(place)
  if (!home || !standsIn) return false
  if (standsIn === home) return municipality !== undefined && place !== municipality
  return neighboursOf(home).includes(standsIn)
}

/** 全国 by the words of the reader's language, the names of places as they are. */
export const nameOfArea = (code: string, wholeCountry: string) =>
  code === nationwide ? wholeCountry : (areaName(code) ?? code)

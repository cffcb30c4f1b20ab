import { thresholdFloor, type Thresholds } from '#app/core/screening.ts'

export type AttributeId =
  'nationality' | 'place' | 'sex' | 'ageBand' | 'status' | 'family' | 'occupation' | 'arrival'

/** Facts that few people share, whatever the statistics say. */
export type RareFact = 'refugee' | 'many-children' | 'incident' | 'disease' | 'death' | 'rare-status'

/** What a thread tells of one person; `wider` is what could be said instead, narrow first, `''` for nothing. */
export type Attribute = { id: AttributeId; value: string; wider: string[] }
export type Combination = { attributes: Attribute[]; rareFacts: RareFact[] }

/** Public statistics: people by place and nationality, and for a nationality the share of each value of an attribute. */
export type Statistics = {
  /** `place` and `nationality` as they are written in the table; `all` stands for every one. */
  residents: { place: string; nationality: string; people: number }[]
  shares: { nationality: string; attribute: AttributeId; value: string; share: number }[]
}
export const all = '総数'
/** The code of the country; prefectures have two digits, municipalities five. */
export const nationwide = '00'

export type Change = { id: AttributeId; to: string; people: number | null }
export type RareCombination = {
  level: 'block' | 'confirm'
  /** How many share the combination, at least; null without statistics. */
  people: number | null
  facts: Attribute[]
  rareFacts: RareFact[]
  /** The single change that helps most for what it costs; null when none suffices. */
  change: Change | null
}

const eachRareFactDivides = 10
const askFrom = 4
const anchors: AttributeId[] = ['nationality', 'place']

/** Configured thresholds may be stricter than the floor, never laxer. */
export const atLeastFloor = ({ block, confirm }: Thresholds): Thresholds => ({
  block: Math.max(block, thresholdFloor.block),
  confirm: Math.max(confirm, thresholdFloor.confirm),
})

/** Why a combination of facts is rare and what would help; null when enough people share it. */
export function rareCombination(
  combination: Combination,
  statistics: Statistics,
  thresholds: Thresholds = thresholdFloor,
): RareCombination | null {
  const limits = atLeastFloor(thresholds)
  const level = levelOf(combination, statistics, limits)
  if (!level) return null
  return {
    level,
    people: count(combination, statistics)?.atLeast ?? null,
    facts: combination.attributes,
    rareFacts: combination.rareFacts,
    change: cheapestChange(combination, statistics, limits),
  }
}

function levelOf(combination: Combination, statistics: Statistics, { block, confirm }: Thresholds) {
  const people = count(combination, statistics)
  // The bound asks; only what is rare by the likely number too is refused, since a refusal cannot be explained away.
  if (people && people.atLeast < block && people.likely < block) return 'block'
  if (people && people.atLeast < confirm && people.likely < confirm) return 'confirm'
  const anchored = combination.attributes.some(({ id }) => anchors.includes(id))
  return !people && anchored && combination.attributes.length >= askFrom ? 'confirm' : null
}

/**
 * How many people share the combination: the residents of that nationality and place, times the lower Fréchet bound
 * of the shares of the rest (at least) and their product (likely). Null where the tables know nothing of it.
 */
export function count({ attributes, rareFacts }: Combination, statistics: Statistics) {
  const value = (id: AttributeId) => attributes.find((attribute) => attribute.id === id)?.value
  const nationality = value('nationality')
  const base = residents(statistics, value('place') ?? nationwide, nationality ?? all)
  if (base === null || (!nationality && !value('place'))) return null
  const shares = attributes.flatMap(({ id, value: each }) => {
    const share = shareOf(statistics, nationality ?? all, id, each)
    return share === null ? [] : [share]
  })
  const bound = Math.max(0, shares.reduce((sum, share) => sum + share, 0) - Math.max(0, shares.length - 1))
  const product = shares.reduce((result, share) => result * share, 1)
  const divided = base / eachRareFactDivides ** rareFacts.length
  return {
    atLeast: divided * (shares.length > 0 ? bound : 1),
    likely: divided * product,
  }
}

/** From the table, or the residents of the place times the share of the nationality in the country. */
function residents(statistics: Statistics, place: string, nationality: string): number | null {
  const known = people(statistics, place, nationality)
  if (known !== null) return known
  const [there, nation, everybody] = [
    people(statistics, place, all),
    people(statistics, nationwide, nationality),
    people(statistics, nationwide, all),
  ]
  return there === null || nation === null || !everybody ? null : (there * nation) / everybody
}

const people = ({ residents: rows }: Statistics, place: string, nationality: string) =>
  rows.find((row) => row.place === place && row.nationality === nationality)?.people ?? null

const shareOf = ({ shares }: Statistics, nationality: string, attribute: AttributeId, value: string) =>
  (
    shares.find(
      (row) => row.attribute === attribute && row.value === value && row.nationality === nationality,
    ) ?? shares.find((row) => row.attribute === attribute && row.value === value && row.nationality === all)
  )?.share ?? null

/** The smallest step on one attribute after which nobody needs to ask; among equals the one that tells most still. */
function cheapestChange(combination: Combination, statistics: Statistics, limits: Thresholds): Change | null {
  const steps = Math.max(0, ...combination.attributes.map(({ wider }) => wider.length))
  for (let step = 0; step < steps; step++) {
    const enough = combination.attributes.flatMap(({ id, wider }): Change[] => {
      const to = wider[step]
      if (to === undefined) return []
      const changed = changedBy(combination, id, to)
      if (levelOf(changed, statistics, limits)) return []
      return [{ id, to, people: count(changed, statistics)?.atLeast ?? null }]
    })
    const best = enough.toSorted((a, b) => (a.people ?? 0) - (b.people ?? 0))[0]
    if (best) return best
  }
  return null
}

/** A wider value that the tables do not know counts as left out. */
const changedBy = ({ attributes, rareFacts }: Combination, id: AttributeId, to: string): Combination => ({
  rareFacts,
  attributes: attributes.flatMap((attribute) => {
    if (attribute.id !== id) return [attribute]
    return to === '' || !isExact.has(id) ? [] : [{ ...attribute, value: to, wider: [] }]
  }),
})
const isExact = new Set<AttributeId>(['place'])

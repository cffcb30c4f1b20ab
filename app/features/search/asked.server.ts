import type { Expression } from '#db/search-index.ts'
import type { Actor } from '#app/core/actor.ts'
import type { Stretch } from '#app/core/letters/cut.ts'
import { allOf, anyOf, type Wanted, wantedBy } from './expression.ts'
import { categoryNamed, codesFor, dayNamed, languageNamed, prefectureNamed } from './facets.ts'
import { fold } from '#app/core/letters/fold.ts'
import type { SearchFilter } from './input.ts'
import { aboveAll, dayKey } from './keys.ts'
import { allKinds, searchablesFor } from './kinds.server.ts'
import { marks } from './marks.ts'
import { longestQuery, type OperatorName, parse } from './parse.ts'

/** Why a search could not be done as it stands. */
export type Problem = 'too-long' | 'no-letters' | 'only-excluded'

export type Asked = {
  /** Null while nothing was asked. */
  anywhere: Expression | null
  /** The same, with all words in the title; null where no words were asked for. */
  inTitle: Expression | null
  below: number
  from: number
  needles: Stretch[]
  problem: Problem | null
  /** Operators whose value means nothing. */
  unknown: string[]
  /** What the operators and the address say together. */
  facets: Facets
}
export type Facets = {
  type?: string
  area?: string
  lang?: string
  tag?: string
  before?: string
  after?: string
}

/** What this actor asks the index for. The kinds that nobody may show to them are never looked at. */
export function askedBy(actor: Actor, filter: SearchFilter): Asked {
  const facets: Facets = { type: filter.type, area: filter.area, lang: filter.lang, tag: filter.tag }
  const asked: Asked = { ...nothing, unknown: [], needles: [], facets }
  if ([...filter.q].length > longestQuery) return { ...asked, problem: 'too-long' }
  const { terms, operators } = parse(filter.q)
  for (const { name, value, written } of operators) {
    const meant = meaning[name](value, actor)
    if (meant) facets[name] = meant
    else asked.unknown.push(written)
  }
  const kinds = kindsFor(actor, facets.type)
  if (kinds.length === 0) return { ...asked, unknown: facets.type ? [...asked.unknown, facets.type] : [] }
  const excluded = terms
    .filter((term) => term.excluded)
    .map(wantedBy)
    .filter(isWanted)
  const wanted = terms
    .filter((term) => !term.excluded)
    .map(wantedBy)
    .filter(isWanted)
  const given = facetsOf(facets)
  const range = {
    below: facets.before ? dayKey(facets.before) : aboveAll,
    from: facets.after ? dayKey(facets.after) : 0,
  }
  if (wanted.length === 0) {
    if (excluded.length > 0) return { ...asked, problem: 'only-excluded' }
    if (terms.length > 0) return { ...asked, problem: 'no-letters' }
    if (given.length === 0 && !facets.type && !facets.before && !facets.after) return asked
  }
  // A mark that all texts have would cost time and say nothing.
  const everyKind = kinds.length === allKinds.length && wanted.length + given.length > 0
  const all = everyKind ? given : [...given, anyOf(kinds.map((id) => ({ mark: marks.kind(id) })))]
  const without = (found: readonly Expression[]): Expression => {
    const sum = allOf([...found, ...all])
    return excluded.length > 0 ? { all: sum, except: anyOf(excluded.map((one) => one.anywhere)) } : sum
  }
  return {
    ...asked,
    ...range,
    anywhere: without(wanted.map((one) => one.anywhere)),
    inTitle: wanted.length > 0 ? without(wanted.flatMap((one) => [one.inTitle, one.anywhere])) : null,
    needles: wanted.flatMap((one) => one.needles),
  }
}

const nothing = { anywhere: null, inTitle: null, below: aboveAll, from: 0, problem: null }
const isWanted = (wanted: Wanted | null): wanted is Wanted => wanted !== null

const meaning: Record<OperatorName, (value: string, actor: Actor) => string | null> = {
  type: (value, actor) => kindNamed(actor, value),
  area: prefectureNamed,
  lang: languageNamed,
  tag: categoryNamed,
  before: dayNamed,
  after: dayNamed,
}

/** The kinds that this actor may find, in the order of the tabs. */
export const kindsOf = (actor: Actor) => searchablesFor(actor).flatMap(({ kinds }) => kinds)

function kindNamed(actor: Actor, words: string): string | null {
  const named = fold(words)
  const names = ({ id, label }: ReturnType<typeof kindsOf>[number]) => [id, label.ja, label.en].map(fold)
  return kindsOf(actor).find((kind) => names(kind).includes(named))?.id ?? null
}

const kindsFor = (actor: Actor, type: string | undefined) =>
  kindsOf(actor)
    .map(({ id }) => id)
    .filter((id) => !type || id === type)

function facetsOf({ area, lang, tag }: Facets): Expression[] {
  return [
    ...(area ? [anyOf(codesFor(area).map((code) => ({ mark: marks.area(code) })))] : []),
    ...(lang ? [{ mark: marks.language(lang) }] : []),
    ...(tag ? [{ mark: marks.category(tag) }] : []),
  ]
}

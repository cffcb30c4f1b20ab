import { builtIn, type VocabularyName } from './built-in-terms.ts'
import type { Term } from './case-sheet.ts'
import source from './vocabularies.json' with { type: 'json' }

/** A term as an admin worded it; `until` is the last day on which forms offer it. */
export type WordedTerm = Term & {
  vocabulary: VocabularyName
  position: number
  from: string | null
  until: string | null
}

type Live = { terms: Term[]; byId: Map<string, Term> }

// The lists and their terms stay the same objects, so that whoever holds one sees the words of today.
const live = new Map<string, Live>()

function listOf(name: VocabularyName): Term[] {
  const terms = builtIn[name].map(({ id, ja, en }): Term => ({ id, ja, en }))
  live.set(name, { terms, byId: new Map(terms.map((term) => [term.id, term])) })
  return terms
}

export const categories = listOf('categories')
export const languages = listOf('languages')
export const lifeStages = listOf('life-stages')
export const sourceTypes = listOf('source-types')
export const statusesOfResidence = listOf('statuses')
export const statusGroups = listOf('status-groups')
export const gapKinds = listOf('gap-kinds')
export const gapSeverities = listOf('gap-severities')
export const gapWorkarounds = listOf('gap-workarounds')
export const gapFrequencies = listOf('gap-frequencies')
export const responseStatuses = listOf('response-statuses')
export const workshopRoles = listOf('workshop-roles')
/** The indicators of the Roadmap; admins word them on a page of their own. */
export const roadmapIndicators = source.kpi.rows.map(({ id, ja, en }): Term => ({ id, ja, en }))

/** Room between two built-in terms for those that come between them. */
export const positionStep = 2 ** 32

/** The place of a built-in term as long as nobody moved it. */
export const builtInPosition = (name: VocabularyName, id: string) =>
  builtIn[name].findIndex((term) => term.id === id) * positionStep

let revision = 0
const watchers: (() => void)[] = []

/** Brings all lists to what the admins said, on this day; what is built in and not among it is as it was built. */
export function followTerms(worded: readonly WordedTerm[], day: string) {
  for (const [name, { terms, byId }] of live as Map<VocabularyName, Live>) {
    const own = new Map(worded.filter((term) => term.vocabulary === name).map((term) => [term.id, term]))
    const places = new Map<string, number>()
    const ids = new Set([...builtIn[name].map(({ id }) => id), ...own.keys()])
    for (const id of ids) {
      const said = own.get(id)
      const { ja, en } = said ?? builtIn[name].find((term) => term.id === id)!
      const term = byId.get(id) ?? { id, ja, en }
      byId.set(id, Object.assign(term, { ja, en }))
      if (said && !isOffered(said, day)) term.offered = false
      else delete term.offered
      places.set(id, said?.position ?? builtInPosition(name, id))
    }
    const order = [...ids].sort((a, b) => places.get(a)! - places.get(b)! || (a < b ? -1 : 1))
    terms.splice(0, terms.length, ...order.map((id) => byId.get(id)!))
  }
  revision++
  for (const changed of watchers) changed()
}

export const isOffered = ({ from, until }: Pick<WordedTerm, 'from' | 'until'>, day: string) =>
  (from === null || from <= day) && (until === null || day <= until)

/** Calls back whenever terms may have changed. */
export const onTermsFollowed = (changed: () => void) => void watchers.push(changed)

/** What is made out of terms, made again when they changed. */
export function fromTerms<Made>(make: () => Made): () => Made {
  let [made, madeAt]: [Made | null, number] = [null, -1]
  return () => {
    if (madeAt !== revision) [made, madeAt] = [make(), revision]
    return made as Made
  }
}

import { v5 } from 'uuid'
import type { Term } from '#db/reference/case-sheet.ts'
import { costs } from '#db/reference/directory.ts'
import { categories, sourceTypes, statusGroups } from '#db/reference/vocabularies.ts'

/** Under which the ids of our own vocabularies are made: the same in every portal. */
const own = '7f4d1f6e-3a52-5c0b-9d1e-2b6c5a0e8d41'

/** The vocabularies that HSDS leaves to each publisher, and what a term of them says about a service. */
export const vocabularies = {
  category: { terms: categories, about: 'service_category', ja: '相談の分野', en: 'Needs' },
  source_type: { terms: sourceTypes, about: 'organization_type', ja: '連携先の種類', en: 'Kinds of sources' },
  status: { terms: statusGroups, about: 'eligibility', ja: '在留資格', en: 'Statuses of residence' },
  cost: { terms: costs, about: 'cost', ja: '費用', en: 'Cost' },
} satisfies Record<string, { terms: Term[]; about: string; ja: string; en: string }>

export type Vocabulary = keyof typeof vocabularies
const names = Object.keys(vocabularies) as Vocabulary[]

const taxonomyId = (vocabulary: Vocabulary) => v5(vocabulary, own)
export const termCode = (vocabulary: Vocabulary, id: string) => `${vocabulary}:${id}`
export const termId = (vocabulary: Vocabulary, id: string) => v5(termCode(vocabulary, id), own)

export const taxonomyRows = names.map((name) => ({
  id: taxonomyId(name),
  name: vocabularies[name].ja,
  description: vocabularies[name].en,
}))

export const termRows = () =>
  names.flatMap((name) =>
    vocabularies[name].terms.map(({ id, ja, en }) => ({
      id: termId(name, id),
      code: termCode(name, id),
      name: ja,
      description: en,
      taxonomy: vocabularies[name].ja,
      language: 'ja',
      taxonomy_id: taxonomyId(name),
    })),
  )

/** Which term a code means; `known` is false for a word that the vocabulary does not have, null for other taxonomies. */
export function termOf(code: string): { vocabulary: Vocabulary; id: string; known: boolean } | null {
  const [name, id = ''] = code.split(':')
  const vocabulary = names.find((one) => one === name)
  if (!vocabulary) return null
  return { vocabulary, id, known: vocabularies[vocabulary].terms.some((term) => term.id === id) }
}

/** Ids in the order of their vocabulary, each once. */
export function inOrder(ids: readonly string[], terms: readonly Term[]): string[] {
  const place = (id: string) => {
    const found = terms.findIndex((term) => term.id === id)
    return found < 0 ? terms.length : found
  }
  return [...new Set(ids)].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}

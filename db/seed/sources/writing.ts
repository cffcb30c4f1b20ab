import type { Hours } from '../../schema/directory.ts'

/** The fields of the form of a source, as far as the demo fills them. */
export type DemoSourceFields = {
  name: string
  alternateName: string
  organization: string
  sourceType: string
  description: string
  categories: string[]
  areas: string
  languages: string[]
  interpretation: string
  statuses: string[]
  eligibility: string
  hours: Hours[]
  hoursNote: string
  cost: string
  fees: string
  documents: string
  application: string
  phones: { number: string; note: string }[]
  email: string
  url: string
  place: string
  address: string
  access: string
}

/** Who found out lately whether it works. */
export type DemoWord = { member: string; daysAgo: number; works: boolean; kind?: string }

export type DemoSource = {
  key: string
  author: string
  daysAgo: number
  state: 'proposed' | 'published'
  fields: Partial<DemoSourceFields>
  words: DemoWord[]
}

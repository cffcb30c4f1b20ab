import type { CaseBackground, CasePart } from '#db/schema/cases.ts'
import {
  ageBands,
  families,
  japaneseLevels,
  regionsOfOrigin,
  type Term,
  timesInJapan,
} from '#db/reference/case-sheet.ts'
import { languages, lifeStages, statusGroups } from '#db/reference/vocabularies.ts'

/** The sheet as the form shows it: sections in order, and the parts of each. */
export const sections = [
  { id: 'question', parts: ['question', 'reason'] },
  { id: 'problem', parts: ['problem', 'facts', 'view', 'strengths', 'culture', 'chronology'] },
  { id: 'steps', parts: ['steps'] },
  { id: 'result', parts: ['outcome', 'followUp'] },
  { id: 'reflection', parts: ['reflection'] },
] as const satisfies { id: string; parts: CasePart[] }[]

export type SectionId = (typeof sections)[number]['id']

export const parts: readonly CasePart[] = sections.flatMap((section) => [...section.parts])

/** Without these nobody could answer. */
export const requiredParts = ['question', 'problem'] as const satisfies CasePart[]

export const isRequiredPart = (part: CasePart) => (requiredParts as readonly CasePart[]).includes(part)

export const backgroundTerms: Record<keyof CaseBackground, Term[]> = {
  ageBand: ageBands,
  lifeStage: lifeStages,
  family: families,
  statusGroup: statusGroups,
  regionOfOrigin: regionsOfOrigin,
  timeInJapan: timesInJapan,
  language: languages,
  japaneseLevel: japaneseLevels,
}

export const backgroundKeys = Object.keys(backgroundTerms) as (keyof CaseBackground)[]

export const noBackground = Object.fromEntries(backgroundKeys.map((key) => [key, null])) as CaseBackground

export const limits = {
  title: 100,
  question: 2000,
  part: 8000,
  result: 300,
  reason: 200,
  contacted: 6,
  reply: 8000,
  quote: 200,
}

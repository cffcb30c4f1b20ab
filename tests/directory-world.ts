import { decideOnSource } from '#app/features/directory/decide.server.ts'
import { sourceInput, type SourceInput } from '#app/features/directory/input.ts'
import { proposeSource } from '#app/features/directory/propose.server.ts'
import type { PersonContext } from './world.ts'

/** The fields of a form that may be sent. */
export const sourceFields = {
  name: '外国人相談の窓口',
  organization: '見本国際交流協会',
  sourceType: 'one_stop_other',
  description: 'くらしの相談を受けます。',
  categories: ['housing'],
  areas: '愛知県',
  languages: ['ja', 'vi'],
  clientFree: 'yes',
}

const written = { ...sourceFields, phones: [{ number: '000-0000-0001', note: '' }] }

export type WrittenSource = Partial<Record<keyof SourceInput, unknown>>

/** A source that may be sent as it is, with changes. */
export const sourceForm = (changes: WrittenSource = {}): SourceInput =>
  sourceInput.parse({ ...written, ...changes })

export const proposedSource = (proposer: PersonContext, changes: WrittenSource = {}) =>
  proposeSource(proposer, sourceForm(changes))

export const approval = (version = 1) => ({ version, decision: 'approved' as const, reason: '' })

export async function publishedSource(
  proposer: PersonContext,
  reviewer: PersonContext,
  changes: WrittenSource = {},
) {
  const id = await proposedSource(proposer, changes)
  await decideOnSource(reviewer, id, approval())
  return id
}

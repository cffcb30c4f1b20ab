import type { z } from 'zod'
import type { Bilingual } from '#app/core/i18n/locale.ts'
import { type Fault, faultAt } from './hsds-faults.ts'
import { type ExchangedSource, tidyFacts } from './hsds-rows.ts'
import { type ReadSource, sourcesIn } from './hsds-sources.server.ts'
import type { Tables } from './hsds-tables.server.ts'
import { sourceInput, type SourceInput } from './input.ts'
import { factsOf } from './source.ts'

/** A source of a package that keeps the rules of the form. */
export type Candidate = ExchangedSource & { line: number; input: SourceInput }

const servicesFile = 'services.csv'

/** The sources of a package. */
export const candidatesIn = (tables: Tables, today: string, faults: Fault[]) =>
  candidatesOf(sourcesIn(tables, faults), today, faults)

/** What the form of a source would not take is a fault at its row. */
export const candidatesOf = (sources: readonly ReadSource[], today: string, faults: Fault[]): Candidate[] =>
  sources.flatMap((read) => candidateOf(read, today, faults) ?? [])

function candidateOf(read: ReadSource, today: string, faults: Fault[]): Candidate | null {
  const { id, line, organizationId, assuredOn, fields, origins } = read
  const parsed = sourceInput.safeParse(fields)
  if (assuredOn && assuredOn > today)
    faults.push(
      faultAt(
        { ...(origins.freshOn ?? { file: servicesFile, line, column: 'assured_date' }), value: assuredOn },
        (t) => t.notYet,
      ),
    )
  if (!parsed.success) {
    faults.push(...parsed.error.issues.map((issue) => faultOf(read, issue)))
    return null
  }
  const { data: input } = parsed
  const facts = tidyFacts(factsOf(input))
  return {
    ...facts,
    ...{ id, line, organizationId, organization: input.organization, assuredOn, input },
  }
}

function faultOf({ line, fields, origins }: ReadSource, issue: z.core.$ZodIssue): Fault {
  const [field, index] = issue.path.map(String)
  const origin = origins[`${field}.${index}`] ?? origins[field!]
  const value = fields[field!]
  const at = {
    ...(origin ?? { file: servicesFile, line }),
    ...(typeof value === 'string' && { value: value.slice(0, 80) }),
  }
  const own = issue.code === 'custom' ? (issue.params as Bilingual | undefined) : undefined
  if (own?.ja && own.en) return { ...faultAt(at, (t) => t.required), said: own }
  return faultAt(at, (t) => {
    const label = t.fields[field as keyof typeof t.fields] ?? field ?? ''
    if (issue.code === 'too_big') return t.tooMuch(label, Number(issue.maximum), issue.origin === 'array')
    return t.needed(label)
  })
}

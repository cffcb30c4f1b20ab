import type { CaseBackground, CasePart, ContactedSource, Dismissal } from '#db/schema/cases.ts'
import type { DraftInput } from './input.ts'
import { backgroundKeys, isRequiredPart, parts } from './parts.ts'

/** What the author wrote, as it is stored. */
export type Sheet = {
  title: string
  parts: Partial<Record<CasePart, string>>
  background: CaseBackground
  block: string | null
  categories: string[]
  contacted: ContactedSource[]
  missing: string[]
  anonymous: boolean | null
  dismissals: Dismissal[]
}

export function sheetOf(input: DraftInput): Sheet {
  return {
    title: input.title.trim(),
    parts: Object.fromEntries(parts.flatMap((part) => (input[part].trim() ? [[part, input[part]]] : []))),
    background: Object.fromEntries(backgroundKeys.map((key) => [key, input[key]])) as CaseBackground,
    block: input.block,
    categories: unique(input.categories),
    contacted: contactedIn(input),
    missing: unique(input.missing),
    anonymous: input.anonymous === undefined ? null : input.anonymous === 'yes',
    dismissals: input.dismissals.filter(({ reason }) => reason.trim() !== ''),
  }
}

const unique = (ids: string[]) => [...new Set(ids)]

// Rows keep their places, since findings point at them; only empty rows at the end go.
function contactedIn({ contacted }: DraftInput): ContactedSource[] {
  const rows = contacted.map(({ type = null, result }) => ({ type, result: result.trim() }))
  return rows.slice(0, rows.findLastIndex(({ type, result }) => type !== null || result !== '') + 1)
}

/** The values of the form that show a stored sheet. */
export function formValuesOf(sheet: Sheet): Record<string, unknown> {
  return {
    title: sheet.title,
    ...sheet.parts,
    ...sheet.background,
    block: sheet.block,
    categories: sheet.categories,
    contacted: sheet.contacted,
    missing: sheet.missing,
    anonymous: sheet.anonymous === null ? undefined : sheet.anonymous ? 'yes' : 'no',
  }
}

export type MissingField = 'title' | 'categories' | 'contacted' | 'anonymous' | CasePart

/** What must still be written before the case can be sent. */
export function missingFields(sheet: Sheet): MissingField[] {
  return [
    ...(sheet.title ? [] : (['title'] as const)),
    ...parts.filter((part) => isRequiredPart(part) && !sheet.parts[part]),
    ...(sheet.categories.length > 0 ? [] : (['categories'] as const)),
    ...(sheet.contacted.some(({ type, result }) => type === null && result !== '')
      ? (['contacted'] as const)
      : []),
    ...(sheet.anonymous === null ? (['anonymous'] as const) : []),
  ]
}

type Told = Omit<Sheet, 'anonymous' | 'dismissals'> & { anonymous: boolean }

/** A sheet that did not come from the form, as the form would have sent it for a new case. */
export const draftOf = ({
  title,
  parts: texts,
  background,
  block,
  categories,
  contacted,
  missing,
  anonymous,
}: Told) => ({
  version: 0,
  title,
  ...(Object.fromEntries(parts.map((part) => [part, texts[part] ?? ''])) as Record<CasePart, string>),
  ...background,
  block,
  categories,
  contacted: contacted.map(({ type, result }) => ({ type: type ?? undefined, result })),
  missing,
  anonymous: anonymous ? ('yes' as const) : ('no' as const),
  dismissals: [],
})

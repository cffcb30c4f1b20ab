export type FormState = {
  values: Record<string, unknown>
  errors: Record<string, string[]>
  /** Somebody else saved first: sending it again replaces what they saved. */
  conflict?: boolean
  /** The address of a page of ours that has what was asked for. */
  seeAlso?: string
}

/** The id of the control with this name: what its label, its error text and the error summary point at. */
export function fieldId(name: string) {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  return ['field', ...words].join('-')
}

/** What a field part needs of the form, ready to spread into it; names may be paths such as `steps[0].date`. */
export function fieldProps(state: FormState, name: string) {
  return { id: fieldId(name), name, value: valueAt(state.values, name), error: state.errors[name]?.[0] }
}

/** The first message of each wrong field in the order of the errors; `id` is null for the form as a whole. */
export function wrongFields(errors: FormState['errors']) {
  return Object.entries(errors).flatMap(([name, [text]]) =>
    text ? [{ id: name ? fieldId(name) : null, text }] : [],
  )
}

export function asText(value: unknown): string {
  if (Array.isArray(value)) return asText(value[0])
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

export function asList(value: unknown) {
  return (Array.isArray(value) ? value : [value]).map(asText).filter((text) => text !== '')
}

function valueAt(values: Record<string, unknown>, name: string): unknown {
  if (Object.hasOwn(values, name)) return values[name]
  return name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), values)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

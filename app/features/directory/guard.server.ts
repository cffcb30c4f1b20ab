import type { Context } from '#app/core/context.ts'
import type { FindingKind } from '#app/core/screening.ts'
import type { SourceInput } from './input.ts'
import { refuse } from './messages.ts'

/** What belongs to a person and never to an office; telephones, addresses and dates are what a source is made of. */
const personal: ReadonlySet<FindingKind> = new Set([
  'residence-card',
  'my-number',
  'passport',
  'pension',
  'health-insurance',
  'bank-account',
  'welfare-number',
  'driving-licence',
  'licence-plate',
])

const screened = ['description', 'eligibility', 'interpretation', 'hoursNote', 'fees', 'documents'] as const

/** A number in the free text that identifies a person; null when there is none. */
export async function clientDataIn(ctx: Context, input: SourceInput): Promise<string | null> {
  const texts = [...screened, 'application' as const].flatMap((part) =>
    input[part] ? [{ part, text: input[part], lang: ctx.locale }] : [],
  )
  const found = (await ctx.process.screen(texts)).find(({ kind }) => personal.has(kind))
  return found?.text ?? null
}

/** Throws invalid when the free text holds a number that identifies a person. */
export async function refuseClientData(ctx: Context, input: SourceInput) {
  const found = await clientDataIn(ctx, input)
  if (found !== null) throw refuse('invalid', (t) => t.errors.clientData(found))
}

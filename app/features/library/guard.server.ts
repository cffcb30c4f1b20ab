import type { Context } from '#app/core/context.ts'
import type { FindingKind } from '#app/core/screening.ts'
import { screenParts } from '#app/features/anonymisation/index.server.ts'
import { refuse } from './messages.ts'

/** What offices and publishers are made of. */
const usual: ReadonlySet<FindingKind> = new Set([
  ...(['phone', 'email', 'url', 'sns', 'postal-code', 'address', 'long-number'] as const),
])

type Texts = Record<string, string>

/** What in these texts surely tells who a person is. */
export async function personsIn(ctx: Context, texts: Texts) {
  const parts = Object.entries(texts).map(([part, text]) => ({ part, text, lang: ctx.locale }))
  const found = await screenParts(ctx, parts)
  return found.filter(({ level, kind }) => level === 'block' && !usual.has(kind))
}

/** Throws invalid when one of these texts surely tells who a person is. */
export async function refusePersons(ctx: Context, texts: Texts) {
  const found = await personsIn(ctx, texts)
  if (found.length > 0) throw refuse('invalid', (t) => t.errors.person(found[0]!.text))
}

import type { Context } from '#app/core/context.ts'
import { ofOffices, type PartFinding } from '#app/features/anonymisation/index.ts'
import { screenLong, screenParts } from '#app/features/anonymisation/index.server.ts'
import { refuse } from './messages.ts'

type Texts = Record<string, string>

const tellsWho = ({ level, kind }: PartFinding) => level === 'block' && !ofOffices.has(kind)

/** The kinds of what in a long text surely tells who a person is. */
export async function kindsOfPersonsIn(ctx: Context, text: string) {
  const found = await screenLong(ctx, text)
  return [...new Set(found.filter(tellsWho).map(({ kind }) => kind))].sort()
}

/** What in these texts surely tells who a person is. */
async function personsIn(ctx: Context, texts: Texts) {
  const parts = Object.entries(texts).map(([part, text]) => ({ part, text, lang: ctx.locale }))
  return (await screenParts(ctx, parts)).filter(tellsWho)
}

/** Throws invalid when one of these texts surely tells who a person is. */
export async function refusePersons(ctx: Context, texts: Texts) {
  const found = await personsIn(ctx, texts)
  if (found.length > 0) throw refuse('invalid', (t) => t.errors.person(found[0]!.text))
}

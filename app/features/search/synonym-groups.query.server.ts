import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { synonymsNow } from '#app/core/vocabulary/words.server.ts'
import { mayManageSynonyms } from './policy.ts'
import { builtInGroups } from './synonyms.ts'

/** All groups of words that a search takes for each other. */
export async function synonymsPage({ actor, store: { read } }: Context) {
  if (!mayManageSynonyms(actor)) throw new AppError('forbidden')
  return { own: await synonymsNow(read), builtIn: builtInGroups() }
}

/** One that was made here. Throws not-found when there is none. */
export async function synonymGroupPage(ctx: Context, id: string) {
  const group = (await synonymsPage(ctx)).own.find((one) => one.id === id)
  if (!group) throw new AppError('not-found')
  return { group }
}

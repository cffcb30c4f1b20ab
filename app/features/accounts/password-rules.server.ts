import type { Context } from '#app/core/context.ts'
import { messages, refuse } from './messages.ts'

const shortest = 12

type Owner = { email: string; name: string }
type Fresh = { field: string; password: string }

/** Twelve characters or more that nobody guesses soon; nothing is asked about kinds of characters. Throws invalid. */
export async function checkPassword(ctx: Context, { field, password }: Fresh, owner: Owner) {
  if ([...password].length < shortest) throw refuse('invalid', (t) => t.errors.passwordShort, { field })
  if (await ctx.process.strength.isGuessable(password, wordsAbout(owner)))
    throw refuse('invalid', (t) => t.errors.passwordGuessable, { field })
}

function wordsAbout({ email, name }: Owner) {
  const siteNames = Object.values(messages.both((t) => t.siteName))
  const words = [email, ...email.split(/[@._+-]/), name, ...name.split(/\s+/), ...siteNames]
  return words.filter((word) => word.length > 1)
}

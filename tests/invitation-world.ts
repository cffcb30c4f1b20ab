import { mails } from '#db/schema/core.ts'
import type { Context } from '#app/core/context.ts'
import { invite } from '#app/features/accounts/index.server.ts'
import type { World } from './world.ts'

/** What somebody invited sends. */
export const answer = { name: '例題 楓', password: 'tsunagu-test-2026' }
export const organiser = {
  email: 'Kaede@demo.example',
  name: '例題 楓',
  roles: [{ role: 'organiser' as const }],
}

/** The token in the newest mail. */
export async function newestToken({ store }: Pick<Context, 'store'>) {
  const sent = await store.read.select().from(mails)
  return /\/invite\/([\w-]{43})\n/.exec(sent.at(-1)!.body)![1]!
}

/** Invites the organiser; answers the id of the invitation and the token of its link. */
export async function invited(world: World) {
  const id = await invite(world.as('nozomi', 'admin'), organiser)
  return { id, token: await newestToken(world) }
}

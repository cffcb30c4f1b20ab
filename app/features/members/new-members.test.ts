import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { invitations } from '#db/schema/accounts.ts'
import { mails } from '#db/schema/core.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { applied, held, row, rows } from '#tests/roster-world.ts'
import { freshWorld } from '#tests/world.ts'
import { followRoster, inviteNewMembers } from './new-members.server.ts'

test('new people are invited once, at their present address', async () => {
  const world = await freshWorld()
  const follow = async () => {
    await drainOutbox(world.system, [followRoster])
    await inviteNewMembers(world.system)
  }
  await applied(world.operator, [...rows(150), row(151, { expires: '2026-01-01' })])
  await follow()
  await follow()
  expect(await world.store.read.select().from(mails)).toHaveLength(150)
  await applied(world.operator, [
    ...rows(149),
    row(150, { email: 'other@demo.example' }),
    row(151, { expires: '2026-01-01' }),
  ])
  await follow()
  const sent = await world.store.read
    .select()
    .from(invitations)
    .where(eq(invitations.accountId, (await held(world))[149]!.accountId))
  expect(sent.map(({ email, revokedAt }) => [email, revokedAt !== null]).sort()).toEqual([
    ['member-150@demo.example', true],
    ['other@demo.example', false],
  ])
})

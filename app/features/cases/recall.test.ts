import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEntries } from '#db/schema/core.ts'
import { approval, draftedCase, publishedCase, rowOf, sentBackCase, waitingCase } from '#tests/cases-world.ts'
import { freshWorld } from '#tests/world.ts'
import { messages } from './messages.ts'
import { decide } from './review.server.ts'
import { recallCase, submitCase } from './submission.server.ts'

const changed = { code: 'conflict', said: messages.both((t) => t.errors.changed) }

test('the author takes a case back until it is decided; the moderator’s open page is then out of date', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await waitingCase(as('sakura'))
  await recallCase(as('sakura'), id)
  expect(await rowOf(world, id)).toMatchObject({ state: 'draft', submittedAt: null, version: 2 })
  await submitCase(as('sakura'), id, 2)
  await expect(decide(as('shino', 'moderator'), id, approval(1))).rejects.toMatchObject(changed)
})

test('what is published, sent back or a draft cannot be taken back', async () => {
  const { as } = await freshWorld()
  const [author, moderator] = [as('sakura'), as('shino', 'moderator')]
  const ids = [
    await publishedCase(author, moderator),
    await sentBackCase(author, moderator),
    await draftedCase(author),
  ]
  for (const id of ids) await expect(recallCase(author, id)).rejects.toMatchObject({ code: 'closed' })
})

test.each(['yes', 'no'] as const)(
  'until it is published nothing that is kept names who wrote it (anonymous: %s)',
  async (anonymous) => {
    const { as, store } = await freshWorld()
    const id = await waitingCase(as('sakura'), { anonymous })
    await recallCase(as('sakura'), id)
    const told = { actorKind: 'anonymous', actorId: null, detail: {} }
    const rows = await store.read
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.subjectId, id))
      .orderBy(auditEntries.seq)
    expect(rows).toMatchObject([
      { event: 'case.submitted', ...told },
      { event: 'case.recalled', ...told },
    ])
  },
)

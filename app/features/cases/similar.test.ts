import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { jobs } from '#db/schema/core.ts'
import { caseTerms, similarCases } from '#db/schema/similar.ts'
import { compareAll, compareDraft, updateSimilar } from '#app/features/similar/index.server.ts'
import { approval, draftedCase, publishedCase, rowOf, sheet } from '#tests/cases-world.ts'
import { settle } from '#tests/leaving-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { deleteDraft, saveDraft } from './drafts.server.ts'
import { hideWithoutConsent } from './expiry.server.ts'
import { ownDraft } from './form.query.server.ts'
import { hidePost, restorePost } from './moderated.server.ts'
import { decide } from './review.server.ts'
import { reviseCase } from './revising.server.ts'
import { submitCase } from './submission.server.ts'
import { casePage } from './thread.query.server.ts'
import { withdrawCase } from './withdrawal.server.ts'

const rent = {
  title: '保証会社に断られ、住まいを借りられない家族',
  question: '家賃の保証人がいない家族に、どの保証会社を勧めますか。',
}
const deposit = {
  title: '敷金と修理代を請求された家族',
  question: '退去のとき、家賃の保証人にも修理代が請求されました。',
}
const stroke = {
  title: '脳卒中で倒れた母の入院費',
  question: '保険のない旅行者の入院費を、病院とどう話し合いますか。',
  problem: '入院が長びいている',
}

const publish = (world: World, changes: Partial<Record<string, unknown>>, author = 'sakura') =>
  publishedCase(world.as(author), world.as('moderator', 'moderator'), {
    problem: 'これだけです。',
    ...changes,
  })

const besides = async (world: World, id: string) => {
  const page = await casePage(world.as('kaede'), id)
  return page.hidden ? [] : page.similar.map((one) => one.id)
}

async function threeCases() {
  const world = await freshWorld()
  const first = await publish(world, rent)
  const second = await publish(world, deposit)
  const other = await publish(world, stroke)
  await settle(world)
  return { world, first, second, other }
}

const kept = async ({ store: { read } }: World) => ({
  pairs: (await read.select().from(similarCases)).length,
  terms: (await read.select().from(caseTerms)).length,
})

test('two cases that tell much the same stand beside each other, and a third beside neither', async () => {
  const { world, first, second, other } = await threeCases()
  expect(await besides(world, first)).toEqual([second])
  expect(await besides(world, second)).toEqual([first])
  expect(await besides(world, other)).toEqual([])
})

test('a case that moderators hide is gone from beside the others at once, and comes back with it', async () => {
  const { world, first, second } = await threeCases()
  const moderator = world.as('moderator', 'moderator')
  const place = { caseId: second, position: 0 }
  await world.store.transact((tx) => hidePost(tx, moderator, place))
  expect(await besides(world, first)).toEqual([])
  await settle(world)
  expect(await kept(world)).toMatchObject({ pairs: 0 })
  await world.store.transact((tx) => restorePost(tx, moderator, place))
  await settle(world)
  expect(await besides(world, first)).toEqual([second])
})

test('so is one that its author takes back to change, until its new words are approved', async () => {
  const { world, first, second, other } = await threeCases()
  const author = world.as('sakura')
  await reviseCase(author, second, { withhold: false })
  expect(await besides(world, first)).toEqual([])
  await settle(world)
  expect((await ownDraft(author, second)).similar.map(({ id }) => id)).toEqual([first])

  const { version } = await rowOf(world, second)
  const saved = await saveDraft(author, second, sheet({ ...stroke, version }))
  await submitCase(author, second, saved.version)
  await decide(world.as('moderator'), second, approval(saved.version))
  await settle(world)
  expect(await besides(world, first)).toEqual([])
  expect(await besides(world, other)).toEqual([second])
})

test('nothing is kept of a case whose consent is over', async () => {
  const { world } = await threeCases()
  world.clock.advance(365 * 24, 'hours')
  await hideWithoutConsent(world.system)
  await settle(world)
  expect(await kept(world)).toEqual({ pairs: 0, terms: 0 })
})

test('a withdrawal leaves nothing of a case in any direction, also when a job for it comes late', async () => {
  const { world, first, second } = await threeCases()
  await withdrawCase(world.as('sakura'), second)
  const { read } = world.store
  expect(await read.select().from(similarCases)).toEqual([])
  expect(await read.select().from(caseTerms).where(eq(caseTerms.caseId, second))).toEqual([])
  await updateSimilar(world.system, second)
  await settle(world)
  expect(await read.select().from(similarCases)).toEqual([])
  expect(await besides(world, first)).toEqual([])
})

const jobsNaming = async ({ store }: World, id: string) =>
  (await store.read.select().from(jobs))
    .filter(
      ({ kind, key, payload }) => kind.startsWith('similar.') && JSON.stringify([key, payload]).includes(id),
    )
    .map(({ key }) => key)

test('no job tells when a case was written that is gone, whether it is done, waits or comes later', async () => {
  const { world, first, second } = await threeCases()
  const author = world.as('minoru')
  const draft = await draftedCase(author, rent)
  expect(await jobsNaming(world, second)).toHaveLength(3)
  expect(await jobsNaming(world, draft)).toHaveLength(2)
  await withdrawCase(world.as('sakura'), second)
  await deleteDraft(author, draft)
  expect([await jobsNaming(world, second), await jobsNaming(world, draft)]).toEqual([[], []])
  expect(await jobsNaming(world, first)).toHaveLength(3)

  await world.store.transact((tx) => compareDraft(tx, author, draft))
  world.clock.advance(1, 'minutes')
  await settle(world)
  expect(await jobsNaming(world, draft)).toEqual([])
})

test('a draft is shown what is similar to its words; nobody finds the draft, and no word of it is kept', async () => {
  const { world, first, second } = await threeCases()
  const before = await kept(world)
  const author = world.as('minoru')
  const id = await draftedCase(author, { problem: 'これだけです。', ...rent })
  await settle(world)
  const beside = async () => (await ownDraft(author, id)).similar.map((one) => one.id)
  expect(await beside()).toEqual([first, second])
  expect(await besides(world, first)).toEqual([second])
  expect((await kept(world)).terms).toBe(before.terms)

  await saveDraft(author, id, sheet({ ...stroke, version: 1 }))
  world.clock.advance(1, 'minutes')
  await settle(world)
  expect(await beside()).not.toContain(first)

  await deleteDraft(author, id)
  await settle(world)
  expect(await kept(world)).toEqual(before)
})

test('cases that were there before are compared by one command, and so often as it is called', async () => {
  const { world, first, second } = await threeCases()
  const { store } = world
  await store.transact(async (tx) => {
    await tx.delete(similarCases)
    await tx.delete(caseTerms)
  })
  expect(await compareAll(world.operator)).toBe(3)
  expect(await besides(world, first)).toEqual([second])
  const before = await kept(world)
  expect(await compareAll(world.operator)).toBe(3)
  expect(await kept(world)).toEqual(before)
})

test('of many that are alike each keeps ten, the nearest', async () => {
  const world = await freshWorld()
  const most = 10
  for (let number = 0; number < most + 3; number++) await publish(world, rent, `author${number}`)
  const last = await publish(world, { ...rent, title: deposit.title })
  await settle(world)
  const rows = await world.store.read.select().from(similarCases)
  const counts = Map.groupBy(rows, ({ caseId }) => caseId)
  expect(counts.size).toBe(most + 4)
  expect(Math.max(...[...counts.values()].map(({ length }) => length))).toBe(most)
  expect(rows.filter(({ otherId }) => otherId === last)).toEqual([])
})

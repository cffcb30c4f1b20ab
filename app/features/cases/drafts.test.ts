import { expect, test } from 'vitest'
import { caseReviews, cases } from '#db/schema/cases.ts'
import { auditEntries } from '#db/schema/core.ts'
import { draftedCase, publishedCase, rowOf, sentBackCase, sheet, waitingCase } from '#tests/cases-world.ts'
import { freshWorld } from '#tests/world.ts'
import { deleteDraft, saveDraft } from './drafts.server.ts'
import { ownDraft } from './form.query.server.ts'
import { messages } from './messages.ts'

const changed = { code: 'conflict', said: messages.both((t) => t.errors.changed) }
const notEditable = { code: 'closed', said: messages.both((t) => t.errors.notEditable) }

test('a sheet may be saved as soon as one word is written, and as often as one likes', async () => {
  const { as } = await freshWorld()
  const author = as('sakura')
  const id = author.newId()
  const first = await saveDraft(
    author,
    id,
    sheet({ title: '', question: '', problem: 'こま', categories: [], anonymous: undefined }),
  )
  const second = await saveDraft(
    author,
    id,
    sheet({ version: first.version, title: '題', problem: 'こまりごと' }),
  )
  expect([first.version, second.version]).toEqual([1, 2])
  expect(await ownDraft(author, id)).toMatchObject({
    version: 2,
    values: { title: '題', problem: 'こまりごと' },
  })
})

test('what is saved is rendered and sanitised, and the summary is plain', async () => {
  const world = await freshWorld()
  const id = await draftedCase(world.as('sakura'), {
    question: '**どこ**に<script>alert(1)</script>相談しますか',
  })
  const { html, summary } = await rowOf(world, id)
  expect(html.question).toContain('<strong>どこ</strong>')
  expect(html.question).not.toContain('<script')
  expect(summary).not.toContain('<strong>')
})

test('the same new form sent twice, at once or again, is one draft', async () => {
  const { as, store } = await freshWorld()
  const author = as('sakura')
  const id = author.newId()
  const sent = await Promise.allSettled([saveDraft(author, id, sheet()), saveDraft(author, id, sheet())])
  for (const outcome of sent) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(changed)
  expect(sent.map(({ status }) => status)).toContain('fulfilled')
  await expect(saveDraft(author, id, sheet())).resolves.toMatchObject({ version: 1 })
  expect(await store.read.select().from(cases)).toHaveLength(1)
})

test('of two tabs the later is refused, and what the earlier wrote is kept', async () => {
  const { as } = await freshWorld()
  const author = as('sakura')
  const id = await draftedCase(author)
  await saveDraft(author, id, sheet({ version: 1, steps: '一つめの画面で書いた' }))
  await expect(saveDraft(author, id, sheet({ version: 1, steps: '二つめ' }))).rejects.toMatchObject(changed)
  expect(await ownDraft(author, id)).toMatchObject({ version: 2, values: { steps: '一つめの画面で書いた' } })
})

test('who saw the newer text may overwrite it', async () => {
  const { as } = await freshWorld()
  const author = as('sakura')
  const id = await draftedCase(author)
  await saveDraft(author, id, sheet({ version: 1, steps: '一つめの画面で書いた' }))
  const mine = sheet({ version: 1, steps: '二つめの画面で書いた', overwrite: 'yes' })
  await expect(saveDraft(author, id, mine)).resolves.toMatchObject({ version: 3 })
  expect(await ownDraft(author, id)).toMatchObject({ values: { steps: '二つめの画面で書いた' } })
})

test('twenty saves at once of one version leave one of them', async () => {
  const { as } = await freshWorld()
  const author = as('sakura')
  const id = await draftedCase(author)
  const saves = Array.from({ length: 20 }, (_, i) =>
    saveDraft(author, id, sheet({ version: 1, steps: `保存${i}` })),
  )
  const outcomes = await Promise.allSettled(saves)
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(changed)
  expect((await ownDraft(author, id)).version).toBe(2)
})

test('the id of somebody else’s draft is as if it did not exist, and the draft stays as it was', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await draftedCase(as('sakura'))
  const before = await rowOf(world, id)
  for (const stranger of [as('kaede'), as('ken', 'organiser'), as('chief', 'coordinator', 'moderator')]) {
    for (const version of [0, 1]) {
      await expect(saveDraft(stranger, id, sheet({ version }))).rejects.toMatchObject({
        code: 'not-found',
        said: null,
      })
    }
    await expect(ownDraft(stranger, id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(deleteDraft(stranger, id)).rejects.toMatchObject({ code: 'not-found' })
  }
  expect(await rowOf(world, id)).toEqual(before)
})

test('a part that no page could render is refused and changes nothing', async () => {
  const world = await freshWorld()
  const author = world.as('sakura')
  const id = await draftedCase(author)
  const before = await rowOf(world, id)
  const long = { ...sheet({ version: 1 }), problem: 'あ'.repeat(20_001) }
  await expect(saveDraft(author, id, long)).rejects.toMatchObject({ code: 'too-large' })
  expect(await rowOf(world, id)).toEqual(before)
})

test('only those who write cases save one', async () => {
  const { as, guest, operator, store } = await freshWorld()
  const mayor = as('mamoru', { role: 'official', level: 'municipality', code: '23201' })
  for (const ctx of [as('shino', 'moderator'), mayor, as('nozomi', 'admin'), guest, operator]) {
    await expect(saveDraft(ctx, ctx.newId(), sheet())).rejects.toMatchObject({ code: 'forbidden' })
  }
  expect(await store.read.select().from(cases)).toEqual([])
})

test('what was sent, published or declined cannot be written over', async () => {
  const { as } = await freshWorld()
  const author = as('sakura')
  for (const id of [await waitingCase(author), await publishedCase(author, as('shino', 'moderator'))]) {
    await expect(saveDraft(author, id, sheet({ version: 1 }))).rejects.toMatchObject(notEditable)
    await expect(ownDraft(author, id)).rejects.toMatchObject(notEditable)
    await expect(deleteDraft(author, id)).rejects.toMatchObject({ code: 'not-found' })
  }
})

test('a case that came back is mended with the moderator’s words beside it', async () => {
  const { as } = await freshWorld()
  const id = await sentBackCase(as('sakura'), as('shino', 'moderator'))
  expect((await ownDraft(as('sakura'), id)).review).toMatchObject({
    decision: 'sent-back',
    reason: '地域を広くしてください。',
  })
  const { version } = await ownDraft(as('sakura'), id)
  await expect(saveDraft(as('sakura'), id, sheet({ version, block: 'tokai' }))).resolves.toMatchObject({
    version: version + 1,
  })
})

test('a deleted draft is gone with what reviewers said of it, and the audit row names nobody', async () => {
  const world = await freshWorld()
  const { as, store } = world
  const id = await sentBackCase(as('sakura'), as('shino', 'moderator'))
  await deleteDraft(as('sakura'), id)
  for (const table of [cases, caseReviews]) expect(await store.read.select().from(table)).toEqual([])
  const last = (await store.read.select().from(auditEntries).orderBy(auditEntries.seq)).at(-1)
  expect(last).toMatchObject({
    event: 'case.draft-deleted',
    actorKind: 'anonymous',
    actorId: null,
    subjectId: null,
  })
})

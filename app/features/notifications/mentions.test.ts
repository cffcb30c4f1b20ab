import { expect, test } from 'vitest'
import { auditEntries, mails } from '#db/schema/core.ts'
import { roster } from '#db/schema/members.ts'
import { notices } from '#db/schema/notices.ts'
import { sweepNotices } from '#app/core/notices.server.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { revokeRole } from '#app/features/accounts/index.server.ts'
import { editReply, followCase, hidePost, postReply, withdrawCase } from '#app/features/cases/index.server.ts'
import { ownNotices } from '#app/features/notices/list.query.server.ts'
import { readAll } from '#app/features/notices/index.server.ts'
import { answer, publishedCase } from '#tests/cases-world.ts'
import { emailOf, freshWorld, type PersonContext } from '#tests/world.ts'
import { caseMails } from './case-mails.server.ts'

const hidden = { anonymous: 'yes' } as const

/** A case of a hidden asker; 山田花 answered by name, 佐藤健 as B, and all of it was told and read. */
async function thread() {
  const world = await freshWorld()
  const { as, store, system, clock } = world
  const id = await publishedCase(as('木村幸子'), as('shino', 'moderator'), hidden)
  await postReply(as('山田花'), id, answer())
  await postReply(as('佐藤健'), id, answer(hidden))
  const settle = async () => {
    while ((await drainOutbox(system, [caseMails])) > 0);
  }
  await settle()
  const everybody = ['木村幸子', '山田花', '佐藤健', 'minoru', 'kaede']
  for (const name of everybody) await readAll(as(name), clock.now())
  await store.transact((tx) => tx.delete(mails).then())
  const toldTo = async (member: PersonContext) =>
    (await ownNotices(member, {})).items.filter(({ read }) => !read).map(({ letter, path }) => [letter, path])
  /** Who was told what since, by name. */
  const told = async () => {
    await settle()
    const lists = await Promise.all(everybody.map(async (name) => [name, await toldTo(as(name))] as const))
    return Object.fromEntries(lists.filter(([, list]) => list.length > 0))
  }
  const mentioned = (position: number) => ['mentioned', `/cases/${id}#answer-${position}`]
  const say = (name: string, body: string, changes = {}) =>
    postReply(as(name), id, answer({ body, ...changes }))
  const edit = (body: string, version = 1) =>
    editReply(as('minoru'), { caseId: id, position: 3 }, { version, body, dismissals: [] })
  return { ...world, id, settle, told, mentioned, say, edit }
}

test('who is called by name, by letter or as the asker is told once, by one link, and nobody else', async () => {
  const { as, id, say, told, mentioned, store } = await thread()
  await followCase(as('山田花'), id, { follow: 'now' })
  await say('minoru', '@山田花さん、@回答者Bさん、@質問者さんに聞きます。@山田花さんもどうぞ。', { to: 2 })
  expect(await told()).toEqual({
    ...{ 木村幸子: [mentioned(3)], 山田花: [mentioned(3)], 佐藤健: [mentioned(3)] },
  })
  const sent = await store.read.select().from(mails)
  expect(sent.map(({ recipient }) => recipient).sort()).toEqual(
    ['木村幸子', '山田花', '佐藤健'].map(emailOf).sort(),
  )
  for (const { subject, body, confidential } of sent) {
    expect(confidential).toBe(true)
    expect(body.match(/https:\/\/\S*/g)).toEqual([`https://portal.test.example/cases/${id}#answer-3`])
    expect(subject + body).not.toMatch(/山田|佐藤|木村|minoru|回答者|聞きます/)
  }
})

test('a mention of oneself, behind a letter too, tells nobody; nor do words in code', async () => {
  const { say, told } = await thread()
  await say('佐藤健', '@回答者Bです。', hidden)
  expect(await told()).toMatchObject({ 木村幸子: [['answered', {}]] })
  await say('山田花', '`@質問者` も @山田花 もいます。')
  expect(Object.keys(await told())).toEqual(['木村幸子'])
})

test('an edit tells those it calls newly, and takes back what it told to whom it calls no longer', async () => {
  const { say, edit, told, mentioned, as, clock } = await thread()
  await say('minoru', '@山田花さんに聞きます。')
  expect(await told()).toMatchObject({ 山田花: [mentioned(3)] })
  await readAll(as('山田花'), clock.now())
  await edit('@山田花さんと@回答者Bさんに聞きます。')
  expect(await told()).toEqual({ 木村幸子: [['answered', expect.any(String)]], 佐藤健: [mentioned(3)] })
  await edit('@山田花さんと@質問者さんに聞きます。', 2)
  await edit('@山田花さんに、@質問者さんにも聞きます。', 3)
  expect((await told()).木村幸子).toContainEqual(mentioned(3))
  await edit('@山田花さんに聞きます。', 4)
  expect(await told()).toEqual({ 木村幸子: [['answered', expect.any(String)]] })
})

test('a call that is taken out again takes its mail along, so that many edits are not many mails', async () => {
  const { say, edit, told, store } = await thread()
  await say('minoru', '@山田花さんに聞きます。')
  await told()
  for (let version = 1; version < 6; version += 2) {
    await edit('窓口に聞きます。', version)
    await told()
    await edit('@山田花さんに聞きます。', version + 1)
    await told()
  }
  const toHana = async () =>
    (await store.read.select().from(mails)).filter(({ recipient }) => recipient === emailOf('山田花'))
  expect(await toHana()).toHaveLength(1)
  await edit('窓口に聞きます。', 7)
  await told()
  expect(await toHana()).toEqual([])
})

test('a call that is taken out again leaves the waiting mail of who follows the case', async () => {
  const { say, edit, told, store, as, id } = await thread()
  await followCase(as('kaede'), id, { follow: 'now' })
  await say('minoru', '@山田花さんに聞きます。')
  await told()
  await edit('窓口に聞きます。')
  await told()
  const waiting = (await store.read.select().from(mails)).map(({ recipient }) => recipient)
  expect(waiting.sort()).toEqual([emailOf('木村幸子'), emailOf('kaede')].sort())
})

test('an edit tells nobody again, not even when what was told is forgotten after half a year', async () => {
  const { say, edit, told, clock, system } = await thread()
  await say('minoru', '@山田花さんに聞きます。')
  await told()
  clock.advance(190, 'days')
  await sweepNotices(system)
  await edit('@山田花さんに、聞きます。')
  expect(await told()).toEqual({})
})

test('mentions in two answers are two notices, and the audit says the same whomever an answer calls', async () => {
  const { say, store, told, mentioned } = await thread()
  const entries = async (body: string) => {
    const before = (await store.read.select().from(auditEntries)).length
    await say('minoru', body)
    const rows = (await store.read.select().from(auditEntries)).slice(before)
    return rows.map(({ event, detail }) => ({ event, detail }))
  }
  const plain = await entries('窓口に聞きます。')
  expect(await entries('@山田花さんに聞きます。')).toEqual(plain)
  expect(await entries('@山田花さんと@回答者Bさんに、また聞きます。')).toEqual(plain)
  expect((await told()).山田花?.sort()).toEqual([mentioned(4), mentioned(5)])
})

test('only who can read the case now is told, and nobody who wants to hear no more of it', async () => {
  const { as, id, say, told, operator, store, clock } = await thread()
  const entry = {
    ...{ certificate: 'A-1', cohort: '', name: '佐藤健', issuedOn: '2022-10-01', expiresOn: '2025-10-01' },
    ...{ organisation: '', prefecture: '23', languages: [], removedOn: null, changedAt: clock.now() },
  }
  await revokeRole(operator, as('山田花').actor.id, 'coordinator')
  await followCase(as('木村幸子'), id, { follow: 'none' })
  const { id: accountId } = as('佐藤健').actor
  const lapsed = { readOnlyFrom: '2026-01-01', email: emailOf('佐藤健'), emailKey: emailOf('佐藤健') }
  await store.transact((tx) =>
    tx
      .insert(roster)
      .values({ accountId, ...entry, ...lapsed })
      .then(),
  )
  await say('minoru', '@山田花さんと@回答者Bさんと@質問者さんに聞きます。')
  expect(await told()).toEqual({})
})

test('a hidden answer takes along what it told, in the portal and by mail, and one hidden before tells nobody', async () => {
  const { as, id, say, told, settle, store } = await thread()
  const hide = (position: number) =>
    store.transact((tx) => hidePost(tx, as('shino'), { caseId: id, position }), `case ${id}`)
  await say('minoru', '@山田花さんに聞きます。')
  await settle()
  expect(await store.read.select().from(mails)).toHaveLength(2)
  await hide(3)
  expect(Object.keys(await told())).toEqual(['木村幸子'])
  expect(await store.read.select().from(mails)).toMatchObject([{ recipient: emailOf('木村幸子') }])
  await say('minoru', '@山田花さんに聞きます。')
  await hide(4)
  expect(Object.keys(await told())).toEqual(['木村幸子'])
})

test('a withdrawn case takes the notices of mentions along', async () => {
  const { as, id, say, settle, store, clock } = await thread()
  await say('minoru', '@山田花さんと@回答者Bさんに聞きます。')
  await settle()
  const asker = as('木村幸子')
  await withdrawCase({ ...asker, actor: { ...asker.actor, provedAt: clock.now() } }, id)
  await settle()
  expect(await store.read.select().from(notices)).toEqual([])
  expect(await store.read.select().from(mails)).toEqual([])
})

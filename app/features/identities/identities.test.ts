import { expect, test } from 'vitest'
import { columnsHolding } from '#db/find-text.ts'
import { auditEntries, mails, outboxEvents } from '#db/schema/core.ts'
import { notices } from '#db/schema/notices.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { auditFilter } from '#app/features/administration/input.ts'
import { auditLog } from '#app/features/administration/audit.query.server.ts'
import { settledDays, type WhyNot } from '#app/features/accounts/index.ts'
import { grantRole, revokeRole } from '#app/features/accounts/index.server.ts'
import { messages as accountWords } from '#app/features/accounts/messages.ts'
import { postReply, withdrawCase } from '#app/features/cases/index.server.ts'
import { reviseCase } from '#app/features/cases/revising.server.ts'
import { identityMails } from '#app/features/notifications/index.server.ts'
import { closeAccount } from '#app/features/own-data/index.server.ts'
import { answer, draftedCase, publishedCase } from '#tests/cases-world.ts'
import { ask, glassWorld, provedNow, requestRow, why } from '#tests/identities-world.ts'
import { decided, reported } from '#tests/moderation-world.ts'
import { emailOf } from '#tests/world.ts'
import { askInput, postOfAddress } from './input.ts'
import { listedRequests, requestPage } from './list.query.server.ts'
import { lookAtIdentity } from './look.server.ts'
import { messages } from './messages.ts'
import { ownOpenings } from './own.query.server.ts'
import { approveRequest, askForIdentity, refuseRequest, withdrawRequest } from './requests.server.ts'

const kaede = { name: 'kaede', email: emailOf('kaede') }
const no = (code: string, pick: Parameters<typeof messages.both>[0]) => ({ code, said: messages.both(pick) })
const over = no('closed', (t) => t.errors.over)

async function approvedWorld() {
  const world = await glassWorld()
  const request = await ask(world.nozomi, world.id)
  await approveRequest(world.makoto, request)
  return { ...world, request }
}

test('one admin asks, another approves: whoever asked sees who it is, and nobody else does', async () => {
  const { nozomi, makoto, hikaru, request } = await approvedWorld()
  expect(await lookAtIdentity(nozomi, request)).toEqual(kaede)
  for (const other of [makoto, hikaru])
    await expect(lookAtIdentity(other, request)).rejects.toMatchObject({ code: 'not-found' })
  for (const reader of [nozomi, makoto, hikaru])
    expect(JSON.stringify([await requestPage(reader, request), await listedRequests(reader)])).not.toMatch(
      /kaede/,
    )
})

test('before the approval nothing shows who it is, and after half an hour nothing does any more', async () => {
  const { nozomi, makoto, id, clock } = await glassWorld()
  const request = await ask(nozomi, id)
  await expect(lookAtIdentity(nozomi, request)).rejects.toMatchObject(over)
  await approveRequest(makoto, request)
  clock.advance(23, 'hours')
  expect(await lookAtIdentity(provedNow(nozomi), request)).toEqual(kaede)
  clock.advance(29, 'minutes')
  expect(await lookAtIdentity(provedNow(nozomi), request)).toEqual(kaede)
  expect(await requestPage(nozomi, request)).toMatchObject({ looks: 2, may: { look: true } })
  clock.advance(1, 'minutes')
  await expect(lookAtIdentity(provedNow(nozomi), request)).rejects.toMatchObject(over)
  expect(await requestPage(nozomi, request)).toMatchObject({
    isOver: true,
    until: null,
    may: { look: false },
  })
})

test('what was approved and not opened within a day stays shut, and so does what nobody decided in three', async () => {
  const { nozomi, makoto, id, request, clock } = await approvedWorld()
  clock.advance(24, 'hours')
  await expect(lookAtIdentity(provedNow(nozomi), request)).rejects.toMatchObject(over)
  const second = await ask(provedNow(nozomi), id)
  clock.advance(72, 'hours')
  await expect(approveRequest(provedNow(makoto), second)).rejects.toMatchObject(over)
  await expect(refuseRequest(provedNow(makoto), second, { reason: '遅い' })).rejects.toMatchObject(over)
  await expect(withdrawRequest(provedNow(nozomi), second)).rejects.toMatchObject(over)
})

test('whoever asked does not decide, from whatever session', async () => {
  const { nozomi, id } = await glassWorld()
  const request = await ask(nozomi, id)
  const elsewhere = { ...nozomi, actor: { ...nozomi.actor, sessionId: 'another' } }
  for (const me of [nozomi, elsewhere]) {
    await expect(approveRequest(me, request)).rejects.toMatchObject(
      no('conflict', (t) => t.errors.secondPerson),
    )
    await expect(refuseRequest(me, request, { reason: '自分で' })).rejects.toMatchObject(
      no('conflict', (t) => t.errors.secondPerson),
    )
  }
  await expect(lookAtIdentity(nozomi, request)).rejects.toMatchObject(over)
})

test('of two who decide at once one does', async () => {
  const world = await glassWorld()
  const request = await ask(world.nozomi, world.id)
  const tries = await Promise.allSettled([
    approveRequest(world.makoto, request),
    refuseRequest(world.hikaru, request, { reason: 'ほかに方法があります。' }),
  ])
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { state, decidedBy } = (await requestRow(world, request))!
  const winner = tries[0].status === 'fulfilled' ? world.makoto : world.hikaru
  expect([state, decidedBy]).toEqual([winner === world.makoto ? 'approved' : 'refused', winner.actor.id])
})

test('of two who ask for one post at once one does, and a new request waits for the end of the first', async () => {
  const { nozomi, makoto, id } = await glassWorld()
  const tries = await Promise.allSettled([ask(nozomi, id), ask(makoto, id)])
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [first] = await listedRequests(nozomi)
  const asker = (await requestPage(nozomi, first!.id)).isMine ? nozomi : makoto
  await withdrawRequest(asker, first!.id)
  await expect(ask(makoto, id)).resolves.toEqual(expect.any(String))
})

test('whoever lost the role meanwhile neither approves nor sees, and what they approved is shut', async () => {
  const { operator, nozomi, makoto, hikaru, id } = await glassWorld()
  const gone = no('conflict', (t) => t.errors.noAdminAnyMore)
  const first = await ask(nozomi, id)
  await revokeRole(operator, makoto.actor.id, 'admin')
  await expect(approveRequest(makoto, first)).rejects.toMatchObject(gone)
  await approveRequest(hikaru, first)
  await revokeRole(operator, hikaru.actor.id, 'admin')
  await expect(lookAtIdentity(nozomi, first)).rejects.toMatchObject(gone)
  await grantRole(operator, hikaru.actor.id, { role: 'admin' })
  await revokeRole(operator, nozomi.actor.id, 'admin')
  await expect(lookAtIdentity(nozomi, first)).rejects.toMatchObject(gone)
  await expect(ask(makoto, id)).rejects.toMatchObject(gone)
})

const together = (why: WhyNot) => ({
  code: 'conflict',
  said: accountWords.both((t) => t.together[why](settledDays)),
})

test('an admin made another one for it: who is new when it is asked does not decide, and nothing is shown', async () => {
  const { as, operator, nozomi, hikaru, id, clock } = await glassWorld()
  const made = { ...as('second-account') }
  const request = await ask(nozomi, id)
  await grantRole(nozomi, made.actor.id, { role: 'admin' })
  made.actor = { ...made.actor, grants: nozomi.actor.grants }
  await expect(approveRequest(made, request)).rejects.toMatchObject(together('deciderNew'))
  clock.advance(71, 'hours')
  await expect(approveRequest(provedNow(made), request)).rejects.toMatchObject(together('deciderNew'))
  await expect(lookAtIdentity(provedNow(nozomi), request)).rejects.toMatchObject(over)
  expect(await requestPage(made, request)).toMatchObject({ hindrance: 'deciderNew' })
  expect(await requestPage(hikaru, request)).toMatchObject({ hindrance: null, may: { decide: true } })
  await expect(ask(provedNow(made), id, 2)).rejects.toMatchObject(together('askerNew'))

  // Whose grant is by the command line is as new as every other.
  await withdrawRequest(nozomi, request)
  await revokeRole(operator, hikaru.actor.id, 'admin')
  await grantRole(operator, hikaru.actor.id, { role: 'admin' })
  const second = await ask(provedNow(nozomi), id)
  await expect(approveRequest(provedNow(hikaru), second)).rejects.toMatchObject(together('deciderNew'))
})

test('who made the other an admin never opens anything together with them, whoever asks', async () => {
  const { as, nozomi, makoto, id, clock } = await glassWorld()
  const made = { ...as('second-account') }
  await grantRole(nozomi, made.actor.id, { role: 'admin' })
  made.actor = { ...made.actor, grants: nozomi.actor.grants }
  clock.advance(8, 'days')
  const request = await ask(provedNow(nozomi), id)
  await expect(approveRequest(provedNow(made), request)).rejects.toMatchObject(together('madeByOther'))
  await withdrawRequest(nozomi, request)
  const theirs = await ask(provedNow(made), id)
  await expect(approveRequest(provedNow(nozomi), theirs)).rejects.toMatchObject(together('madeByOther'))
  expect(await requestPage(made, theirs)).toMatchObject({ hindrance: null })
  await approveRequest(provedNow(makoto), theirs)
  expect(await lookAtIdentity(provedNow(made), theirs)).toEqual(kaede)
})

test('what was approved is shut when the one who approved got the role anew since', async () => {
  const { operator, nozomi, makoto, request } = await approvedWorld()
  await lookAtIdentity(nozomi, request)
  await revokeRole(operator, makoto.actor.id, 'admin')
  await grantRole(nozomi, makoto.actor.id, { role: 'admin' })
  await expect(lookAtIdentity(nozomi, request)).rejects.toMatchObject(together('deciderNew'))
})

test('whoever asked reads that nobody may decide', async () => {
  const { operator, nozomi, makoto, hikaru, id } = await glassWorld()
  const request = await ask(nozomi, id)
  for (const { actor } of [makoto, hikaru]) await revokeRole(operator, actor.id, 'admin')
  await grantRole(operator, makoto.actor.id, { role: 'admin' })
  expect(await requestPage(nozomi, request)).toMatchObject({ hindrance: 'nobody' })
})

test('an approval that races with the loss of the role of whoever asked shows nothing', async () => {
  const world = await glassWorld()
  const request = await ask(world.nozomi, world.id)
  await Promise.allSettled([
    approveRequest(world.makoto, request),
    revokeRole(world.operator, world.nozomi.actor.id, 'admin'),
  ])
  await expect(lookAtIdentity(world.nozomi, request)).rejects.toMatchObject({
    code: expect.stringMatching(/conflict|closed/) as string,
  })
})

test('an admin who wrote the post neither asks nor decides, and whoever asked is not told so', async () => {
  const { as, operator, nozomi, makoto, hikaru, id } = await glassWorld()
  await grantRole(operator, makoto.actor.id, { role: 'coordinator' })
  const author = {
    ...makoto,
    actor: { ...makoto.actor, grants: [...makoto.actor.grants, ...as('rin').actor.grants] },
  }
  const position = await postReply(author, id, answer({ anonymous: 'yes', body: '夜間の窓口もあります。' }))
  await expect(ask(author, id, position)).rejects.toMatchObject(no('conflict', (t) => t.errors.own))
  const request = await ask(nozomi, id, position)
  await expect(approveRequest(author, request)).rejects.toMatchObject(no('conflict', (t) => t.errors.own))
  await expect(refuseRequest(author, request, { reason: 'いいえ' })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(await requestPage(author, request)).toMatchObject({ isOwnPost: true, may: { decide: false } })
  for (const other of [nozomi, hikaru])
    expect(await requestPage(other, request)).toMatchObject({ isOwnPost: false })
  await approveRequest(hikaru, request)
  expect(await lookAtIdentity(nozomi, request)).toMatchObject({ name: 'makoto' })
})

test('one sentence for every address without an anonymous post that was public', async () => {
  const { as, nozomi, id } = await glassWorld()
  const shino = as('shino')
  const draft = await draftedCase(as('sakura'), { anonymous: 'yes' })
  const nothing = no('invalid', (t) => t.errors.notAnonymous)
  for (const [caseId, position] of [
    [id, 0],
    [id, 2],
    [id, 9],
    [draft, 0],
    [as('sakura').newId(), 0],
  ] as const)
    await expect(ask(nozomi, caseId, position)).rejects.toMatchObject(nothing)
  const hidden = await publishedCase(as('sakura'), shino, { anonymous: 'yes' })
  await decided(shino, await reported(as('minoru'), hidden), 'hidden')
  await expect(ask(nozomi, hidden, 0)).resolves.toEqual(expect.any(String))
  const changing = await publishedCase(as('sakura'), shino, { anonymous: 'yes' })
  await reviseCase(as('sakura'), changing, { withhold: true })
  await expect(ask(nozomi, changing, 0)).resolves.toEqual(expect.any(String))
})

test('nobody but admins does any of it, a proof must be recent, and five a day are the most', async () => {
  const { as, guest, operator, system, nozomi, makoto, id, request, clock } = await approvedWorld()
  const verbs = (ctx: typeof nozomi) => [
    ask(ctx, id),
    approveRequest(ctx, request),
    refuseRequest(ctx, request, { reason: 'x' }),
    withdrawRequest(ctx, request),
    lookAtIdentity(ctx, request),
    requestPage(ctx, request),
    listedRequests(ctx),
  ]
  for (const ctx of [guest, operator, system, as('kaede'), as('shino')])
    for (const attempt of verbs(ctx as typeof nozomi))
      await expect(attempt).rejects.toMatchObject({ code: 'forbidden' })
  clock.advance(11, 'minutes')
  for (const attempt of [ask(nozomi, id), approveRequest(makoto, request), lookAtIdentity(nozomi, request)])
    await expect(attempt).rejects.toMatchObject({ code: 'proof' })
  const now = provedNow(nozomi)
  await withdrawRequest(now, request)
  for (let times = 0; times < 4; times++) await withdrawRequest(now, await ask(now, id))
  await expect(ask(now, id)).rejects.toMatchObject({ code: 'too-many' })
})

test('the author is told with the first look, the admins at their turn; no mail says what it is about', async () => {
  const { nozomi, makoto, hikaru, id, store, system, as } = await glassWorld()
  const told = async () => {
    await drainOutbox(system, [identityMails])
    const rows = await store.read.select().from(notices).orderBy(notices.at, notices.id)
    return rows.map(({ accountId, letter, path }) => [accountId, letter, path])
  }
  const request = await ask(nozomi, id)
  const page = `/admin/identities/${request}`
  const asked = await told()
  expect(asked).toHaveLength(2)
  for (const admin of [makoto, hikaru]) expect(asked).toContainEqual([admin.actor.id, 'identityAsked', page])
  await approveRequest(makoto, request)
  expect(await told()).toEqual([[nozomi.actor.id, 'identityDecided', page]])
  await lookAtIdentity(nozomi, request)
  await lookAtIdentity(nozomi, request)
  const author = as('kaede')
  const own = [author.actor.id, 'identityShown', '/me/identities']
  expect((await told()).filter(([, letter]) => letter === 'identityShown')).toEqual([own])
  expect(await ownOpenings(author)).toMatchObject([{ caseId: id, position: 1, reason: why }])
  expect(JSON.stringify(await ownOpenings(author))).not.toMatch(/nozomi|makoto/)
  expect(await ownOpenings(as('sakura'))).toEqual([])
  const sent = await store.read.select().from(mails)
  expect(sent.filter(({ recipient }) => recipient === emailOf('kaede'))).toMatchObject([
    { confidential: true },
  ])
  for (const { subject, body } of sent) expect(subject + body).not.toMatch(/匿名|警察|kaede|保証人|anonym/)
})

test('the audit knows who asked, who approved and each look; its page lists them by days, without names and times', async () => {
  const { nozomi, makoto, request, store, logged, as } = await approvedWorld()
  await lookAtIdentity(nozomi, request)
  await lookAtIdentity(nozomi, request)
  const rows = (await store.read.select().from(auditEntries).orderBy(auditEntries.seq)).slice(-4)
  expect(rows.map(({ event, actorId, subjectId }) => [event, actorId, subjectId])).toEqual([
    ['identity.asked', nozomi.actor.id, request],
    ['identity.approved', makoto.actor.id, request],
    ['identity.shown', nozomi.actor.id, request],
    ['identity.shown-again', nozomi.actor.id, request],
  ])
  const log = (of: string) => auditLog(makoto, auditFilter.parse({ of, event: 'identity.' }))
  expect((await log('named')).entries).toEqual([])
  const { entries, brokenAt } = await log('anonymous')
  expect(brokenAt).toBeNull()
  expect(entries).toMatchObject(Array(4).fill({ name: null, time: null, subjectId: request }))
  expect(JSON.stringify([rows, logged])).not.toMatch(new RegExp(`${as('kaede').actor.id}|kaede|${why}`))
})

test('no table tells who wrote it because of a request: name and address are read at the look alone', async () => {
  const { nozomi, request, store, system, as } = await approvedWorld()
  const where = async () => [
    ...(await columnsHolding(store.read, as('kaede').actor.id)),
    ...(await columnsHolding(store.read, emailOf('kaede'))),
  ]
  const before = await where()
  await lookAtIdentity(nozomi, request)
  await drainOutbox(system, [identityMails])
  const since = (await where()).filter((column) => !before.includes(column))
  expect(since.sort()).toEqual(['mails.recipient', 'notice_settings.account_id', 'notices.account_id'])
})

test('a withdrawn case takes its requests along, also while the time runs', async () => {
  const { as, nozomi, makoto, hikaru, id, request, store, system } = await approvedWorld()
  await lookAtIdentity(nozomi, request)
  await drainOutbox(system, [identityMails])
  await withdrawCase(as('sakura'), id)
  await drainOutbox(system, [identityMails])
  await expect(lookAtIdentity(nozomi, request)).rejects.toMatchObject({ code: 'not-found' })
  await expect(requestPage(makoto, request)).rejects.toMatchObject({ code: 'not-found' })
  expect(await listedRequests(hikaru)).toEqual([])
  expect(await columnsHolding(store.read, why)).toEqual([])
  const left = [
    ...(await store.read.select().from(notices)),
    ...(await store.read.select().from(mails)),
    ...(await store.read.select().from(outboxEvents)),
  ]
  expect(JSON.stringify(left.map((row) => row))).not.toContain(`/admin/identities/${request}`)
})

test('when the author left nothing shows who it was; when the asker leaves, what nobody opened goes', async () => {
  const { as, nozomi, makoto, id, request, store } = await approvedWorld()
  await closeAccount(as('kaede'), { posts: 'stay', typed: emailOf('kaede') })
  expect(await lookAtIdentity(nozomi, request)).toBeNull()
  await postReply(as('rin'), id, answer({ anonymous: 'yes', body: '県の窓口もあります。' }))
  const unopened = await ask(nozomi, id, 3)
  await closeAccount(nozomi, { posts: 'stay', typed: emailOf('nozomi') })
  expect(await requestRow({ store }, unopened)).toBeUndefined()
  expect(await requestPage(makoto, request)).toMatchObject({ state: 'shown' })
})

test('whoever refuses says why, and whoever asked reads it', async () => {
  const { nozomi, makoto, id } = await glassWorld()
  const request = await ask(nozomi, id)
  await refuseRequest(makoto, request, { reason: '本人に知らせで聞けます。' })
  expect(await requestPage(nozomi, request)).toMatchObject({
    ...{ state: 'refused', refusal: '本人に知らせで聞けます。', decidedBy: 'makoto' },
  })
  await expect(lookAtIdentity(nozomi, request)).rejects.toMatchObject(over)
  await expect(approveRequest(makoto, request)).rejects.toMatchObject(over)
})

test.each([
  ['the address of a case', '', 0],
  ['of an answer', '#answer-12', 12],
  ['of the form that reports one', '/report?post=3', 3],
])('a post is found by %s', (_, rest, position) => {
  const caseId = '019aacbd-1111-7222-8333-444455556666'
  for (const start of ['', 'https://portal.example'])
    expect(postOfAddress(`${start}/cases/${caseId}${rest}`)).toEqual({ caseId, position })
  expect(askInput.safeParse({ post: `/cases/new${rest}`, reason: why }).success).toBe(false)
})

test('a reason is needed, and a wrong address is said before anything is asked', async () => {
  const { nozomi } = await glassWorld()
  expect(askInput.safeParse({ post: '/cases/x', reason: ' ' }).success).toBe(false)
  await expect(askForIdentity(nozomi, { post: 'somewhere', reason: why })).rejects.toMatchObject({
    code: 'invalid',
  })
})

import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { columnsHolding } from '#db/find-text.ts'
import { accounts } from '#db/schema/accounts.ts'
import { cases, replies } from '#db/schema/cases.ts'
import { auditEntries, mails } from '#db/schema/core.ts'
import { verifyAudit } from '#app/core/audit.server.ts'
import { formerMember } from '#app/features/accounts/index.server.ts'
import { reviseCase } from '#app/features/cases/revising.server.ts'
import { historyOf } from '#app/features/cases/history.query.server.ts'
import { editReply } from '#app/features/cases/reply-edit.server.ts'
import { caseThread } from '#app/features/cases/thread.query.server.ts'
import { postReply } from '#app/features/cases/index.server.ts'
import { isInIndex } from '#app/features/search/index.server.ts'
import { callOff } from '#app/features/workshops/call-off.server.ts'
import { answer } from '#tests/cases-world.ts'
import { busy, busyMember, settle, words } from '#tests/leaving-world.ts'
import { applied, counts, none, row } from '#tests/roster-world.ts'
import { onlineWorkshop, placeOf } from '#tests/workshops-world.ts'
import { emailOf, freshWorld, type World } from '#tests/world.ts'
import { closeAccount, closingPreview, forgetLastMail } from './closing.server.ts'
import { messages } from './messages.ts'

const said = (pick: Parameters<typeof messages.both>[0]) => ({ said: messages.both(pick) })
const typed = emailOf(busy)

const lastMailOf = async ({ store }: World) =>
  (await store.read.select().from(mails).where(eq(mails.recipient, typed)))[0]!

test('before, name and address are everywhere; afterwards in the last mail alone, and then nowhere', async () => {
  const world = await freshWorld()
  const { member } = await busyMember(world)
  const { read } = world.store
  expect(await columnsHolding(read, busy)).toEqual([
    ...['accounts.email', 'accounts.email_key', 'accounts.name', 'former_workplaces.organisation'],
    ...['jobs.payload', 'mails.calendar', 'mails.recipient', 'members.offer', 'members.organisation'],
    ...['planned_moves.organisation', 'roster.email', 'roster.email_key', 'roster.name'],
    'roster.organisation',
  ])
  await closeAccount(member, { posts: 'stay', typed: ` ${typed.toUpperCase()} ` })
  await settle(world)
  expect(await columnsHolding(read, busy)).toEqual(['mails.recipient'])
  const last = await lastMailOf(world)
  expect(last.subject).toBe(messages.in('ja').lastMail.subject)
  await forgetLastMail(world.system, last.id)
  expect(await columnsHolding(read, busy)).toEqual(['mails.recipient'])
  await world.store.transact((tx) => tx.update(mails).set({ sentAt: world.clock.now() }).then())
  world.clock.advance(25, 'hours')
  await settle(world)
  expect(await columnsHolding(read, busy)).toEqual([])
  expect(await verifyAudit(read)).toBeNull()
})

test('posts that stay lose the name, and nothing ties what was anonymous to what was not', async () => {
  const world = await freshWorld()
  const { member, colleague, named, other } = await busyMember(world)
  const before = (await caseThread(colleague, other)).answers.map(({ by }) => by)
  expect(before).toEqual([{ name: busy }, { alias: 'answerer', letters: 'B' }])
  await closeAccount(member, { posts: 'stay', typed })
  expect((await caseThread(colleague, named)).by).toEqual({ name: formerMember })
  expect((await caseThread(colleague, other)).answers.map(({ by }) => by)).toEqual([
    { name: formerMember },
    { alias: 'answerer', letters: 'B' },
  ])
  const left = await world.store.read.select().from(cases).where(eq(cases.authorId, member.actor.id))
  expect(left.map(({ id }) => id)).toEqual([named])
  expect(await columnsHolding(world.store.read, `${words}の番号`)).toEqual([])
})

test('posts that go leave no word behind, in no table and not in the index; the threads of others keep their places', async () => {
  const world = await freshWorld()
  const { member, colleague, named, other, byName, unnamed } = await busyMember(world)
  const { read } = world.store
  const place = { caseId: other, position: byName }
  const edit = { version: 1, body: `${words}を直しました。`, withhold: undefined, dismissals: [] }
  await editReply(member, place, edit)
  expect((await historyOf(colleague, place)).versions).toHaveLength(2)
  expect(await isInIndex(read, words)).toBe(true)
  await closeAccount(member, { posts: 'go', typed })
  await settle(world)
  expect(await columnsHolding(read, words)).toEqual([])
  expect(await isInIndex(read, words)).toBe(false)
  await expect(caseThread(colleague, named)).rejects.toMatchObject({ code: 'closed' })
  const answers = await read.select().from(replies).where(eq(replies.caseId, other))
  expect(answers.map(({ position }) => position).sort()).toEqual([byName, unnamed])
  const left = (await caseThread(colleague, other)).answers
  expect(left.map(({ editedOn }) => editedOn)).toEqual([null, null])
  expect(left.every(({ html }) => !html.includes('退会'))).toBe(true)
  await expect(historyOf(colleague, place)).rejects.toMatchObject({ code: 'not-found' })
  expect(await isInIndex(read, '書いた人が消しました')).toBe(false)
})

test('the seat is offered to whoever waits, and the account opens nothing any more', async () => {
  const world = await freshWorld()
  const { member, colleague, workshop } = await busyMember(world)
  await world.store.transact(async () => {})
  const token = await world.process.sessions.start(member.actor.id, new Date())
  expect(await placeOf(world, workshop, colleague)).toBe('waiting')
  await closeAccount(member, { posts: 'stay', typed })
  expect(await placeOf(world, workshop, colleague)).toBe('offered')
  expect(await world.process.sessions.validate(token)).toBeNull()
  const told = await world.store.read
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.event, 'account.closed'))
  expect(told.map(({ subjectId, detail }) => ({ subjectId, detail }))).toEqual([
    { subjectId: member.actor.id, detail: { posts: 'stay' } },
  ])
})

test('the next roster neither brings the name back nor invites whoever left', async () => {
  const world = await freshWorld()
  const { member } = await busyMember(world)
  await closeAccount(member, { posts: 'stay', typed })
  await settle(world)
  const again = row(1, { email: typed, name: busy })
  const plan = await applied(world.operator, [again, row(2)])
  expect(counts(plan)).toEqual({ ...none, added: 1, unchanged: 1 })
  await settle(world)
  const found = await columnsHolding(world.store.read, busy)
  expect(found.filter((column) => column !== 'mails.recipient')).toEqual([])
  const sent = await world.store.read.select().from(mails).where(eq(mails.recipient, typed))
  expect(sent).toHaveLength(1)
  const lapsed = await applied(world.operator, [row(2)], { typed: '1' })
  expect(counts(lapsed)).toMatchObject({ lapsed: 1 })
  expect(counts(await applied(world.operator, [again, row(2)]))).toEqual({ ...none, unchanged: 2 })
})

test('a slip, an old proof, the last admin and a workshop to come change nothing at all', async () => {
  const world = await freshWorld()
  const takeru = world.as('takeru', 'organiser')
  const admin = world.as('nozomi', 'admin')
  const workshop = await onlineWorkshop(world, 1)
  const close = (name: string) => closeAccount(world.as(name), { posts: 'go', typed: emailOf(name) })
  await expect(closeAccount(takeru, { posts: 'go', typed: 'somebody@test.example' })).rejects.toMatchObject(
    said((t) => t.closing.wrongTyped),
  )
  expect((await closingPreview(takeru)).workshops.map(({ id }) => id)).toEqual([workshop])
  await expect(close('takeru')).rejects.toMatchObject(said((t) => t.closing.workshopsFirst))
  await expect(close('nozomi')).rejects.toMatchObject({ code: 'conflict' })
  world.as('hikari', 'admin')
  await world.store.transact(async () => {})
  await callOff(takeru, workshop)
  world.clock.advance(11, 'minutes')
  await expect(close('takeru')).rejects.toMatchObject({ code: 'proof' })
  const open = await world.store.read.select().from(accounts)
  expect(open.filter(({ closedAt }) => closedAt !== null)).toEqual([])
  const proved = { ...admin, actor: { ...admin.actor, provedAt: world.clock.now() } }
  await closeAccount(proved, { posts: 'go', typed: emailOf('nozomi') })
  await expect(close('hikari')).rejects.toMatchObject({ code: 'proof' })
})

test('a case that is being changed is asked about before posts stay, and its answers are not lost with its author', async () => {
  const world = await freshWorld()
  const { member, colleague, named } = await busyMember(world)
  await reviseCase(member, named, { withhold: false })
  expect((await closingPreview(member)).revised.map(({ id }) => id)).toEqual([named])
  await expect(closeAccount(member, { posts: 'stay', typed })).rejects.toMatchObject(
    said((t) => t.closing.revisedFirst),
  )
  const answers = world.store.read.select().from(replies).where(eq(replies.caseId, named))
  expect(await answers).not.toEqual([])
  await closeAccount(member, { posts: 'go', typed })
  expect(await world.store.read.select().from(replies).where(eq(replies.caseId, named))).toEqual([])
  await expect(caseThread(colleague, named)).rejects.toMatchObject({ code: 'closed' })
})

test('what is still on its way when the account closes is not kept', async () => {
  const world = await freshWorld()
  const { member, other } = await busyMember(world)
  await closeAccount(member, { posts: 'stay', typed })
  const before = await world.store.read.select().from(replies).where(eq(replies.caseId, other))
  await expect(postReply(member, other, answer({ body: '遅れて届いた答え。' }))).rejects.toMatchObject({
    code: 'sign-in',
  })
  expect(await world.store.read.select().from(replies).where(eq(replies.caseId, other))).toEqual(before)
})

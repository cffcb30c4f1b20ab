import { eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { accounts, sessions } from '#db/schema/accounts.ts'
import { auditEntries } from '#db/schema/core.ts'
import { emailOf, freshWorld, password } from '#tests/world.ts'
import { messages } from './messages.ts'
import { signIn, signOut } from './sign-in.server.ts'

const address = '192.0.2.1'
const refusal = { code: 'invalid', said: messages.both((t) => t.signIn.wrong) }

test('a right password starts a session of that person', async () => {
  const { as, guest, process } = await freshWorld()
  const sakura = as('sakura', 'coordinator', 'moderator')
  const token = await signIn(guest, { email: emailOf('sakura'), password, address })
  const person = await process.sessions.validate(token)
  expect(person).toMatchObject({ kind: 'person', id: sakura.actor.id, name: 'sakura' })
  expect(person?.grants.map(({ role }) => role).sort()).toEqual(['coordinator', 'moderator'])
})

test('the database knows only the hash of the token', async () => {
  const { as, guest, store } = await freshWorld()
  as('sakura')
  const token = await signIn(guest, { email: emailOf('sakura'), password, address })
  expect(JSON.stringify(await store.read.select().from(sessions))).not.toContain(token)
})

test('the address may be typed in capitals, in full width and with spaces around it', async () => {
  const { as, guest } = await freshWorld()
  as('sakura')
  for (const email of [
    'SAKURA@test.example',
    'ｓａｋｕｒａ＠ｔｅｓｔ．ｅｘａｍｐｌｅ',
    '　sakura@test.example ',
  ]) {
    await expect(signIn(guest, { email, password, address })).resolves.toEqual(expect.any(String))
  }
})

test('a wrong password and an unknown account get the same sentence, after one verification each', async () => {
  const { as, guest, process } = await freshWorld()
  as('sakura')
  const verify = vi.spyOn(process.passwords, 'verify')
  const known = { email: emailOf('sakura'), password: 'not-the-password', address }
  const unknown = { ...known, email: emailOf('nobody') }
  for (const attempt of [known, unknown]) {
    verify.mockClear()
    await expect(signIn(guest, attempt)).rejects.toMatchObject(refusal)
    expect(verify).toHaveBeenCalledTimes(1)
  }
})

test('a closed account is answered like an unknown one', async () => {
  const { as, guest, store, clock, process } = await freshWorld()
  const { id } = as('sakura').actor
  await store.transact((tx) =>
    tx.update(accounts).set({ closedAt: clock.now() }).where(eq(accounts.id, id)).then(),
  )
  const verify = vi.spyOn(process.passwords, 'verify')
  await expect(signIn(guest, { email: emailOf('sakura'), password, address })).rejects.toMatchObject(refusal)
  expect(verify).toHaveBeenCalledExactlyOnceWith(null, password)
})

test('signing in again ends the session that the browser had', async () => {
  const { as, guest, process } = await freshWorld()
  as('sakura')
  const attempt = { email: emailOf('sakura'), password, address }
  const old = await signIn(guest, attempt)
  const person = await process.sessions.validate(old)
  const fresh = await signIn({ ...guest, actor: person! }, attempt)
  expect(fresh).not.toBe(old)
  expect(await process.sessions.validate(old)).toBeNull()
  expect(await process.sessions.validate(fresh)).toMatchObject({ name: 'sakura' })
})

test('a failed attempt leaves the session of the browser alone', async () => {
  const { as, guest, process } = await freshWorld()
  as('sakura')
  const attempt = { email: emailOf('sakura'), password, address }
  const token = await signIn(guest, attempt)
  const person = await process.sessions.validate(token)
  await signIn({ ...guest, actor: person! }, { ...attempt, password: 'wrong' }).catch(() => {})
  expect(await process.sessions.validate(token)).toMatchObject({ name: 'sakura' })
})

test('signing out ends this session and no other', async () => {
  const { as, guest, process } = await freshWorld()
  as('sakura')
  const attempt = { email: emailOf('sakura'), password, address }
  const [here, there] = [await signIn(guest, attempt), await signIn(guest, attempt)]
  await signOut(guest, (await process.sessions.validate(here))!)
  expect(await process.sessions.validate(here)).toBeNull()
  expect(await process.sessions.validate(there)).toMatchObject({ name: 'sakura' })
})

test('a sign-in leaves an audit row; a failure leaves none', async () => {
  const { as, guest, store } = await freshWorld()
  const { id } = as('sakura').actor
  const attempt = { email: emailOf('sakura'), password, address }
  await signIn(guest, { ...attempt, password: 'wrong' }).catch(() => {})
  await signIn(guest, attempt)
  const rows = await store.read.select().from(auditEntries)
  expect(rows).toMatchObject([{ event: 'session.started', subjectId: id, detail: {} }])
  expect(JSON.stringify(rows)).not.toMatch(/192\.0\.2\.1|sakura/)
})

import { expect, test } from 'vitest'
import { accounts, grants } from '#db/schema/accounts.ts'
import { auditEntries } from '#db/schema/core.ts'
import { freshWorld, password } from '#tests/world.ts'
import { createAccount, type NewAccount } from './create-account.server.ts'
import { messages } from './messages.ts'
import { signIn } from './sign-in.server.ts'

const sakura: NewAccount = {
  email: 'Sakura@test.example',
  name: '見本 さくら',
  password,
  locale: 'ja',
  roles: [{ role: 'coordinator' }],
}
const taken = { code: 'conflict', said: messages.both((t) => t.errors.emailTaken) }

test('a new account can sign in, and its password is kept as an argon2id hash', async () => {
  const { operator, guest, process, store } = await freshWorld()
  await createAccount(operator, sakura)
  const token = await signIn(guest, { email: sakura.email, password, address: '192.0.2.1' })
  expect(await process.sessions.validate(token)).toMatchObject({
    name: '見本 さくら',
    grants: [{ role: 'coordinator' }],
  })
  const [row] = await store.read.select().from(accounts)
  expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test.each([
  ['case', 'SAKURA@TEST.EXAMPLE'],
  ['width', 'ｓａｋｕｒａ@test.example'],
  ['nothing', 'Sakura@test.example'],
])('an address that differs from another in %s is taken', async (_, email) => {
  const { operator, store } = await freshWorld()
  await createAccount(operator, sakura)
  await expect(createAccount(operator, { ...sakura, email })).rejects.toMatchObject(taken)
  expect(await store.read.select().from(accounts)).toHaveLength(1)
})

test.each([
  '  sakura@test.example',
  'sakura@test.example　',
  'ｓａｋｕｒａ＠ｔｅｓｔ．ｅｘａｍｐｌｅ',
  'sa kura@test.example',
])('an address with spaces or a wide @ never becomes a second account: %j', async (email) => {
  const { operator, store } = await freshWorld()
  await createAccount(operator, sakura)
  await expect(createAccount(operator, { ...sakura, email })).rejects.toMatchObject({ name: 'AppError' })
  expect(await store.read.select().from(accounts)).toHaveLength(1)
})

test('made twice at the same moment it is one account', async () => {
  const { operator, store } = await freshWorld()
  const made = await Promise.allSettled([createAccount(operator, sakura), createAccount(operator, sakura)])
  expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await store.read.select().from(accounts)).toHaveLength(1)
})

test.each([
  ['no address', { email: 'sakura' }],
  ['a short password', { password: 'eleven-long' }],
  ['official and coordinator', { roles: [{ role: 'coordinator' }, { role: 'official', level: 'national' }] }],
  ['an unknown municipality', { roles: [{ role: 'official', level: 'municipality', code: '00000' }] }],
] satisfies [string, Partial<NewAccount>][])('refused with nothing left behind: %s', async (_, change) => {
  const { operator, store } = await freshWorld()
  await expect(createAccount(operator, { ...sakura, ...change })).rejects.toMatchObject({ name: 'AppError' })
  for (const table of [accounts, grants, auditEntries])
    expect(await store.read.select().from(table)).toEqual([])
})

test('only the operator and an admin make accounts', async () => {
  const { as, guest, store } = await freshWorld()
  for (const ctx of [as('kaede'), as('shino', 'moderator'), guest]) {
    await expect(createAccount(ctx, sakura)).rejects.toMatchObject({ code: 'forbidden' })
  }
  await expect(createAccount(as('nozomi', 'admin'), sakura)).resolves.toEqual(expect.any(String))
  expect(await store.read.select().from(accounts)).toHaveLength(4)
})

test('the audit tells of the account and its roles without name, address or password', async () => {
  const { operator, store } = await freshWorld()
  const id = await createAccount(operator, sakura)
  const rows = await store.read.select().from(auditEntries).orderBy(auditEntries.seq)
  expect(rows).toMatchObject([
    { event: 'account.created', subjectId: id, actorKind: 'operator', actorId: null },
    { event: 'role.granted', subjectId: id, detail: { role: 'coordinator' } },
  ])
  expect(JSON.stringify(rows)).not.toMatch(/sakura|さくら|tsunagu-test/i)
})

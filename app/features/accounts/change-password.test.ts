import { expect, test } from 'vitest'
import { auditEntries } from '#db/schema/core.ts'
import { emailOf, freshWorld, password, type World } from '#tests/world.ts'
import { changePassword } from './change-password.server.ts'
import { messages } from './messages.ts'
import { prove, recentProof } from './proof.server.ts'
import { signIn } from './sign-in.server.ts'

const address = '192.0.2.1'
const fresh = 'umi-to-yama-no-uta-7'

async function signedIn(world: World, name = 'sakura') {
  world.as(name)
  const token = await signIn(world.guest, { email: emailOf(name), password, address })
  return { ...world.guest, actor: (await world.process.sessions.validate(token))! }
}

test('the new password signs in, and the old one does not', async () => {
  const world = await freshWorld()
  await changePassword(await signedIn(world), { presentPassword: password, newPassword: fresh, address })
  const email = emailOf('sakura')
  await expect(signIn(world.guest, { email, password: fresh, address })).resolves.toBeTruthy()
  await expect(signIn(world.guest, { email, password, address })).rejects.toMatchObject({ code: 'invalid' })
  const rows = await world.store.read.select().from(auditEntries)
  expect(rows.map(({ event }) => event)).toContain('account.password-changed')
})

test('without the present password nothing changes, and guesses are counted', async () => {
  const world = await freshWorld()
  const ctx = await signedIn(world)
  const guess = { presentPassword: 'not-the-password', newPassword: fresh, address }
  for (let i = 0; i < 8; i++)
    await expect(changePassword(ctx, guess)).rejects.toMatchObject({
      said: messages.both((t) => t.errors.passwordWrong),
    })
  await expect(changePassword(ctx, { ...guess, presentPassword: password })).rejects.toMatchObject({
    code: 'too-many',
  })
  await expect(signIn(world.guest, { email: emailOf('sakura'), password, address })).resolves.toBeTruthy()
})

test.each([
  ['short', 'k3#vM9!pQz2', 'passwordShort'],
  ['common', 'password1234', 'passwordGuessable'],
  ['made of the own address', 'sakura@test.example', 'passwordGuessable'],
] as const)('a password that is %s is refused with a sentence of its own', async (_, newPassword, reason) => {
  const world = await freshWorld()
  const change = { presentPassword: password, newPassword, address }
  await expect(changePassword(await signedIn(world), change)).rejects.toMatchObject({
    code: 'invalid',
    said: messages.both((t) => t.errors[reason]),
    beside: { field: 'newPassword' },
  })
})

test('twelve characters are enough, of whatever kind', async () => {
  const world = await freshWorld()
  const change = { presentPassword: password, newPassword: 'うみべで読んだ青い手紙と', address }
  await expect(changePassword(await signedIn(world), change)).resolves.toBeTruthy()
})

test('a proof is recent for ten minutes, and the password makes it so again', async () => {
  const world = await freshWorld()
  const ctx = await signedIn(world)
  world.clock.advance(10, 'minutes')
  expect(() => recentProof(ctx)).not.toThrow()
  world.clock.advance(1, 'seconds')
  expect(() => recentProof(ctx)).toThrow('proof')
  await expect(prove(ctx, { password: 'not-the-password', address })).rejects.toMatchObject({
    code: 'invalid',
  })
  const token = await prove(ctx, { password, address })
  const again = (await world.process.sessions.validate(token))!
  expect(() => recentProof({ ...ctx, actor: again })).not.toThrow()
})

test('who sits at the server needs no proof, and a guest has none', async () => {
  const { operator, system, guest } = await freshWorld()
  expect(() => recentProof(operator)).not.toThrow()
  expect(() => recentProof(system)).not.toThrow()
  expect(() => recentProof(guest)).toThrow('forbidden')
})

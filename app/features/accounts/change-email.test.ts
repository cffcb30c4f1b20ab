import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { accounts } from '#db/schema/accounts.ts'
import { auditEntries, mails } from '#db/schema/core.ts'
import { queueMail } from '#app/core/mail/mail.server.ts'
import { recoveryLinks } from '#db/schema/recovery.ts'
import { address, enter, holding, tokenOf } from '#tests/factors-world.ts'
import { emailOf, freshWorld, password, type World } from '#tests/world.ts'
import { askForEmail, changeEmail, emailAsked } from './change-email.server.ts'
import { changePassword } from './change-password.server.ts'
import { messages } from './messages.ts'
import { requestRecovery, sendRecoveryLink } from './recovery-mail.server.ts'
import { signIn } from './sign-in.server.ts'

const said = (pick: Parameters<typeof messages.both>[0]) => ({ said: messages.both(pick) })
const newEmail = 'sakura.new@test.example'
const wish = (email: string) => ({ email, presentPassword: password, address })

const lettersTo = ({ store }: World, recipient: string) =>
  store.read.select().from(mails).where(eq(mails.recipient, recipient))

/** Asks for another address, and takes the token out of the mail that goes there. */
async function asked(world: World, email = newEmail) {
  world.as('sakura')
  const ctx = await enter(world, 'sakura')
  await askForEmail(ctx, wish(email))
  const [letter] = await lettersTo(world, email.normalize('NFKC').trim())
  return { ctx, token: /\/me\/security\/email\/(\S+)/.exec(letter!.body)![1]! }
}

test('the link in the new mailbox changes the address; the old one is told and opens nothing', async () => {
  const world = await freshWorld()
  const { ctx, token } = await asked(world)
  const elsewhere = await tokenOf(world, 'sakura')
  expect((await emailAsked(ctx, token))?.email).toBe(newEmail)
  expect(token).not.toContain('sakura')
  await requestRecovery(world.guest, { email: emailOf('sakura'), address })
  await sendRecoveryLink(world.system, emailOf('sakura'))
  await changeEmail(ctx, token)

  expect(await world.process.sessions.validate(elsewhere)).toBeNull()
  expect(
    (await holding(world, await signIn(world.guest, { email: newEmail, password, address }))).actor,
  ).toMatchObject({ name: 'sakura' })
  await expect(tokenOf(world, 'sakura')).rejects.toMatchObject(said((t) => t.signIn.wrong))
  expect(await world.store.read.select().from(recoveryLinks)).toEqual([])
  const subjects = (await lettersTo(world, emailOf('sakura'))).map(({ subject }) => subject)
  expect(subjects).toContain(messages.in('ja').email.oldSubject)
  const audit = JSON.stringify(await world.store.read.select().from(auditEntries))
  expect(audit).toContain('account.email-changed')
  expect(audit).not.toContain('@')
})

test('a link works once, for an hour, and for whoever asked for it', async () => {
  const world = await freshWorld()
  const { ctx, token } = await asked(world)
  world.as('kaede')
  const other = await enter(world, 'kaede')
  for (const no of [token.slice(0, -2), `${token}AA`, 'unknown']) expect(await emailAsked(ctx, no)).toBeNull()
  await expect(changeEmail(other, token)).rejects.toMatchObject(said((t) => t.email.ended))
  world.clock.advance(61, 'minutes')
  await expect(changeEmail(ctx, token)).rejects.toMatchObject(said((t) => t.email.ended))

  const again = await asked(world, 'sakura.next@test.example')
  await changeEmail(again.ctx, again.token)
  await expect(changeEmail(again.ctx, again.token)).rejects.toMatchObject(said((t) => t.email.ended))
})

test('what was sealed for the app of an account is no link to a new address, nor the other way round', async () => {
  const world = await freshWorld()
  const { ctx, token } = await asked(world)
  const { sealer } = world.process
  const { id } = world.as('sakura').actor
  expect(() => sealer.open(token, id)).toThrow('authenticate')
  const wished = sealer.open(token, `a new address of ${id}`)
  expect(wished).toContain(newEmail)
  expect(await emailAsked(ctx, sealer.seal(wished, id))).toBeNull()
})

test('whether somebody has the address is told to its reader alone, and nothing changes', async () => {
  const world = await freshWorld()
  world.as('kaede')
  const { ctx, token } = await asked(world, ' ＫＡＥＤＥ@test.example ')
  await expect(changeEmail(ctx, token)).rejects.toMatchObject(said((t) => t.errors.emailTaken))
  const rows = await world.store.read.select().from(accounts)
  expect(rows.map(({ email }) => email).sort()).toEqual([emailOf('kaede'), emailOf('sakura')])
})

test('a session alone is not enough, and a new password ends the link', async () => {
  const world = await freshWorld()
  const { ctx, token } = await asked(world)
  await expect(
    askForEmail(ctx, { ...wish('thief@test.example'), presentPassword: 'guessed' }),
  ).rejects.toMatchObject({ ...said((t) => t.errors.passwordWrong), beside: { field: 'presentPassword' } })
  await changePassword(ctx, { presentPassword: password, newPassword: 'mimosa-kawabe-2026', address })
  expect(await emailAsked(ctx, token)).toBeNull()
  await expect(changeEmail(ctx, token)).rejects.toMatchObject(said((t) => t.email.ended))
})

test.each([
  '<kaede@test.example>',
  'root,kaede@test.example',
  'g:kaede@test.example;',
  'kaede@test.example(a)',
])('what a mail program reads as another address or as several is none: %s', async (email) => {
  const world = await freshWorld()
  const { ctx } = await asked(world)
  await expect(askForEmail(ctx, wish(email))).rejects.toMatchObject(said((t) => t.errors.emailWrong))
})

test('mails that still wait go to the new address', async () => {
  const world = await freshWorld()
  const { ctx, token } = await asked(world)
  const waiting = { recipient: emailOf('sakura'), confidential: true, subject: '待つ知らせ', body: '-' }
  await world.store.transact((tx) => queueMail(tx, world.system, waiting))
  await changeEmail(ctx, token)
  expect((await lettersTo(world, newEmail)).map(({ subject }) => subject)).toContain('待つ知らせ')
})

test('it is asked for with a recent proof, for what is an address, and not again and again', async () => {
  const world = await freshWorld()
  const { ctx } = await asked(world)
  await expect(askForEmail(ctx, wish('sakura'))).rejects.toMatchObject(said((t) => t.errors.emailWrong))
  for (let times = 1; times < 8; times++) await askForEmail(ctx, wish(newEmail))
  await expect(askForEmail(ctx, wish(newEmail))).rejects.toMatchObject({ code: 'too-many' })
  world.clock.advance(11, 'minutes')
  await expect(askForEmail(ctx, wish(newEmail))).rejects.toMatchObject({ code: 'proof' })
  await expect(askForEmail(world.guest, wish(newEmail))).rejects.toMatchObject({
    code: 'forbidden',
  })
})

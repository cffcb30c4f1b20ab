import { expect, test } from 'vitest'
import { mails } from '#db/schema/core.ts'
import { recoveryLinks } from '#db/schema/recovery.ts'
import { sendRecoveryLink } from '#app/features/accounts/index.server.ts'
import { messages } from '#app/features/accounts/messages.ts'
import { servedWorld, type ServedWorld } from './served.ts'
import { emailOf, password } from './world.ts'

const { recovery: t } = messages.in('ja')

async function linkIn(world: ServedWorld) {
  world.as('sakura')
  await sendRecoveryLink(world.system, emailOf('sakura'))
  const [mail] = await world.store.read.select().from(mails)
  return /\/recover\/[\w-]{43}/.exec(mail!.body)![0]
}

test('a mail gateway that opens the link, often and from everywhere, uses nothing up', async () => {
  const world = await servedWorld()
  const path = await linkIn(world)
  const before = await world.store.read.select().from(recoveryLinks)
  const scanner = await world.visit(world.guest)
  for (let i = 0; i < 10; i++) expect((await scanner.get(path)).status).toBe(200)
  expect(await world.store.read.select().from(recoveryLinks)).toEqual(before)
  const answer = await (await world.visit(world.guest)).post(path, { newPassword: 'umi-to-yama-no-uta-7' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/login'])
})

test('the second use of a link says that it is over, and where a new one comes from', async () => {
  const world = await servedWorld()
  const path = await linkIn(world)
  const visitor = await world.visit(world.guest)
  await visitor.post(path, { newPassword: 'umi-to-yama-no-uta-7' })
  const again = await visitor.post(path, { newPassword: 'another-good-word-9' })
  expect(again.status).toBe(409)
  for (const page of [await again.text(), await (await visitor.get(path)).text()]) {
    expect(page).toContain(t.endedTitle)
    expect(page).toContain('href="/recover"')
    expect(page).not.toContain('another-good-word-9')
  }
})

test('an unknown address gets the same answer as a known one, word by word', async () => {
  const world = await servedWorld()
  world.as('sakura')
  const visitor = await world.visit(world.guest)
  const answers = []
  for (const email of [emailOf('sakura'), emailOf('nobody')]) {
    const answer = await visitor.post('/recover', { email })
    answers.push([
      answer.status,
      answer.headers.get('location'),
      answer.headers.get('set-cookie'),
      await answer.text(),
    ])
  }
  expect(answers[1]).toEqual(answers[0])
})

test('the address of a link never stands in the log, and no password comes back in a page', async () => {
  const world = await servedWorld()
  const path = await linkIn(world)
  const visitor = await world.visit(world.guest)
  const page = await (await visitor.post(path, { newPassword: 'too-short' })).text()
  expect(page).toContain(messages.in('ja').errors.passwordShort)
  expect(page).not.toContain('too-short')
  await visitor.post('/login', { email: emailOf('sakura'), password })
  expect(JSON.stringify(world.logged)).not.toContain(path.split('/')[2])
})

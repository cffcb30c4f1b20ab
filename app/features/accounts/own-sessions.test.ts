import { expect, test } from 'vitest'
import { emailOf, freshWorld, password, type World } from '#tests/world.ts'
import { deviceOf } from './device.ts'
import { ownSecurity } from './factors.query.server.ts'
import { endOtherSessions, endOwnSession } from './own-sessions.server.ts'
import { signIn } from './sign-in.server.ts'

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
const edge =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0'
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'

async function signedIn(world: World, name: string, userAgent: string) {
  world.as(name)
  const token = await signIn(world.guest, { email: emailOf(name), password, address: '192.0.2.1', userAgent })
  return { token, ctx: { ...world.guest, actor: (await world.process.sessions.validate(token))! } }
}

test.each([
  [firefox, 'Firefox, Windows'],
  [edge, 'Edge, Windows'],
  [safari, 'Safari, iPhone'],
  [edge.replace('Chrome', 'HeadlessChrome').replace(/ Edg.*/, ''), 'Chrome, Windows'],
  ['curl/8.5.0', null],
  [null, null],
])('a browser is called by short words: %s', (userAgent, words) => {
  expect(deviceOf(userAgent)).toBe(words)
})

test('one sees the own sessions by device and day of last use, and nobody else’s', async () => {
  const world = await freshWorld()
  await signedIn(world, 'kaede', edge)
  await signedIn(world, 'sakura', safari)
  const { token } = await signedIn(world, 'sakura', firefox)
  for (const hours of [4, 4, 4, 3]) {
    world.clock.advance(hours, 'hours')
    await world.process.sessions.validate(token)
  }
  const again = await signedIn(world, 'sakura', edge)
  const { sessions } = await ownSecurity(again.ctx)
  expect(sessions).toMatchObject([
    { device: 'Edge, Windows', day: '2026-11-25', here: true },
    { device: 'Firefox, Windows', day: '2026-11-25', here: false },
  ])
})

test('one device is signed out at once, the others stay', async () => {
  const world = await freshWorld()
  const { validate } = world.process.sessions
  const [here, there] = [await signedIn(world, 'sakura', firefox), await signedIn(world, 'sakura', safari)]
  await endOwnSession(here.ctx, there.ctx.actor.sessionId)
  expect(await validate(there.token)).toBeNull()
  expect(await validate(here.token)).not.toBeNull()
})

test('all others are signed out at once', async () => {
  const world = await freshWorld()
  const { validate } = world.process.sessions
  const other = await signedIn(world, 'kaede', firefox)
  const here = await signedIn(world, 'sakura', firefox)
  const others = [await signedIn(world, 'sakura', safari), await signedIn(world, 'sakura', edge)]
  await endOtherSessions(here.ctx)
  for (const { token } of others) expect(await validate(token)).toBeNull()
  expect(await validate(here.token)).not.toBeNull()
  expect(await validate(other.token)).not.toBeNull()
})

test('nobody signs somebody else out', async () => {
  const world = await freshWorld()
  const [sakura, kaede] = [await signedIn(world, 'sakura', firefox), await signedIn(world, 'kaede', firefox)]
  const attempt = endOwnSession(kaede.ctx, sakura.ctx.actor.sessionId)
  await expect(attempt).rejects.toMatchObject({ code: 'not-found' })
  expect(await world.process.sessions.validate(sakura.token)).not.toBeNull()
})

import { expect, test } from 'vitest'
import { printCodes } from '#app/features/accounts/factors.server.ts'
import { signIn } from '#app/features/accounts/sign-in.server.ts'
import { examples } from './access-examples.ts'
import { servedWorld, type ServedWorld, type Visitor } from './served.ts'
import { emailOf, password } from './world.ts'

const outcome = ({ status, headers }: Response) =>
  [status, headers.get('location') ?? headers.get('x-remix-redirect') ?? ''].join(' ').replace(/[?#].*/, '')

/** Asks every route for its page, its data and its form; each answer is told by what it is and where it leads. */
async function everything(world: ServedWorld, visit: () => Promise<Visitor>, except: string[]) {
  const answers: Record<string, string> = {}
  let words = ''
  for (const { pattern, id } of world.routes) {
    if (except.includes(pattern)) continue
    const { path, form } = await examples[pattern]!(world)
    const asked = {
      page: await (await visit()).get(path),
      data: await (await visit()).data(path, id),
      form: await (await visit()).post(path, form),
    }
    for (const [way, response] of Object.entries(asked)) {
      answers[`${way} of ${pattern}`] = outcome(response)
      words += await response.text()
    }
  }
  return { answers, words }
}

const sentTo = (answers: Record<string, string>, step: string) =>
  Object.fromEntries(
    Object.entries(answers).map(([asked, answer]) => [asked, answer.replace(/ \/login$/, ` ${step}`)]),
  )

test('with the password alone every route is what it is to a guest, by page, data and form', async () => {
  const world = await servedWorld()
  const half = world.as('wakamiya', 'coordinator', 'moderator', 'admin')
  const token = await signIn(world.guest, { email: emailOf('wakamiya'), password, address: '192.0.2.1' })
  const person = (await world.process.sessions.validate(token))!
  await printCodes({ ...world.guest, actor: person })
  const own = ['/login/verify', '/login/passkey', '/login/passkey/options', '/logout']
  const seen = await everything(world, () => world.visit(half), own)
  const guests = await everything(world, () => world.visit(world.guest), own)
  expect(seen.answers).toEqual(sentTo(guests.answers, '/login/verify'))
  expect(seen.words).not.toContain('wakamiya')
  expect(Object.values(seen.answers)).toContain('302 /login/verify')
  const visitor = await world.visit(half)
  expect(await (await visitor.get('/login/verify')).text()).toContain('one-time-code')
})

test('without the factor that a role needs, nothing opens but setting one up', async () => {
  const world = await servedWorld({ secondFactorRequired: true })
  const half = world.as('wakamiya', 'admin')
  const own = [
    '/logout',
    '/login/verify',
    '/login/passkey',
    '/login/passkey/options',
    '/me/security/set-up',
    '/me/security/proof',
    '/me/security/app',
    '/me/security/passkeys',
    '/me/security/passkeys/options',
    '/me/security/codes',
  ]
  const seen = await everything(world, () => world.visit(half), own)
  const guests = await everything(world, () => world.visit(world.guest), own)
  expect(seen.answers).toEqual(sentTo(guests.answers, '/me/security/set-up'))
  const visitor = await world.visit(half)
  expect((await visitor.get('/me/security/set-up')).status).toBe(200)
  const sheet = await (await visitor.post('/me/security/codes')).text()
  expect(sheet.match(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/g)).toHaveLength(10)
})

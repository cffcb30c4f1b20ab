import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { cases } from '#db/schema/cases.ts'
import { decide } from '#app/features/cases/review.server.ts'
import { submitCase } from '#app/features/cases/submission.server.ts'
import { messages } from '#app/features/cases/messages.ts'
import { hideWithoutConsent, giveConsent, postReply } from '#app/features/cases/index.server.ts'
import { caseThread } from '#app/features/cases/thread.query.server.ts'
import { answer, approval, consent, draftedCase, publishedCase, rowOf, waitingCase } from './cases-world.ts'
import { password } from './people.ts'
import { servedWorld } from './served.ts'

const typed = '二つめの画面で書いた、長い長い文章'
const written = { title: '題', question: '問い', problem: typed, categories: 'housing', anonymous: 'no' }

test('what another tab changed first: 409, and the text is still in the form', async () => {
  const { as, visit } = await servedWorld()
  const id = await draftedCase(as('sakura'))
  const visitor = await visit(as('sakura'))
  await visitor.post(`/cases/${id}/draft`, { ...written, version: '1', problem: '先の画面' })
  for (const path of ['draft', 'edit']) {
    const response = await visitor.post(`/cases/${id}/${path}`, { ...written, version: '1' })
    expect(response.status).toBe(409)
    const page = await response.text()
    expect(page).toContain(`${typed}</textarea>`)
    expect(page).toContain(messages.in('ja').errors.changed)
  }
})

test('what was sent to the moderators in another tab: 409, and the text is still there', async () => {
  const { as, visit } = await servedWorld()
  const id = await draftedCase(as('sakura'))
  const visitor = await visit(as('sakura'))
  await submitCase(as('sakura'), id, 1)
  const response = await visitor.post(`/cases/${id}/draft`, { ...written, version: '1' })
  expect(response.status).toBe(409)
  expect(await response.text()).toContain(`${typed}</textarea>`)
})

test('what was thrown away in another tab: the text is still there', async () => {
  const { as, visit } = await servedWorld()
  const id = await draftedCase(as('sakura'))
  const visitor = await visit(as('sakura'))
  await visitor.post(`/cases/${id}/deletion`)
  const response = await visitor.post(`/cases/${id}/draft`, { ...written, version: '1' })
  expect(response.status).toBe(409)
  expect(await response.text()).toContain(typed)
})

test('the slower of two moderators learns that it was decided, and keeps the reason that was typed', async () => {
  const { as, visit } = await servedWorld()
  const id = await waitingCase(as('sakura'))
  const visitor = await visit(as('fuuta', 'moderator'))
  await decide(as('shino', 'moderator'), id, approval())
  const response = await visitor.post(`/moderation/cases/${id}`, {
    version: '1',
    decision: 'declined',
    reason: typed,
  })
  expect(response.status).toBe(409)
  const page = await response.text()
  expect(page).toContain(messages.in('ja').errors.notInReview)
  expect(page).toContain(typed)
})

test('a proof that became too old while one typed: shown again, then sent on with what was typed', async () => {
  const { as, visit, clock } = await servedWorld()
  const visitor = await visit(as('nozomi', 'admin'))
  clock.advance(11, 'minutes')
  const typed = { email: 'kaede@test.example', name: '例題 楓', role: 'organiser' }
  const refused = await visitor.post('/admin/roles', typed)
  expect(refused.status).toBe(403)
  const resume = JSON.stringify({ action: '/admin/roles', fields: Object.entries(typed) })
  expect(await refused.text()).toContain(escaped(resume))
  const proved = await visitor.post('/me/security/proof', { password, resume })
  const page = await proved.text()
  expect(page).toContain('action="/admin/roles"')
  expect(page).toContain('value="例題 楓"')
})

const escaped = (text: string) => text.replaceAll('"', '&quot;')

test('an answer that is too long, or has no name chosen, comes back as it was typed', async () => {
  const { as, visit } = await servedWorld()
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  const visitor = await visit(as('kaede'))
  const forms: Record<string, string>[] = [
    { body: typed },
    { body: typed + 'あ'.repeat(8000), anonymous: 'no' },
  ]
  for (const form of forms) {
    const response = await visitor.post(`/cases/${id}/replies`, form)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(typed)
  }
})

test('a consent that ended while one answered: not sent, said clearly, shown, and kept as a draft', async () => {
  const { as, visit, clock, system } = await servedWorld()
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  await giveConsent(as('sakura'), id, consent({ expiresOn: '2026-11-25' }))
  await postReply(as('kaede'), id, answer())
  clock.set('2026-11-26T09:00:00+09:00')
  await hideWithoutConsent(system)
  const [asker, visitor] = [await visit(as('sakura')), await visit(as('kaede'))]
  const { errors } = messages.in('ja')
  for (const [who, said] of [
    [asker, errors.keptUntilConsent],
    [visitor, errors.keptUntilBack],
  ] as const) {
    for (const path of ['', '/draft']) {
      const response = await who.post(`/cases/${id}/replies${path}`, { body: typed, anonymous: 'no' })
      expect(response.status).toBe(409)
      const page = await response.text()
      expect(page).toContain(typed)
      expect(page).toContain(said)
    }
  }
  const edited = await visitor.post(`/cases/${id}/replies/1`, { version: '1', body: typed })
  expect(await edited.text()).toContain(typed)
  expect((await visitor.get(`/cases/${id}`)).status).toBe(404)
  await giveConsent(as('sakura'), id, consent())
  for (const name of ['sakura', 'kaede'])
    expect((await caseThread(as(name), id)).drafts).toMatchObject([{ body: typed }])
})

test.each([
  ['quotes in quotes', '>'.repeat(7900)],
  ['open brackets', '['.repeat(7900)],
  ['lists in lists', Array.from({ length: 120 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')],
  ['stars', '*a'.repeat(3900)],
])('a text of %s is saved or said to be too complex; the portal does not break', async (_, problem) => {
  const { as, visit } = await servedWorld()
  const visitor = await visit(as('sakura'))
  const form = { ...written, problem, id: as('sakura').newId(), version: '0' }
  const response = await visitor.post('/cases/new/draft', form)
  expect([303, 422]).toContain(response.status)
  if (response.status === 422) expect(await response.text()).toContain('</textarea>')
})

test('a sign-in that meets too many others is asked to wait', async () => {
  const { visit, guest } = await servedWorld()
  const visitor = await visit(guest)
  const attempts = Array.from({ length: 120 }, (_, i) =>
    visitor.post('/login', { email: `nobody-${i}@test.example`, password: 'not-the-password' }),
  )
  const statuses = new Set((await Promise.all(attempts)).map(({ status }) => status))
  expect(statuses).toEqual(new Set([422, 429]))
})

test('a full disk: 503 with the text kept, and the log says why without a word of it', async () => {
  const world = await servedWorld()
  const visitor = await world.visit(world.as('kaede'))
  const id = await publishedCase(world.as('sakura'), world.as('shino', 'moderator'))
  // What drizzle throws on PostgreSQL: the message holds the statement and all that was to be written.
  world.store.transact = async () => {
    const full = Object.assign(new Error('could not extend file'), { code: '53100' })
    throw new DrizzleQueryError(
      'insert into replies values ($1, $2)',
      [world.as('kaede').actor.id, typed],
      full,
    )
  }
  const response = await visitor.post(`/cases/${id}/replies`, { body: typed, anonymous: 'yes' })
  expect(response.status).toBe(503)
  expect(await response.text()).toContain(`${typed}</textarea>`)
  await visitor.post(`/cases/${id}/recall`)
  await visitor.post(`/cases/${id}/deletion`)
  const lines = JSON.stringify(world.logged)
  expect(lines).not.toContain(typed)
  expect(lines).not.toContain(world.as('kaede').actor.id)
})

test('a form that is larger than the limit is refused before anything is read of it', async () => {
  const { as, visit, store } = await servedWorld()
  const visitor = await visit(as('sakura'))
  const response = await visitor.post('/cases/new', {
    ...written,
    problem: 'あ'.repeat(400_000),
    version: '0',
  })
  expect(response.status).toBe(413)
  expect(await response.text()).toContain('大きすぎます')
  expect(await store.read.select().from(cases)).toEqual([])
})

test.each(['https://evil.test.example', 'http://portal.test.example', 'null', null])(
  'a form that comes from %j is refused, though the browser is signed in',
  async (origin) => {
    const world = await servedWorld()
    const id = await draftedCase(world.as('sakura'))
    const visitor = await world.visit(world.as('sakura'))
    expect((await visitor.post(`/cases/${id}/deletion`, {}, origin)).status).toBe(403)
    expect((await rowOf(world, id)).state).toBe('draft')
    expect((await visitor.post(`/cases/${id}/deletion`)).status).toBe(303)
  },
)

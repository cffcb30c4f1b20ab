import { expect, test } from 'vitest'
import { grantRole } from '#app/features/accounts/index.server.ts'
import { settledDays } from '#app/features/accounts/index.ts'
import { messages as accountWords } from '#app/features/accounts/messages.ts'
import { approveRequest } from '#app/features/identities/requests.server.ts'
import { messages } from '#app/features/identities/messages.ts'
import { postReply } from '#app/features/cases/index.server.ts'
import { answer, publishedCase } from './cases-world.ts'
import { why } from './identities-world.ts'
import { servedWorld } from './served.ts'

const t = messages.in('ja')

test('without script: asked, approved and looked at; the name stands in the answer to a look alone', async () => {
  const { as, visit, logged } = await servedWorld()
  const id = await publishedCase(as('sakura'), as('moderator', 'moderator'))
  await postReply(as('kakureta-kaitousha'), id, answer({ anonymous: 'yes' }))
  const asker = await visit(as('nozomi', 'admin'))
  const wrong = await asker.post('/admin/identities', { post: '/cases', reason: why })
  expect(wrong.status).toBe(422)
  const again = await wrong.text()
  expect(again).toContain(t.errors.noPost)
  expect(again).toContain(why)
  const sent = await asker.post('/admin/identities', { post: `/cases/${id}#answer-1`, reason: why })
  const page = sent.headers.get('location')!
  expect((await asker.post(page)).status).toBe(409)

  const second = await visit(as('makoto', 'admin'))
  const toDecide = await (await second.get(page)).text()
  expect(toDecide).toContain(t.detail.approve)
  expect(toDecide).toContain(why)
  expect((await second.post(`${page}/refusal`)).status).toBe(422)
  expect((await second.post(`${page}/approval`)).headers.get('location')).toBe(page)
  expect((await second.post(page)).status).toBe(404)

  const look = await asker.post(page)
  expect(look.status).toBe(200)
  expect(look.headers.get('cache-control')).toContain('no-store')
  const shown = await look.text()
  expect(shown).toContain('kakureta-kaitousha@test.example')
  for (const reader of [asker, second])
    expect(await (await reader.get(page)).text()).not.toContain('kakureta-kaitousha')
  expect(JSON.stringify(logged)).not.toContain('kakureta-kaitousha')

  const author = await visit(as('kakureta-kaitousha'))
  const own = await (await author.get('/me/identities')).text()
  expect(own).toContain(why)
  expect(own).not.toMatch(/nozomi|makoto/)
  expect(own).toContain(`href="/cases/${id}#answer-1"`)
})

test('an admin who left the desk is asked for the password before anything is shown or decided', async () => {
  const { as, visit, clock } = await servedWorld()
  const id = await publishedCase(as('sakura'), as('moderator', 'moderator'), { anonymous: 'yes' })
  const asker = await visit(as('nozomi', 'admin'))
  const sent = await asker.post('/admin/identities', { post: `/cases/${id}`, reason: why })
  const page = sent.headers.get('location')!
  await approveRequest(as('makoto', 'admin'), page.split('/').at(-1)!)
  clock.advance(11, 'minutes')
  expect((await asker.get(page)).headers.get('location')).toContain('/me/security/proof')
  const look = await asker.post(page)
  expect(look.status).toBe(403)
  expect(await look.text()).not.toContain('sakura')
})

test('an admin whom the asker made reads why they cannot approve, and may refuse', async () => {
  const { as, visit } = await servedWorld()
  const id = await publishedCase(as('sakura'), as('moderator', 'moderator'), { anonymous: 'yes' })
  const nozomi = as('nozomi', 'admin')
  const made = as('made')
  await grantRole(nozomi, made.actor.id, { role: 'admin' })
  const asker = await visit(nozomi)
  const rule = accountWords.in('ja').together
  expect(await (await asker.get('/admin/identities')).text()).toContain(rule.rule(settledDays))
  const sent = await asker.post('/admin/identities', { post: `/cases/${id}`, reason: why })
  const page = sent.headers.get('location')!
  expect(await (await asker.get(page)).text()).toContain(rule.nobody(settledDays))
  const second = await visit(made)
  const shown = await (await second.get(page)).text()
  expect(shown).toContain(rule.deciderNew(settledDays))
  expect(shown).not.toContain(`${page}/approval`)
  expect(shown).toContain(`${page}/refusal`)
  const refused = await second.post(`${page}/approval`)
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain(rule.deciderNew(settledDays))
})

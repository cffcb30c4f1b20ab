import { expect, test } from 'vitest'
import { messages } from '#app/features/cases/messages.ts'
import { draftedCase, publishedCase, rowOf } from './cases-world.ts'
import { servedWorld } from './served.ts'

const { guard } = messages.in('ja')
const button = (page: string) =>
  new RegExp(`<button[^>]*name="replace"[^>]*value="all"[^>]*>${guard.replaceAll}`).test(page)

test('without script one press replaces all findings of a draft, and keeps what else was typed', async () => {
  const world = await servedWorld()
  const id = await draftedCase(world.as('sakura'), { problem: '佐藤さんは52歳。' })
  const visitor = await world.visit(world.as('sakura'))
  expect(button(await (await visitor.get(`/cases/${id}/edit`)).text())).toBe(true)
  const answer = await visitor.post(`/cases/${id}/draft`, {
    version: '1',
    title: '佐藤さんの住まい',
    question: 'あとから書いた問い',
    problem: '佐藤さんは52歳。電話は090-1234-5678。',
    categories: 'housing',
    anonymous: 'yes',
    'dismissals[0].part': 'problem',
    'dismissals[0].kind': 'age',
    'dismissals[0].text': '52歳',
    'dismissals[0].reason': '公表されている',
    replace: 'all',
  })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/cases/${id}/edit#guard-panel`])
  expect(await rowOf(world, id)).toMatchObject({
    title: 'Aさんの住まい',
    parts: { question: 'あとから書いた問い', problem: 'Aさんは52歳。電話は（電話番号）。' },
    categories: ['housing'],
    anonymous: true,
    dismissals: [{ text: '52歳', reason: '公表されている' }],
  })
  expect(button(await (await visitor.get(`/cases/${id}/edit`)).text())).toBe(false)
})

test('an answer comes back with all findings replaced, and is not sent by it', async () => {
  const world = await servedWorld()
  const id = await publishedCase(world.as('sakura'), world.as('shino', 'moderator'))
  const visitor = await world.visit(world.as('kaede'))
  const path = `/cases/${id}/replies`
  const body = '田中さんは52歳ですね。'
  const refused = await visitor.post(path, { body, anonymous: 'yes' })
  expect(button(await refused.text())).toBe(true)
  const replaced = await visitor.post(path, { body, anonymous: 'yes', replace: 'all' })
  expect(replaced.status).toBe(422)
  const page = await replaced.text()
  expect(page).toContain('Aさんは50歳代ですね。</textarea>')
  expect(page).toMatch(/<input[^>]*name="anonymous"[^>]*checked[^>]*value="yes"|value="yes"[^>]*checked/)
  expect((await rowOf(world, id)).replyCount).toBe(0)
})

test('Enter in a field of the answer sends it: no button of the guard stands before the one that sends', async () => {
  const world = await servedWorld()
  const id = await publishedCase(world.as('sakura'), world.as('shino', 'moderator'))
  const visitor = await world.visit(world.as('kaede'))
  const page = await (
    await visitor.post(`/cases/${id}/replies`, { body: '田中さん。', anonymous: 'no' })
  ).text()
  const form = page.slice(page.indexOf(`action="/cases/${id}/replies"`))
  expect(/<button[^>]*>/.exec(form)?.[0]).not.toContain('replace')
})

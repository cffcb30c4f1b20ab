import { expect, test } from 'vitest'
import { worldWithSecrets } from './secrets.ts'
import type { Fields } from './served.ts'
import { everyGet } from './walk.ts'

const titles = [
  '匿名の下書き',
  '名前を決めていない下書き',
  '確認を待つ匿名の事例',
  '戻ってきた匿名の事例',
  '公開しない匿名の事例',
]
const sheet = { version: '1', title: '横取り' }
const forms = {
  edit: sheet,
  draft: sheet,
  autosave: sheet,
  submission: { version: '1', consent: 'yes', basis: 'composite', expiresOn: '2027-03-31' },
  recall: {},
  consent: { basis: 'composite', expiresOn: '2027-03-31' },
  withdrawal: {},
  deletion: {},
  replies: { body: '電話を。', anonymous: 'no' },
  'replies/draft': { body: '電話を。' },
  'replies/1': { version: '1', body: '電話を。' },
  revision: {},
  history: { post: '0', version: '1' },
  useful: { set: '0' },
  helped: { set: '1' },
}

test.each(['coordinator', 'organiser', 'moderator'] as const)(
  'by no address does another %s reach an unpublished case',
  async (role) => {
    const world = await worldWithSecrets()
    const hidden = Object.entries(world.unpublished).filter(
      ([state]) => role !== 'moderator' || !/waiting|chiefs/.test(state),
    )
    const ids = hidden.map(([, id]) => id)
    const visitor = await world.visit(world.as(role === 'moderator' ? 'moderator' : `another-${role}`, role))
    const answers = await everyGet(world, visitor, ids, { everyData: true })
    const onCase = answers.filter(
      ({ asked, routeId }) => ids.some((id) => asked.startsWith(`/cases/${id}`)) && routeId !== 'root',
    )
    const followed = onCase.filter(({ asked }) => !asked.endsWith('/recall') && !asked.endsWith('/autosave'))
    const expected = role === 'moderator' ? [403, 404] : [404]
    expect(followed.filter(({ status }) => !expected.includes(status))).toEqual([])
    expect(new Set(followed.map(({ status }) => status))).toContain(404)
    const shown = role === 'moderator' ? titles.filter((title) => !title.startsWith('確認を待つ')) : titles
    for (const title of shown) {
      expect(answers.filter(({ body }) => body.includes(title)).map(({ asked }) => asked)).toEqual([])
    }
  },
)

test('nor by any form', async () => {
  const world = await worldWithSecrets()
  const visitor = await world.visit(world.as('another-coordinator'))
  const outcomes: string[] = []
  for (const [state, id] of Object.entries(world.unpublished)) {
    for (const [name, form] of Object.entries(forms)) {
      const { status } = await visitor.post(`/cases/${id}/${name}`, form)
      if (status !== 404) outcomes.push(`${state}: ${name} answers ${status}`)
    }
    for (const path of ['/cases/new', '/cases/new/draft']) {
      const { status } = await visitor.post(path, { ...sheet, id, version: '0' })
      if (status !== 404) outcomes.push(`${state}: ${path} answers ${status}`)
    }
  }
  expect(outcomes).toEqual([])
})

test('a form of a case that is not there answers exactly like one of a hidden case', async () => {
  const world = await worldWithSecrets()
  const visitor = await world.visit(world.as('another-coordinator'))
  // Under an id that is free anybody may start a draft, so saving is not among these.
  for (const name of ['submission', 'recall', 'deletion', 'replies'] as const) {
    const form: Fields = forms[name]
    const ask = async (id: string) => {
      const response = await visitor.post(`/cases/${id}/${name}`, form)
      return [response.status, (await response.text()).replaceAll(id, '').replace(/nonce="[^"]*"/g, '')]
    }
    expect(await ask(world.unpublished.waiting), name).toEqual(await ask(world.guest.newId()))
  }
})

test('the review page of a case that does not wait is not there, and one’s own never is', async () => {
  const world = await worldWithSecrets()
  const { unpublished, mine, moderator, secretive } = world
  const reviewer = await world.visit(moderator)
  for (const id of [unpublished.draft, unpublished.sentBack, unpublished.declined, mine]) {
    expect((await reviewer.get(`/moderation/cases/${id}`)).status).toBe(404)
  }
  expect((await reviewer.get(`/moderation/cases/${unpublished.waiting}`)).status).toBe(200)
  const chief = await world.visit(secretive.chief)
  expect((await chief.get(`/moderation/cases/${unpublished.chiefs}`)).status).toBe(404)
  expect(
    (
      await chief.post(`/moderation/cases/${unpublished.chiefs}`, {
        version: '1',
        decision: 'declined',
        reason: 'x',
      })
    ).status,
  ).toBe(404)
  expect(await (await chief.get('/moderation')).text()).not.toContain('確認担当が出した匿名の事例')
})

test('list and home count published cases only', async () => {
  const world = await worldWithSecrets()
  const visitor = await world.visit(world.as('another-coordinator'))
  const list = (await (await visitor.data('/cases', 'features/cases/routes/list')).json()) as {
    items: unknown[]
  }
  const home = (await (await visitor.data('/?index', 'features/home/routes/home')).json()) as {
    newCases: unknown[]
    todos: unknown[]
  }
  expect([list.items.length, home.newCases.length, home.todos.length]).toEqual([3, 3, 0])
})

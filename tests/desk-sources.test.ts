import { expect, test } from 'vitest'
import { decideOnSource, proposeSource } from '#app/features/directory/index.server.ts'
import { sourcePage } from '#app/features/directory/source.query.server.ts'
import { deskStatement } from '#app/features/gaps/desk.query.server.ts'
import { assignReport, makeStatement } from '#app/features/gaps/index.server.ts'
import { messages } from '#app/features/gaps/messages.ts'
import { statementPage } from '#app/features/gaps/statement.query.server.ts'
import { approval, publishedSource, sourceFields, sourceForm } from './directory-world.ts'
import { shownStatement, stated, waitingReport } from './gaps-world.ts'
import { servedWorld } from './served.ts'
import { freshWorld, type World } from './world.ts'

const t = messages.in('ja')
const okazaki = { role: 'official', level: 'municipality', code: '23202' } as const
const moderatorOf = ({ as }: Pick<World, 'as'>) => as('shino', 'moderator')

/** A statement of three people, each of whom named these languages. */
async function statementIn(world: World, languages: string[][]) {
  const [first, ...others] = languages
  const told = (name: string, named: string[]) =>
    waitingReport(world.as(name), { languages: named as never[] })
  const id = await makeStatement(moderatorOf(world), await told('teller-0', first!), stated())
  for (const [index, named] of others.entries())
    await assignReport(moderatorOf(world), await told(`teller-${index + 1}`, named), id)
  return id
}

test('an official adds a source from the desk; it stands with the statement, for others once it is listed', async () => {
  const world = await freshWorld()
  const city = world.as('city', okazaki)
  const statement = await shownStatement(world)
  const id = await proposeSource(city, sourceForm({ statement, areas: '愛知県岡崎市' }))
  const made = async () => ({
    desk: (await deskStatement(city, statement)).made.map(({ id, state }) => [id, state]),
    members: (await statementPage(world.as('sakura'), statement)).made.map(({ id }) => id),
  })
  expect(await made()).toEqual({ desk: [[id, 'proposed']], members: [] })
  expect((await sourcePage(moderatorOf(world), id)).statementId).toBe(statement)
  await decideOnSource(moderatorOf(world), id, approval())
  expect(await made()).toEqual({ desk: [[id, 'published']], members: [id] })
  const stranger = world.as('far-away', { role: 'official', level: 'prefecture', code: '01' })
  expect(JSON.stringify(await sourcePage(stranger, id))).not.toContain(statement)
})

test('only a language that three people named goes along, so that no single report shows', async () => {
  const world = await freshWorld()
  const statement = await statementIn(world, [['vi', 'ne'], ['vi'], ['vi', 'ne']])
  const { addSource } = await deskStatement(world.as('city', okazaki), statement)
  const asked = new URL(addSource!, 'https://portal.test.example').searchParams
  expect(Object.fromEntries(asked)).toEqual({
    ...{ statement, category: 'interpreting', municipality: '23202', language: 'vi' },
  })
  expect(asked.getAll('language')).toEqual(['vi'])
})

test('next door is what stands elsewhere near and accepts people of this area, the own prefecture first', async () => {
  const world = await freshWorld()
  const listed = (name: string, areas: string, place: string) =>
    publishedSource(world.as('sakura'), moderatorOf(world), {
      ...{ name, areas, place, categories: ['interpreting'] },
    })
  await listed('隣の県から', '愛知県、静岡県', '静岡県浜松市')
  await listed('隣の市から', '愛知県岡崎市、愛知県豊橋市', '愛知県豊橋市')
  await listed('この市', '愛知県岡崎市', '愛知県岡崎市')
  await listed('隣の市だけ', '愛知県豊橋市', '愛知県豊橋市')
  await listed('遠く', '全国', '東京都新宿区')
  await listed('電話だけ', '全国', '')
  const statement = await shownStatement(world)
  const { nextDoor } = await deskStatement(world.as('city', okazaki), statement)
  expect(nextDoor.map(({ name }) => name)).toEqual(['隣の市から', '隣の県から'])
})

test('the link of the desk fills the form, the form leads back to the desk, and a mistake keeps the statement', async () => {
  const world = await servedWorld()
  const statement = await statementIn(world, [['vi'], ['vi'], ['vi']])
  const visitor = await world.visit(world.as('city', okazaki))
  const desk = await (await visitor.get(`/desk/${statement}`)).text()
  const link = /href="(\/directory\/new[^"]+)"/.exec(desk)![1]!.replaceAll('&amp;', '&')
  const form = await (await visitor.get(link)).text()
  expect(form).toContain('愛知県岡崎市</textarea>')
  for (const value of ['interpreting', 'vi'])
    expect(form).toMatch(new RegExp(`<input[^>]*(value="${value}"[^>]*checked|checked[^>]*value="${value}")`))
  const wrong = await visitor.post('/directory/new', { ...sourceFields, statement, areas: '架空市' })
  expect([wrong.status, await wrong.text()]).toEqual([
    422,
    expect.stringContaining(`name="statement" value="${statement}"`),
  ])
  const sent = await visitor.post('/directory/new', { ...sourceFields, statement, name: '新しい窓口' })
  expect(sent.headers.get('location')).toBe(`/desk/${statement}#made`)
  const back = await (await visitor.get(`/desk/${statement}`)).text()
  expect(back).toContain('新しい窓口')
  expect(back).toContain(t.made.waiting)
})

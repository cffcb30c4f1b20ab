import { eq, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { engine } from '#db/engine.ts'
import { auditEntries, mails, outboxEvents } from '#db/schema/core.ts'
import { notices } from '#db/schema/notices.ts'
import { ownCopy } from '#app/features/own-data/copy.server.ts'
import { publishedCase } from './cases-world.ts'
import { rawWords, stated } from './gaps-world.ts'
import { worldWithSecrets, marksOf } from './secrets.ts'
import { cast, roleNames, servedWorld } from './served.ts'
import { everyGet, type Answer } from './walk.ts'

type Told = Pick<Answer, 'asked' | 'routeId'> & { mark: string }

const told = (answers: Answer[], marks: string[]): Told[] =>
  answers.flatMap(({ asked, routeId, body, headers }) =>
    marks.filter((mark) => (body + headers).includes(mark)).map((mark) => ({ asked, routeId, mark })),
  )

// The admin's page of people with roles names them whatever they write; a test below shows that it does.
const isPageOfRoles = (role: string, { asked }: Answer) => role === 'admin' && asked === '/admin/roles'

type Logged = Pick<Awaited<ReturnType<typeof worldWithSecrets>>, 'logged' | 'ids' | 'secretive'>

/** What the log tells of persons, mail addresses, texts and cases. */
function toldInLog({ logged, ids, secretive }: Logged) {
  const lines = JSON.stringify(logged)
  const marks = Object.values(secretive).flatMap(marksOf)
  const secrets = [...marks, ...ids, '事例', 'himitsu', 'test.example', '192.0.2.1']
  return secrets.filter((secret) => lines.includes(secret))
}

// A walk through every address takes many seconds: what is asked of its answers is asked of one walk. On PostgreSQL the
// pages are the same and only rows come by another way, which those show who read most.
const walkers = engine === 'sqlite' ? roleNames : (['moderator'] as const)
const hiddenWalkers = engine === 'sqlite' ? (['asker', 'answerer', 'chief'] as const) : (['chief'] as const)

test.each(walkers)(
  'no page, no data, no header and no line of the log tells the %s who wrote an anonymous post, nor what a raw report says',
  async (role) => {
    const world = await worldWithSecrets()
    const visitor = await world.visit(cast(world)[role])
    const answers = await everyGet(world, visitor, world.ids)
    expect(world.logged.length).toBeGreaterThan(100)
    expect(toldInLog(world)).toEqual([])
    expect(told(answers, [rawWords]).length > 0, 'moderators alone read a raw report').toBe(
      role === 'moderator',
    )
    const readsStatements = role !== 'guest' && role !== 'admin'
    expect(told(answers, [stated().title]).length > 0, 'the statement is read').toBe(readsStatements)
    const telling = answers.filter((answer) => !isPageOfRoles(role, answer))
    expect(told(telling, Object.values(world.secretive).flatMap(marksOf))).toEqual([])
    const readsCases = role === 'coordinator' || role === 'organiser' || role === 'moderator'
    expect(
      answers.some(({ body }) => body.includes('匿名の事例')),
      'anonymous cases are read',
    ).toBe(readsCases)
    expect(told(answers, ['namae-wo-dasu-hito']).length > 0, 'a name that may be seen is seen').toBe(
      readsCases,
    )
  },
)

test.each(hiddenWalkers)(
  'the %s sees the own name in the header and nowhere else, and the log holds none',
  async (who) => {
    const world = await worldWithSecrets()
    const self = world.secretive[who]
    const answers = await everyGet(world, await world.visit(self), world.ids)
    const others = Object.values(world.secretive).filter((person) => person !== self)
    expect(told(answers, others.flatMap(marksOf))).toEqual([])
    // The pages of the own profile and address are about oneself, and tell nothing of posts.
    const ownPages = ['/me', '/me/move', '/me/security/email']
    // The frame of the page is the loader of the root; where there is script, the page carries its data along.
    const inside = answers
      .filter(({ routeId, asked }) => routeId !== 'root' && !ownPages.includes(asked))
      .map((answer) => ({
        ...answer,
        body: answer.body.replace(/<header[^]*<\/header>|<script[^]*<\/script>/g, ''),
      }))
    expect(told(inside, marksOf(self))).toEqual([])
    expect(told(answers, [self.actor.name]).length).toBeGreaterThan(0)
    expect(toldInLog(world)).toEqual([])
  },
)

test('the pages of roles say the same before and after somebody writes, by name or not', async () => {
  const world = await servedWorld()
  const moderator = world.as('moderator', 'moderator')
  const writer = world.as('kakureta-shitsumonsha', 'coordinator', 'organiser')
  const visitor = await world.visit(world.as('admin', 'admin'))
  const paths = ['', '?q=kakureta', `/${writer.actor.id}`].map((rest) => `/admin/roles${rest}`)
  const pages = () => Promise.all(paths.map(async (path) => (await visitor.get(path)).text()))
  await world.store.transact(async () => {})
  const before = await pages()
  expect(before.every((page) => page.includes('kakureta-shitsumonsha'))).toBe(true)
  for (const anonymous of ['yes', 'no'] as const) await publishedCase(writer, moderator, { anonymous })
  expect(await pages()).toEqual(before)
})

test('refused and mistaken forms do not tell either', async () => {
  const world = await worldWithSecrets()
  const { mine, unpublished } = world
  const answers: Answer[] = []
  for (const role of roleNames) {
    const visitor = await world.visit(cast(world)[role])
    for (const id of [mine, unpublished.waiting, unpublished.draft]) {
      for (const path of ['edit', 'draft', 'autosave', 'submission', 'replies', 'recall'].map(
        (name) => `/cases/${id}/${name}`,
      )) {
        const response = await visitor.post(path, { version: '99', body: '', anonymous: 'maybe' })
        answers.push({
          asked: path,
          routeId: null,
          status: response.status,
          headers: JSON.stringify([...response.headers]),
          body: await response.text(),
        })
      }
      const response = await visitor.post(`/moderation/cases/${id}`, { version: '99', decision: 'approved' })
      answers.push({
        asked: `review ${id}`,
        routeId: null,
        status: response.status,
        headers: '',
        body: await response.text(),
      })
    }
  }
  expect(told(answers, Object.values(world.secretive).flatMap(marksOf))).toEqual([])
  expect(answers.some(({ status }) => status === 422)).toBe(true)
})

test('no audit row and no event ties a hidden author to a case', async () => {
  const { store, ids, secretive } = await worldWithSecrets()
  const rows = await store.read.select().from(auditEntries).where(inArray(auditEntries.subjectId, ids))
  const ofAuthors = rows.filter(({ event }) => /submitted|recalled|answered/.test(event))
  expect(ofAuthors.length).toBeGreaterThan(0)
  const marks = Object.values(secretive).flatMap(marksOf)
  const decided = /approved|sent-back|declined/
  for (const row of rows.filter(({ event }) => !decided.test(event))) {
    expect(marks.filter((mark) => JSON.stringify(row).includes(mark))).toEqual([])
  }
  const events = JSON.stringify(await store.read.select().from(outboxEvents))
  expect(marks.filter((mark) => events.includes(mark))).toEqual([])
})

test('a mail to a hidden author is confidential, and no mail holds a mark in its subject or text', async () => {
  const { store, secretive } = await worldWithSecrets()
  const marks = Object.values(secretive).flatMap(marksOf)
  const all = await store.read.select().from(mails)
  expect(all.some(({ recipient }) => marks.includes(recipient))).toBe(true)
  for (const { recipient, confidential, subject, body } of all) {
    if (marks.includes(recipient)) expect(confidential).toBe(true)
    expect(marks.filter((mark) => (subject + body).includes(mark))).toEqual([])
  }
})

test('who is called behind a letter is told, and the copy of whoever called holds no trace of it', async () => {
  const { as, clock, store, secretive, mine } = await worldWithSecrets()
  const told = await store.read.select().from(notices).where(eq(notices.letter, 'mentioned'))
  expect(told.map(({ accountId }) => accountId).sort()).toEqual(
    Object.values(secretive)
      .map(({ actor }) => actor.id)
      .sort(),
  )
  expect(new Set(told.map(({ path }) => path))).toEqual(new Set([`/cases/${mine}#answer-5`]))
  const writer = as('namae-wo-dasu-hito')
  const copy = JSON.stringify(await ownCopy({ ...writer, actor: { ...writer.actor, provedAt: clock.now() } }))
  expect(copy).toContain('@回答者C')
  expect(
    Object.values(secretive)
      .flatMap(marksOf)
      .filter((mark) => copy.includes(mark)),
  ).toEqual([])
})

test('the log does not hold who tried to sign in', async () => {
  const world = await worldWithSecrets()
  const { logged } = world
  const before = logged.length
  await (
    await world.visit(world.guest)
  ).post('/login', { email: 'kakureta-shitsumonsha@test.example', password: 'himitsu' })
  expect(logged.length).toBeGreaterThan(before)
  expect(toldInLog(world)).toEqual([])
})

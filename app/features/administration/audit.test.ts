import { expect, test } from 'vitest'
import { saveAnnouncement } from '#app/features/announcements/index.server.ts'
import { postReply, withdrawCase } from '#app/features/cases/index.server.ts'
import { answer, publishedCase } from '#tests/cases-world.ts'
import { freshWorld } from '#tests/world.ts'
import { auditLog } from './audit.query.server.ts'
import { auditFilter } from './input.ts'

const draft = {
  ...{
    version: 0,
    titleJa: '題',
    bodyJa: '文。',
    titleEn: 'Title',
    bodyEn: 'Text.',
    roles: [],
    prefectures: [],
  },
}

test('the log is filtered by event, subject and day; what was done with cases is apart, without name, time or place in it', async () => {
  const world = await freshWorld()
  const { as } = world
  const admin = as('nozomi', 'admin')
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  await postReply(as('kaede'), id, answer({ anonymous: 'yes' }))
  await postReply(as('minoru'), id, answer())
  const log = (filter: object) => auditLog(admin, auditFilter.parse(filter))
  const named = await log({ event: 'case.' })
  expect(named.entries).toEqual([])
  expect(named.brokenAt).toBeNull()
  await saveAnnouncement(admin, admin.newId(), draft)
  expect((await log({ event: 'announcement.' })).entries).toMatchObject([{ name: 'nozomi' }])
  const hidden = await log({ of: 'anonymous', event: 'case.answered' })
  expect(hidden.entries).toMatchObject([
    { name: null, time: null, day: '2026-11-24', subjectId: id, actorKind: 'person' },
    { name: null, time: null, actorKind: 'anonymous' },
  ])
  expect(JSON.stringify(await log({ of: 'anonymous' }))).not.toMatch(/kaede|minoru|shino|seq|\d{2}:\d{2}/)
  expect((await log({ of: 'anonymous', subject: id, from: '2026-11-25' })).entries).toEqual([])
  expect((await log({ of: 'anonymous', subject: id, until: '2026-11-24' })).entries.length).toBeGreaterThan(1)
  await withdrawCase(as('sakura'), id)
  const [withdrawn] = (await log({ of: 'anonymous', event: 'case.withdrawn' })).entries
  expect(withdrawn).toMatchObject({ subjectId: null })
  expect((await log({ of: 'anonymous', event: 'case.withdrawn', subject: id })).entries).toEqual([])
  expect((await log({ event: "'; drop", page: 'x', from: 'gestern' })).filter).toEqual({
    of: 'named',
    page: 1,
  })
  await expect(auditLog(as('sakura'), auditFilter.parse({}))).rejects.toMatchObject({ code: 'forbidden' })
})

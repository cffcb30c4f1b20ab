import { expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { gapReports } from '#db/schema/gaps.ts'
import { releaseFiles, releases, type ReleaseTable } from '#db/schema/releases.ts'
import { keepReports } from '#tests/kept-reports.ts'
import { many, rules } from '#tests/told-gaps.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { buildRelease } from './build-release.server.ts'
import { auditFileOf } from './release.query.server.ts'
import { checksumOf, filesOf } from './release-file.ts'
import { discardRelease, publishRelease, type Release } from './releases.server.ts'

const admin = (world: World) => world.as('admin', 'admin')
const build = (world: World, until: string) => buildRelease(admin(world), until, rules)
const releaseIn = async ({ store }: World, id: string) =>
  (await store.read.select().from(releases).where(eq(releases.id, id)))[0]!

/** A draft that shows these tables alone, as if it had been built that way, with an audit of them alone. */
async function draftOf(world: World, until: string, tables: ReleaseTable[], audit: Release['audit']) {
  const draft = await build(world, until)
  const files = filesOf({ ...draft, tables }, audit)
  await world.store.transact(async (tx) => {
    await tx
      .update(releases)
      .set({ tables, audit, checksum: checksumOf(files.json) })
      .where(eq(releases.id, draft.id))
    await tx.delete(releaseFiles).where(eq(releaseFiles.releaseId, draft.id))
    await tx.insert(releaseFiles).values(
      Object.entries(files).map(([name, content]) => ({
        ...{ releaseId: draft.id, name: name as keyof typeof files, content, checksum: checksumOf(content) },
      })),
    )
  })
  return draft.id
}

const nation: ReleaseTable = {
  ...{ table: 'kind-nation', period: '2025-04+12', rows: ['cost'], columns: ['jp'], cells: [[40]] },
}
const blocks: ReleaseTable = {
  ...{
    table: 'kind-block',
    period: '2025-04+12',
    rows: ['cost'],
    columns: ['kanto', 'kinki'],
    cells: [[35, null]],
  },
}
const kinki = 'kind-block|cost|kinki|2025-04+12'

test('a draft that became too narrow because another was published meanwhile is refused, with the cell named and what to hide', async () => {
  const world = await freshWorld()
  const later = await draftOf(world, '2026-05', [nation], [])
  const draft = await draftOf(world, '2026-04', [blocks], [{ cell: kinki, least: 0, most: null }])
  await publishRelease(admin(world), later)
  const refused = publishRelease(admin(world), draft)
  await expect(refused).rejects.toMatchObject({
    code: 'conflict',
    cells: [kinki],
    proposed: [expect.any(String)],
  })
  await expect(refused).rejects.toMatchObject({ said: { ja: expect.stringContaining('近畿') as string } })
  expect(await releaseIn(world, draft)).toMatchObject({ state: 'draft', publishedAt: null })
  // Alone it would have passed.
  await discardRelease(admin(world), draft)
})

test('the same draft is published where nothing else was, so that the audit is what refuses it', async () => {
  const world = await freshWorld()
  const draft = await draftOf(world, '2026-04', [blocks], [{ cell: kinki, least: 0, most: null }])
  await publishRelease(admin(world), draft)
  expect(await releaseIn(world, draft)).toMatchObject({ state: 'published' })
})

test('a draft from before answers were counted by half a year is to be built anew, and says why', async () => {
  const world = await freshWorld()
  const { id } = await build(world, '2026-04')
  await world.store.transact((tx) =>
    tx.update(releases).set({ responsesIn: null }).where(eq(releases.id, id)).then(),
  )
  await expect(publishRelease(admin(world), id)).rejects.toMatchObject({
    code: 'conflict',
    said: {
      ja: expect.stringContaining('半年') as string,
      en: expect.stringContaining('half a year') as string,
    },
  })
  const again = await build(world, '2026-04')
  await publishRelease(admin(world), again.id)
  expect(await releaseIn(world, again.id)).toMatchObject({ state: 'published' })
})

test('after a day the audit is made again, and one that is not what the numbers say is refused', async () => {
  const world = await freshWorld()
  const untrue = await draftOf(world, '2026-04', [blocks], [{ cell: kinki, least: 0, most: 999 }])
  const honest = await draftOf(world, '2026-05', [blocks], [{ cell: kinki, least: 0, most: null }])
  world.clock.advance(25, 'hours')
  await expect(publishRelease(world.as('second', 'admin'), untrue)).rejects.toMatchObject({
    code: 'conflict',
  })
  await publishRelease(world.as('second'), honest)
  expect(await releaseIn(world, honest)).toMatchObject({ state: 'published' })
})

test('a draft that fits to what was published meanwhile is published, with an audit that knows it', async () => {
  const world = await freshWorld()
  await keepReports(world, many(24, { month: '2026-07' }))
  const july = await build(world, '2026-07')
  const august = await build(world, '2026-08')
  await publishRelease(admin(world), august.id)
  await publishRelease(admin(world), july.id)
  const published = await releaseIn(world, july.id)
  expect(published).toMatchObject({ state: 'published', basis: [august.id], checksum: july.checksum })
  const file = await auditFileOf(world.guest, july.id)
  expect(filesOf(published, published.audit).audit).toBe(file)
})

test('a draft that says another number than what was published meanwhile is refused, with the cell named', async () => {
  const world = await freshWorld()
  await keepReports(world, many(24, { month: '2026-07' }))
  const july = await build(world, '2026-07')
  await keepReports(world, many(9, { month: '2026-07' }))
  const august = await build(world, '2026-08')
  await publishRelease(admin(world), august.id)
  await expect(publishRelease(admin(world), july.id)).rejects.toMatchObject({
    code: 'conflict',
    said: { ja: expect.stringMatching(/2026年7月/) as string },
  })
})

test('a draft that counted a report that the other one had left out is refused, though it shows the same', async () => {
  const world = await freshWorld()
  await keepReports(world, many(24, { month: '2026-07' }))
  const july = await build(world, '2026-07')
  const [one] = await world.store.read.select({ id: gapReports.id }).from(gapReports).limit(1)
  await world.store.transact((tx) =>
    tx.update(gapReports).set({ state: 'set-aside' }).where(eq(gapReports.id, one!.id)).then(),
  )
  const august = await build(world, '2026-08')
  await publishRelease(admin(world), august.id)
  await expect(publishRelease(admin(world), july.id)).rejects.toMatchObject({
    code: 'conflict',
    said: { en: expect.stringContaining('Build it again') as string },
  })
})

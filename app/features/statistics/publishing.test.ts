import { expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { releaseFiles, releases, type ReleaseTable } from '#db/schema/releases.ts'
import { rules } from '#tests/told-gaps.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { buildRelease } from './build-release.server.ts'
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

test.each([
  ['blocks, after the nation they would give a hidden one away with', nation, blocks],
  ['the nation, which would give away what the blocks hide though it hides nothing itself', blocks, nation],
])('a draft is refused that does not know what was published since: %s', async (_what, first, second) => {
  const world = await freshWorld()
  const auditOf = (tables: ReleaseTable) => (tables === blocks ? [{ cell: kinki, least: 0, most: null }] : [])
  const earlier = await draftOf(world, '2026-04', [first], auditOf(first))
  const draft = await draftOf(world, '2026-05', [second], auditOf(second))
  await publishRelease(admin(world), earlier)
  await expect(publishRelease(admin(world), draft)).rejects.toMatchObject({
    code: 'conflict',
    said: { en: expect.stringContaining('Build it again') as string },
  })
  expect(await releaseIn(world, draft)).toMatchObject({ state: 'draft', publishedAt: null })
  // Alone it would have passed: see the next test.
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

test('after a day an audit that finds a cell too narrow refuses the draft, with the cell named and what to hide', async () => {
  const world = await freshWorld()
  const first = await draftOf(world, '2026-04', [nation], [])
  await publishRelease(admin(world), first)
  // As if the audit of the build had overlooked it.
  const draft = await draftOf(world, '2026-05', [blocks], [{ cell: kinki, least: 0, most: null }])
  world.clock.advance(25, 'hours')
  const refused = publishRelease(world.as('second', 'admin'), draft)
  await expect(refused).rejects.toMatchObject({
    code: 'conflict',
    cells: [kinki],
    proposed: [expect.any(String)],
    said: { ja: expect.stringContaining('近畿') as string },
  })
})

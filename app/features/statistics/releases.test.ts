import { expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { gapReports, gapVoices } from '#db/schema/gaps.ts'
import { releaseFiles, releases } from '#db/schema/releases.ts'
import { members } from '#db/schema/members.ts'
import { jobs } from '#db/schema/core.ts'
import type { Context } from '#app/core/context.ts'
import { shownStatement } from '#tests/gaps-world.ts'
import { rules } from '#tests/told-gaps.ts'
import { freshWorld, type World } from '#tests/world.ts'
import type { View } from './input.ts'
import { orderMonthly, orderRelease, releaseJob } from './orders.server.ts'
import {
  auditFileOf,
  csvOf,
  jsonOf,
  listReleases,
  manageReleases,
  releasePage,
} from './release.query.server.ts'
import { checksumOf } from './release-file.ts'
import { buildRelease } from './build-release.server.ts'
import { auditRelease, discardRelease, publishRelease } from './releases.server.ts'

const organisations = ['見本協会', '例題協会', '試験協会']

/** So many reports of a month, by three members of three organisations. */
async function reported(
  world: World,
  month: string,
  count: number,
  more: Partial<typeof gapReports.$inferInsert> = {},
) {
  const names = ['sakura', 'kaede', 'minoru']
  const people = names.map((name) => world.as(name))
  await world.store.transact(async (tx) => {
    for (const [n, { actor }] of people.entries()) {
      const profile = { organisation: organisations[n]!, prefecture: '13', languages: [] }
      await tx
        .insert(members)
        .values({ accountId: actor.id, ...profile })
        .onConflictDoNothing()
      await tx
        .insert(gapVoices)
        .values({ id: `voice-${n}`, accountId: actor.id })
        .onConflictDoNothing()
    }
    const at = new Date(`${month}-15T12:00:00+09:00`)
    for (let n = 0; n < count; n++)
      await tx.insert(gapReports).values({
        ...{
          id: `${month}-${n}`,
          voiceId: `voice-${n % 3}`,
          state: 'sorted',
          category: 'housing',
          area: '13',
        },
        ...{ prefecture: '13', outcome: 'unusable', kinds: ['cost'], severity: 's3', frequency: 'monthly' },
        ...{ workaround: 'self', languages: ['vi'], statusGroup: null, text: '秘密の文', dismissals: [] },
        ...{ maskedFor: null, savedAt: at, sentAt: at, statementId: null, setAsideFor: null },
        ...more,
      })
  })
}

const key = { table: 'need-month', row: 'housing' }
const shownOf = (release: Awaited<ReturnType<typeof buildRelease>>, month: string) => {
  const table = release.tables.find(({ table }) => table === key.table)!
  return table.cells[table.rows.indexOf(key.row)]![table.columns.indexOf(month)]
}

/** With one month, or with all tables when it ends a quarter. */
async function publishedWorld(until = '2026-08') {
  const world = await freshWorld()
  await reported(world, until, 24)
  const admin = world.as('admin', 'admin')
  const release = await buildRelease(admin, until, rules)
  await publishRelease(admin, release.id)
  return { world, admin, release }
}

test('a release is built from reports, published, and read by everybody', async () => {
  const { world, release } = await publishedWorld('2026-09')
  expect(shownOf(release, '2026-09')).toBe(25)
  expect(await listReleases(world.guest)).toMatchObject([{ id: release.id, until: '2026-09' }])
  const page = await releasePage(world.guest, release.id, { table: 'need-prefecture', row: 'housing' })
  expect(page.table.cells[page.table.rows.indexOf('housing')]![page.table.columns.indexOf('13')]).toBe(25)
  expect(page).not.toHaveProperty('loss')
})

const releasePageOf = (reader: Context, id: string) => releasePage(reader, id, {}, { drafts: true })

test('a draft is there for admins alone', async () => {
  const world = await freshWorld()
  const draft = await buildRelease(world.operator, '2026-08', rules)
  const admin = world.as('admin', 'admin')
  expect((await releasePage(admin, draft.id, {}, { drafts: true })).isDraft).toBe(true)
  for (const reader of [world.guest, world.as('sakura'), world.as('shino', 'moderator')])
    for (const read of [releasePageOf, csvOf, jsonOf])
      await expect(read(reader, draft.id)).rejects.toMatchObject({ code: 'not-found' })
  expect(await listReleases(world.guest)).toEqual([])
})

test('nobody but admins and the server builds, publishes or discards', async () => {
  const world = await freshWorld()
  const draft = await buildRelease(world.system, '2026-08', rules)
  for (const other of [
    world.guest,
    world.as('sakura'),
    world.as('shino', 'moderator'),
    world.as('ken', { role: 'official', level: 'national' }),
  ]) {
    await expect(buildRelease(other, '2026-08', rules)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(publishRelease(other, draft.id)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(discardRelease(other, draft.id)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(orderRelease(other, { until: '2026-08', note: '' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(manageReleases(other)).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('publishing needs a proof of the last ten minutes', async () => {
  const world = await freshWorld()
  const draft = await buildRelease(world.operator, '2026-08', rules)
  const admin = world.as('admin', 'admin')
  world.clock.advance(11, 'minutes')
  await expect(publishRelease(admin, draft.id)).rejects.toMatchObject({ code: 'proof' })
})

test('what is published can be neither discarded nor published again, and its files stay byte by byte', async () => {
  const { world, admin, release } = await publishedWorld()
  const before = await jsonOf(world.guest, release.id)
  await expect(discardRelease(admin, release.id)).rejects.toMatchObject({ code: 'conflict' })
  await expect(publishRelease(admin, release.id)).rejects.toMatchObject({ code: 'conflict' })
  await reported(world, '2026-07', 30)
  expect(await jsonOf(world.guest, release.id)).toBe(before)
  expect(checksumOf(before)).toBe(release.checksum)
  expect(before).not.toContain('秘密の文')
  expect(before).not.toContain('voice-')
})

test('a re-issue is another version with a note', async () => {
  const { world, admin, release } = await publishedWorld()
  const again = await buildRelease(admin, '2026-08', rules, '説明を足した。')
  expect(again).toMatchObject({ version: release.version + 1, note: '説明を足した。' })
  await publishRelease(admin, again.id)
  expect(await listReleases(world.guest)).toMatchObject([{ version: 2 }, { version: 1 }])
})

test('a threshold that changed stops the next release: numbers of another rule cannot be audited', async () => {
  const { admin } = await publishedWorld()
  await expect(buildRelease(admin, '2026-10', { ...rules, reports: 5 })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('a draft opens, as page and as file, only with a proof of the last ten minutes', async () => {
  const world = await freshWorld()
  const draft = await buildRelease(world.operator, '2026-08', rules)
  const admin = world.as('admin', 'admin')
  world.clock.advance(11, 'minutes')
  for (const read of [releasePageOf, csvOf, jsonOf])
    await expect(read(admin, draft.id)).rejects.toMatchObject({ code: 'proof' })
})

test('few statements of a level of bodies are hidden', async () => {
  const { release } = await publishedWorld()
  expect(release.responses).toContainEqual({
    level: 'national',
    statements: null,
    within30: null,
    within90: null,
  })
})

test('an older quarter can still be built after a later one, whose places may be shown', async () => {
  const world = await freshWorld()
  for (const month of ['2026-05', '2026-08'])
    await reported(world, month, 24, { area: '01', prefecture: '01' })
  const admin = world.as('admin', 'admin')
  await publishRelease(admin, (await buildRelease(admin, '2026-09', rules)).id)
  expect(shownOf(await buildRelease(admin, '2026-06', rules), '2026-05')).toBe(25)
})

test('two builders at once leave one draft', async () => {
  const world = await freshWorld()
  await Promise.all([
    buildRelease(world.operator, '2026-08', rules),
    buildRelease(world.system, '2026-08', rules),
  ])
  expect((await manageReleases(world.as('admin', 'admin'))).drafts).toHaveLength(1)
})

test('a report that is set aside after its month was published is still counted', async () => {
  const { world, admin } = await publishedWorld()
  await world.store.transact((tx) =>
    tx.update(gapReports).set({ state: 'set-aside' }).where(eq(gapReports.prefecture, '13')).then(),
  )
  await reported(world, '2026-10', 30, { state: 'set-aside' })
  const october = await buildRelease(admin, '2026-10', rules)
  expect(shownOf(october, '2026-08')).toBe(25)
  expect(shownOf(october, '2026-10')).toBe(null)
  expect(october.leftOut).toHaveLength(30)
})

test('a month that is not over, and a month without any report', async () => {
  const world = await freshWorld()
  const month = world.clock.now().toISOString().slice(0, 7)
  await expect(buildRelease(world.operator, month, rules)).rejects.toMatchObject({ code: 'conflict' })
  const { loss } = await buildRelease(world.operator, '2026-09', rules)
  expect(loss).toMatchObject({ reports: 0, hiddenReports: 0 })
})

test('the audit of the published files is the one that was made with them', async () => {
  const { world, release } = await publishedWorld()
  const { lines } = await auditRelease(world.operator, release.id)
  expect(lines).toEqual(release.audit)
  const file = await auditFileOf(world.guest, release.id)
  expect(file.trim().split('\n')).toHaveLength(lines.length + 1)
})

test('spreadsheets get a BOM, lines that end as they expect, and 「x」 for what is hidden', async () => {
  const { world, release } = await publishedWorld()
  const csv = await csvOf(world.guest, release.id)
  expect(csv.startsWith('\uFEFF')).toBe(true)
  expect(
    csv
      .split('\r\n')
      .slice(1, -1)
      .every((line) => /,(x|\d+)$/.test(line)),
  ).toBe(true)
  expect(csv).not.toMatch(/(^|[\n,])[=+@-]/)
})

test('a draft whose numbers, files or audit are not those that were built is not published', async () => {
  const world = await freshWorld()
  await reported(world, '2026-08', 24)
  const admin = world.as('admin', 'admin')
  const change = async (
    what: (id: string) => Partial<typeof releases.$inferInsert> | null,
    file?: string,
  ) => {
    const { id } = await buildRelease(admin, '2026-08', rules)
    const set = what(id)
    await world.store.transact(async (tx) => {
      if (set) await tx.update(releases).set(set).where(eq(releases.id, id))
      if (file) await tx.update(releaseFiles).set({ content: file }).where(eq(releaseFiles.releaseId, id))
    })
    return publishRelease(admin, id)
  }
  const { tables, audit } = await buildRelease(admin, '2026-08', rules)
  const shown = tables.map((table) => ({ ...table, cells: table.cells.map((row) => row.map(() => 10)) }))
  for (const [set, file] of [
    [{ tables: shown }],
    [{ audit: audit.slice(1) }],
    [{ audit: audit.map((line) => ({ ...line, most: line.least + 9 })) }],
    [null, 'another file'],
  ] as const)
    await expect(change(() => set as never, file)).rejects.toMatchObject({ code: 'conflict' })
  await change(() => null)
})

test('the file says what rows and columns were called, and how it was counted, in both languages', async () => {
  const { world, release } = await publishedWorld('2026-09')
  const file = JSON.parse(await jsonOf(world.guest, release.id)) as Record<string, Record<string, unknown>>
  expect(file.names!['need:housing']).toEqual({ ja: '住宅', en: 'Housing' })
  expect(Object.keys(file.method!)).toEqual(['ja', 'en'])
  await world.store.transact((tx) =>
    tx
      .update(releases)
      .set({ names: { ...release.names, 'need:housing': { ja: '住まい', en: 'Homes' } } })
      .where(eq(releases.id, release.id))
      .then(),
  )
  const { renamed } = await releasePage(world.guest, release.id, { table: 'need-status' })
  expect(renamed).toEqual([{ then: '住まい', now: '住宅' }])
})

test('statements stand beside a row for those who may read them', async () => {
  const { world, release } = await publishedWorld('2026-09')
  const id = await shownStatement(world)
  const beside = async (reader: Context, view: View) =>
    (await releasePage(reader, release.id, view)).statements?.found.map((one) => one.href)
  const view = { table: 'need-prefecture', row: 'interpreting' }
  expect(await beside(world.as('sakura'), view)).toEqual([`/gaps/${id}`])
  expect(await beside(world.as('sakura'), { ...view, row: 'housing' })).toEqual([])
  expect(await beside(world.as('sakura'), { ...view, row: 'housing', area: '23' })).toEqual([`/gaps/${id}`])
  expect(await beside(world.guest, view)).toBe(undefined)
  const elsewhere = world.as('osaka', { role: 'official', level: 'prefecture', code: '27' })
  expect(await beside(elsewhere, view)).toEqual([])
  expect(await beside(world.as('state', { role: 'official', level: 'national' }), view)).toEqual([
    `/desk/${id}`,
  ])
})

test('a later release says what changed in a row', async () => {
  const { world, admin, release } = await publishedWorld('2026-09')
  expect((await releasePage(world.guest, release.id, { table: 'need-status' })).change).toBe(null)
  for (const month of ['2026-10', '2026-11', '2026-12']) await reported(world, month, 24)
  world.clock.set('2027-01-10T10:00:00+09:00')
  const later = await buildRelease(world.operator, '2026-12', rules)
  const { change } = await releasePage(world.guest, release.id, { table: 'need-severity', row: 'housing' })
  expect(change).toBe(null)
  await publishRelease(world.as('second', 'admin'), later.id)
  void admin
  const page = await releasePage(world.guest, later.id, { table: 'need-prefecture', row: 'housing' })
  expect(page.change).toMatchObject({ period: '2025-10+12', rows: [{ column: '13', before: 25, now: 95 }] })
})

test('an official finds the own prefecture first', async () => {
  const { world, release } = await publishedWorld('2026-09')
  const official = world.as('aichi', { role: 'official', level: 'prefecture', code: '23' })
  const page = await releasePage(official, release.id, { table: 'need-prefecture', row: 'housing' })
  expect(page.table.columns[0]).toBe('23')
  const blocks = await releasePage(official, release.id, { table: 'kind-block' })
  expect(blocks.table.columns[0]).toBe('tokai')
  expect(page.table.cells[page.table.rows.indexOf('housing')]![page.table.columns.indexOf('13')]).toBe(25)
})

test('last month is ordered once, from the fifth day on', async () => {
  const world = await freshWorld()
  const ordered = async () =>
    (await world.store.read.select().from(jobs)).filter(({ kind }) => kind === releaseJob)
  await orderMonthly(world.system)
  await orderMonthly(world.system)
  expect(await ordered()).toHaveLength(1)
  await buildRelease(world.system, (await ordered())[0]!.payload.until!, rules)
  await orderMonthly(world.system)
  expect(await ordered()).toHaveLength(1)
})

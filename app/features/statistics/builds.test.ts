import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { jobs } from '#db/schema/core.ts'
import { releaseBuilds, releaseFiles, releases } from '#db/schema/releases.ts'
import { root } from '#tests/load/build.ts'
import { rules, skewed } from '#tests/told-gaps.ts'
import { keepReports } from '#tests/kept-reports.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { buildRelease } from './build-release.server.ts'
import { isSettled, lineUp, writeOff } from './builds.server.ts'
import { orderRelease } from './orders.server.ts'
import { manageReleases } from './release.query.server.ts'
import { publishRelease } from './releases.server.ts'

const buildsIn = ({ store }: World) =>
  store.read.select().from(releaseBuilds).orderBy(releaseBuilds.orderedAt)

/** Somebody else who is at work, in another process. */
async function otherBuilder(world: World) {
  const id = await world.store.transact((tx) => lineUp(tx, world.operator, '2026-07'))
  const set = (state: 'running' | 'stopped') =>
    world.store.transact((tx) =>
      tx
        .update(releaseBuilds)
        .set({ state, seenAt: world.clock.now() })
        .where(eq(releaseBuilds.id, id))
        .then(),
    )
  await set('running')
  return { id, end: () => set('stopped') }
}

test('of two builders at once one waits, and each leaves a whole draft', async () => {
  const world = await freshWorld()
  const { end } = await otherBuilder(world)
  let built = false
  const building = buildRelease(world.operator, '2026-08', rules).finally(() => (built = true))
  await wait(500)
  expect(built).toBe(false)
  expect((await buildsIn(world)).map(({ state }) => state).sort()).toEqual(['running', 'waiting'])
  await end()
  const release = await building
  expect((await buildsIn(world)).find(({ state }) => state === 'built')).toMatchObject({
    until: '2026-08',
    releaseId: release.id,
  })
  const both = await Promise.all(
    ['2026-05', '2026-06'].map((until) => buildRelease(world.operator, until, rules)),
  )
  expect((await manageReleases(world.as('admin', 'admin'))).drafts.map(({ id }) => id)).toEqual(
    expect.arrayContaining([release, ...both].map(({ id }) => id)),
  )
})

test('a builder that was not seen for two minutes is given up, and may not write any more', async () => {
  const world = await freshWorld()
  const { id } = await otherBuilder(world)
  world.clock.advance(121, 'seconds')
  await buildRelease(world.operator, '2026-08', rules)
  expect((await buildsIn(world)).find((one) => one.id === id)).toMatchObject({ state: 'stopped' })
  const late = buildRelease({ ...world.operator, now: slowly(world) }, '2026-08', rules)
  await expect(late).rejects.toMatchObject({ code: 'conflict' })
  expect(await world.store.read.select().from(releases)).toHaveLength(1)
})

/** The clock of a builder during whose work somebody else takes over. */
function slowly(world: World) {
  let asked = 0
  return () => {
    if (++asked === 6)
      void world.store.transact((tx) => tx.update(releaseBuilds).set({ state: 'stopped' }).then())
    return new Date(world.clock.now().getTime() + asked * 1000)
  }
}

test('a builder whose process is killed leaves no half release, and the next one builds it', async () => {
  const world = await freshWorld()
  await keepReports(world, skewed(5, 40, 12))
  const env = { ...process.env, DATABASE_URL: world.databaseUrl, FILES_URL: `file:${world.filesFolder}` }
  const command = ['app/cli/portal.mjs', 'release:build', '--until', '2026-03']
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: 'ignore' })
  const ended = once(child, 'exit')
  const isAtWork = async () => (await buildsIn(world)).some(({ step }) => step === 'hiding')
  while (!(await isAtWork())) await wait(5)
  child.kill('SIGKILL')
  expect(await ended).toEqual([null, 'SIGKILL'])
  expect(await world.store.read.select().from(releases)).toEqual([])
  expect(await world.store.read.select().from(releaseFiles)).toEqual([])
  const [left] = await buildsIn(world)
  expect(left).toMatchObject({ state: 'running', releaseId: null })
  // The killed one had the clock of this machine.
  world.clock.set(new Date(left!.seenAt.getTime() + 121_000).toISOString())
  const release = await buildRelease(world.operator, '2026-03', rules)
  expect((await buildsIn(world)).map(({ state }) => state).sort()).toEqual(['built', 'stopped'])
  expect(await world.store.read.select({ id: releases.id }).from(releases)).toEqual([{ id: release.id }])
})

test('what is refused is told on the page, and is not tried again', async () => {
  const world = await freshWorld()
  const admin = world.as('admin', 'admin')
  await publishRelease(admin, (await buildRelease(admin, '2026-07', rules)).id)
  await orderRelease(admin, { until: '2026-08', note: '' })
  const [job] = await world.store.read.select().from(jobs)
  const { until, note, order } = job!.payload as { until: string; note: string; order: string }
  expect(await isSettled(world.system, order)).toBe(false)
  const otherRules = { ...rules, reports: 5 }
  await expect(buildRelease(world.system, until, otherRules, note, order)).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(await isSettled(world.system, order)).toBe(true)
  const { builds } = await manageReleases(admin)
  expect(builds.find(({ id }) => id === order)).toMatchObject({
    state: 'refused',
    refusal: { said: { en: expect.stringContaining('SHOWN_FROM') as string }, cells: [] },
  })
})

test('an order whose process died is written off, and can be taken up again', async () => {
  const world = await freshWorld()
  const { id } = await otherBuilder(world)
  await writeOff(world.system, id)
  expect((await manageReleases(world.as('admin', 'admin'))).builds).toMatchObject([{ id, state: 'stopped' }])
  const release = await buildRelease(world.system, '2026-07', rules, '', id)
  expect(await buildsIn(world)).toMatchObject([{ id, state: 'built', releaseId: release.id }])
  await expect(buildRelease(world.system, '2026-07', rules, '', id)).rejects.toMatchObject({
    code: 'conflict',
  })
})

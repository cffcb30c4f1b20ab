import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { resourceFiles, resources, resourceVersions } from '#db/schema/library.ts'
import { resourcePreviews } from '#db/schema/library-shelves.ts'
import type { Context } from '#app/core/context.ts'
import { runNextJob } from '#app/core/jobs/runner.server.ts'
import { addedResource, previewsMade, readWaiting, uploaded } from '#tests/library-world.ts'
import { pdfOf, pngOf } from '#tests/made-files.ts'
import { freshWorld, type PersonContext, type World } from '#tests/world.ts'
import { withdrawResource } from './keeping.server.ts'
import { openPreview } from './preview.query.server.ts'
import { makePreview, previewJob } from './previews.server.ts'
import { readFile, readFileJob } from './reading.server.ts'
import { resourcePage } from './resource.query.server.ts'
import { sweepFiles } from './sweep.server.ts'

const pictures = async ({ process }: World) => {
  const hashes: string[] = []
  for await (const { hash } of process.previews.list()) hashes.push(hash)
  return hashes
}

async function added(owner: PersonContext, bytes: Buffer, name: string, changes = {}) {
  const sent = await uploaded(owner, bytes, name)
  return addedResource(owner, { kind: 'file', body: '', ...sent, ...changes })
}

test('a file has a preview only after the guard let it pass, for those who may open the file', async () => {
  const world = await freshWorld()
  const [sakura, kaede] = [world.as('sakura'), world.as('kaede')]
  const id = await added(sakura, pdfOf('guide'), '手引き.pdf')
  await previewsMade(sakura)
  expect(await pictures(world)).toEqual([])
  const jobs = {
    [readFileJob]: (ctx: Context, { hash }: Record<string, string>) => readFile(ctx, hash!),
    [previewJob]: (ctx: Context, { hash }: Record<string, string>) => makePreview(ctx, hash!),
  }
  while (await runNextJob(world.system, jobs));
  expect((await resourcePage(kaede, id)).file).toMatchObject({
    preview: 'made',
    pages: [{ page: 1, width: 800, height: 1132 }],
  })
  expect(await text((await openPreview(kaede, id, 1, 1)).stream)).toContain('WEBP')
  await expect(openPreview(kaede, id, 1, 2)).rejects.toMatchObject({ code: 'not-found' })
  await expect(openPreview(world.as('nozomi', 'admin'), id, 1, 1)).rejects.toMatchObject({
    code: 'forbidden',
  })
  await withdrawResource(sakura, id)
  await expect(openPreview(kaede, id, 1, 1)).rejects.toMatchObject({ code: 'not-found' })
})

test('a file that tells who somebody is has none', async () => {
  const world = await freshWorld()
  const sakura = world.as('sakura')
  const id = await added(sakura, pdfOf('Residence card AB12345678CD'), '手引き.pdf')
  await readWaiting(sakura)
  await previewsMade(sakura)
  expect((await resourcePage(sakura, id)).file).toMatchObject({ state: 'held', preview: null, pages: [] })
  expect(await pictures(world)).toEqual([])
})

test('what cannot be drawn says so, and nobody tries it again', async () => {
  const world = await freshWorld()
  const sakura = world.as('sakura')
  const id = await added(sakura, pdfOf('guide'), '手引き.pdf')
  await readWaiting(sakura)
  const never = { ...world.system, process: { ...world.process, drawPreview: async () => null } }
  const [file] = await world.store.read.select().from(resourceFiles)
  await makePreview(never, file!.hash)
  await previewsMade(sakura)
  expect((await resourcePage(sakura, id)).file).toMatchObject({ state: 'read', preview: 'none', pages: [] })
  expect(await pictures(world)).toEqual([])
})

test('the pictures go with the file, and one of which a job left no row goes too', async () => {
  const world = await freshWorld()
  const sakura = world.as('sakura')
  // Later than any file of this machine.
  world.clock.set('2199-01-01T09:00:00+09:00')
  const id = await added(sakura, pngOf(), '図.png', { reviewOn: '2200-01-01' })
  await readWaiting(sakura)
  await previewsMade(sakura)
  async function* bytes() {
    yield await Promise.resolve(Buffer.from('left by a job'))
  }
  await world.process.previews.put(bytes(), { maxBytes: 100 })
  expect(await pictures(world)).toHaveLength(2)
  world.clock.set('2199-01-03T09:00:00+09:00')
  await sweepFiles(world.system)
  expect(await pictures(world)).toHaveLength(1)
  expect((await resourcePage(sakura, id)).file?.pages).toHaveLength(1)
  await world.store.transact(async (tx) => {
    await tx.delete(resourceVersions)
    await tx.delete(resources)
  })
  await sweepFiles(world.system)
  expect(await pictures(world)).toEqual([])
  expect(await world.store.read.select().from(resourcePreviews)).toEqual([])
})

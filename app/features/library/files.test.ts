import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { resourceFiles, resourceUploads } from '#db/schema/library.ts'
import { addedFile, addedResource, readWaiting, resource, uploaded } from '#tests/library-world.ts'
import { docxOf, pdfOf, pngOf } from '#tests/made-files.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { JobFailure } from '#app/core/jobs/queue.server.ts'
import { type JobHandler, runNextJob } from '#app/core/jobs/runner.server.ts'
import { countDownload, openFile } from './downloads.server.ts'
import { editResource } from './edit.server.ts'
import { withdrawResource } from './keeping.server.ts'
import { readFile, readFileJob } from './reading.server.ts'
import { resourcePage } from './resource.query.server.ts'
import { searchableResources } from './searchable.query.server.ts'
import { lockOfFile } from './kept.server.ts'
import { readAgain, sweepFiles } from './sweep.server.ts'

const keptFiles = async ({ process }: World) => {
  const hashes: string[] = []
  for await (const { hash } of process.files.list()) hashes.push(hash)
  return hashes
}

test('a file is read as it was sent, and a new version may bring another', async () => {
  const world = await freshWorld()
  const [sakura, kaede] = [world.as('sakura'), world.as('kaede')]
  const id = await addedFile(sakura, '一つめ')
  expect((await resourcePage(kaede, id)).file).toMatchObject({ name: '手引き.txt', kind: 'txt', size: 9 })
  const same = { kind: 'file', body: '', revision: 1, area: '23' }
  await editResource(sakura, id, resource(same))
  expect((await resourcePage(kaede, id)).version).toBe(1)
  await editResource(sakura, id, resource({ ...same, revision: 2, title: '別の題' }))
  const sent = await uploaded(sakura, '二つめ', '新しい手引き.txt')
  await editResource(sakura, id, resource({ ...same, revision: 3, title: '別の題', ...sent }))
  await readWaiting(sakura)
  const texts = [1, 2, 3].map(async (version) => text((await openFile(kaede, id, version)).stream))
  expect(await Promise.all(texts)).toEqual(['一つめ', '一つめ', '二つめ'])
  expect((await resourcePage(kaede, id)).file?.name).toBe('新しい手引き.txt')
})

test('the same bytes are one resource; who brings them again is led to it, unless it was withdrawn', async () => {
  const { as } = await freshWorld()
  const [sakura, kaede] = [as('sakura'), as('kaede')]
  const id = await addedFile(sakura, '同じもの')
  const sent = await uploaded(kaede, '同じもの')
  const again = () => addedResource(kaede, { kind: 'file', body: '', ...sent })
  await expect(again()).rejects.toMatchObject({ code: 'conflict', beside: { seeAlso: `/library/${id}` } })
  await withdrawResource(sakura, id)
  await expect(openFile(kaede, id, 1)).rejects.toMatchObject({ code: 'not-found' })
  expect(await again()).not.toBe(id)
})

test('nobody takes the file of somebody else, and none is taken twice', async () => {
  const { as } = await freshWorld()
  const [sakura, kaede] = [as('sakura'), as('kaede')]
  const sent = await uploaded(sakura, 'x')
  const stolen = addedResource(kaede, { kind: 'file', body: '', ...sent })
  await expect(stolen).rejects.toMatchObject({ code: 'invalid' })
  const id = await addedResource(sakura, { kind: 'file', body: '', ...sent })
  const changed = resource({ kind: 'file', body: '', revision: 1, ...sent })
  await expect(editResource(sakura, id, changed)).rejects.toMatchObject({ code: 'invalid' })
  expect(() => resource({ kind: 'file', body: '' })).toThrow()
})

test('what is refused leaves neither rows nor bytes', async () => {
  const world = await freshWorld()
  const sakura = world.as('sakura')
  await expect(uploaded(sakura, 'MZ', 'tool.exe')).rejects.toMatchObject({ code: 'invalid' })
  await expect(uploaded(world.as('nozomi', 'admin'), 'x')).rejects.toMatchObject({ code: 'forbidden' })
  expect(await keptFiles(world)).toEqual([])
  expect(await world.store.read.select().from(resourceFiles)).toEqual([])
  for (let sent = 0; sent < 20; sent++) await uploaded(sakura, `${sent}`)
  await expect(uploaded(sakura, 'one more')).rejects.toMatchObject({ code: 'too-many' })
})

test('readers are counted by day, and only who looks after the resource sees how many', async () => {
  const { as, clock } = await freshWorld()
  const [sakura, kaede] = [as('sakura'), as('kaede')]
  const id = await addedFile(sakura, 'x')
  await Promise.all([countDownload(kaede, id), countDownload(kaede, id)])
  clock.advance(1, 'days')
  await countDownload(kaede, id)
  expect((await resourcePage(sakura, id)).downloads).toBe(3)
  expect((await resourcePage(kaede, id)).downloads).toBeNull()
})

test('the sweep removes what no version needs, and nothing that is younger than a day', async () => {
  const world = await freshWorld()
  const { clock, store, system } = world
  const sakura = world.as('sakura')
  // Later than any file of this machine.
  clock.set('2199-01-01T09:00:00+09:00')
  const id = await addedFile(sakura, 'needed', { reviewOn: '2200-01-01' })
  await uploaded(sakura, 'left')
  await sweepFiles(system)
  expect(await keptFiles(world)).toHaveLength(2)
  clock.set('2199-01-03T09:00:00+09:00')
  const young = await uploaded(sakura, 'young')
  await sweepFiles(system)
  expect(await keptFiles(world)).toHaveLength(2)
  expect((await store.read.select().from(resourceUploads)).map((row) => row.id)).toEqual([young.file])
  expect(await text((await openFile(sakura, id, 1)).stream)).toBe('needed')
})

test('a file that somebody is just sending again is not swept away under their hands', async () => {
  const world = await freshWorld()
  world.clock.set('2199-01-01T09:00:00+09:00')
  const { hash } = await world.process.files.put(Readable.from([Buffer.from('orphan')]), { maxBytes: 100 })
  const sending = Promise.withResolvers<void>()
  const sender = world.store.transact(() => sending.promise, lockOfFile(hash))
  const sweeping = sweepFiles(world.system)
  await pause(100)
  expect(await keptFiles(world)).toEqual([hash])
  sending.resolve()
  await Promise.all([sender, sweeping])
  expect(await keptFiles(world)).toEqual([])
})

test('a file that could not be read for a day is read again, once a day', async () => {
  const { as, clock, store, system } = await freshWorld()
  const sakura = as('sakura')
  const sent = await uploaded(sakura, docxOf(['初めて会う日に渡す']), '手引き.docx')
  const id = await addedResource(sakura, { kind: 'file', body: '', ...sent })
  const givenUp = async () => Promise.reject(new JobFailure('nobody-reads'))
  const orders = async (handler: JobHandler) => {
    let count = 0
    while (await runNextJob(system, { [readFileJob]: handler })) count++
    return count
  }
  for (let attempt = 0; attempt < 8; attempt++) {
    await orders(givenUp)
    clock.advance(3, 'hours')
  }
  expect(await orders(givenUp)).toBe(0)
  clock.advance(1, 'days')
  await readAgain(system)
  await readAgain(system)
  expect(await orders((ctx, { hash }) => readFile(ctx, hash!))).toBe(1)
  expect((await resourcePage(as('kaede'), id)).file).toMatchObject({ state: 'read', mayOpen: true })
  clock.advance(2, 'days')
  await readAgain(system)
  expect(await orders(givenUp)).toBe(0)
  expect(await store.read.select().from(resourceUploads)).toEqual([])
})

test('a file is closed to readers until it was read, then its words are found', async () => {
  const { as, store, system } = await freshWorld()
  const [sakura, kaede] = [as('sakura'), as('kaede')]
  const sent = await uploaded(sakura, docxOf(['初めて会う日に渡す']), '手引き.docx')
  const id = await addedResource(sakura, { kind: 'file', body: '', ...sent })
  await expect(openFile(kaede, id, 1)).rejects.toMatchObject({ code: 'closed' })
  expect((await resourcePage(kaede, id)).file).toMatchObject({ state: 'waiting', mayOpen: false })
  ;(await openFile(sakura, id, 1)).stream.destroy()
  expect(await runNextJob(system, { [readFileJob]: (ctx, { hash }) => readFile(ctx, hash!) })).toBe(true)
  ;(await openFile(kaede, id, 1)).stream.destroy()
  const [found] = await searchableResources.texts(store.read, [id])
  expect(found!.body).toContain('初めて会う日に渡す')
})

test('a file that tells who somebody is stays closed, its words are kept nowhere, and its owner learns why', async () => {
  const { as, store } = await freshWorld()
  const [sakura, kaede] = [as('sakura'), as('kaede')]
  const secret = `${'あ'.repeat(3990)} 在留カード番号 AB12345678CD`
  const id = await addedFile(sakura, secret)
  await expect(openFile(kaede, id, 1)).rejects.toMatchObject({ code: 'closed' })
  expect((await resourcePage(kaede, id)).file).toMatchObject({ state: 'held', found: [], mayOpen: false })
  expect((await resourcePage(sakura, id)).file).toMatchObject({ found: ['residence-card'], mayOpen: true })
  expect(JSON.stringify(await store.read.select().from(resourceFiles))).not.toContain('12345678')
  const clean = await uploaded(sakura, 'なおした')
  await editResource(sakura, id, resource({ kind: 'file', body: '', revision: 1, ...clean }))
  await readWaiting(sakura)
  ;(await openFile(kaede, id, 2)).stream.destroy()
})

test('a picture, and what cannot be read, is open and says that the search does not know its words', async () => {
  const { as, store } = await freshWorld()
  const [sakura, kaede] = [as('sakura'), as('kaede')]
  const sent = await uploaded(sakura, pngOf(), 'カード.png')
  const id = await addedResource(sakura, { kind: 'file', body: '', ...sent })
  await readWaiting(sakura)
  expect((await resourcePage(kaede, id)).file).toMatchObject({ state: 'unread', mayOpen: true })
  expect((await searchableResources.texts(store.read, [id]))[0]!.title).toBe('初回の面談の一覧')
})

test('a scan inside a file that was read is told to its owner', async () => {
  const { as } = await freshWorld()
  const [sakura, kaede] = [as('sakura'), as('kaede')]
  const scan = { name: 'word/media/image1.png', bytes: pngOf() }
  const sent = await uploaded(sakura, docxOf(['初めて会う日に渡す'], [scan]), '手引き.docx')
  const id = await addedResource(sakura, { kind: 'file', body: '', ...sent })
  await readWaiting(sakura)
  expect((await resourcePage(sakura, id)).file).toMatchObject({ state: 'read', found: ['picture'] })
  expect((await resourcePage(kaede, id)).file).toMatchObject({ state: 'read', found: [], mayOpen: true })
})

test('a name of its author that could not be taken out keeps a file closed, as a name in its words does', async () => {
  const { as } = await freshWorld()
  const sakura = as('sakura')
  const [surname, other] = ['田中太郎', '窓口の案内'].map((name) =>
    pdfOf(
      'guide',
      ['<< /Author 7 0 R >>', `<feff${Buffer.from(name, 'utf16le').swap16().toString('hex')}>`],
      '/Info 6 0 R',
    ),
  )
  const state = async (bytes: Buffer) => {
    const sent = await uploaded(sakura, bytes, 'annai.pdf')
    const id = await addedResource(sakura, { kind: 'file', body: '', ...sent })
    await readWaiting(sakura)
    return (await resourcePage(sakura, id)).file
  }
  expect(await state(surname!)).toMatchObject({ state: 'held', found: ['person'] })
  expect(await state(other!)).toMatchObject({ state: 'read', found: [] })
})

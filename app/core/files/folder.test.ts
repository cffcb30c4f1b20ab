import { mkdtemp, open, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { openFolder } from './folder.server.ts'

const maxBytes = 1024

async function emptyFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'files-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())

async function* chunks(...texts: string[]) {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text))
}

async function listOf<Item>(items: AsyncIterable<Item>) {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

test('the same bytes are kept once, and come back as they were', async () => {
  const folder = await emptyFolder()
  const files = openFolder(folder)
  const first = await files.put(chunks('資', '料'), { maxBytes })
  const second = await files.put(chunks('資料'), { maxBytes })
  expect(second).toEqual(first)
  expect(await filesIn(folder)).toHaveLength(1)
  const { size, stream } = await files.open(first.hash)
  expect([size, (await buffer(stream)).toString()]).toEqual([6, '資料'])
})

test('an upload that breaks off, is too long or is not admitted leaves nothing', async () => {
  const folder = await emptyFolder()
  const files = openFolder(folder)
  async function* broken() {
    yield* chunks('the beginning')
    throw new Error('the connection is gone')
  }
  await expect(files.put(broken(), { maxBytes })).rejects.toThrow('gone')
  const long = files.put(chunks('x'.repeat(1000), 'x'.repeat(25)), { maxBytes })
  await expect(long).rejects.toMatchObject({ code: 'too-large' })
  const refused = files.put(chunks('x'), { maxBytes, admit: () => Promise.reject(new Error('no')) })
  await expect(refused).rejects.toThrow('no')
  expect(await filesIn(folder)).toEqual([])
})

test('a full disk is told as such and leaves nothing', async () => {
  const folder = await emptyFolder()
  const fullDisk = (async (path: string, flags: string) => {
    const handle = await open(path, flags)
    handle.writeFile = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
    return handle
  }) as typeof open
  const writing = openFolder(folder, { open: fullDisk }).put(chunks('x'), { maxBytes })
  await expect(writing).rejects.toMatchObject({ code: 'unavailable' })
  expect(await filesIn(folder)).toEqual([])
})

test('no address of a file is anything but a hash', async () => {
  const files = openFolder(await emptyFolder())
  for (const hash of ['../../etc/passwd', 'a'.repeat(63), 'A'.repeat(64), '']) {
    await expect(files.open(hash)).rejects.toThrow()
  }
  await expect(files.open('a'.repeat(64))).rejects.toMatchObject({ code: 'unavailable' })
})

test('files are listed with the time of their last put, removed, and what a dead process left is tidied', async () => {
  const folder = await emptyFolder()
  const files = openFolder(folder)
  const { hash } = await files.put(chunks('x'), { maxBytes })
  const path = join(folder, hash.slice(0, 2), hash)
  await utimes(path, new Date('2026-01-01'), new Date('2026-01-01'))
  expect(await listOf(files.list())).toEqual([{ hash, putAt: new Date('2026-01-01') }])
  await files.put(chunks('x'), { maxBytes })
  const [listed] = await listOf(files.list())
  expect(listed!.putAt.getTime()).toBeGreaterThan(new Date('2026-01-01').getTime())
  await (await open(join(folder, 'incoming', 'left'), 'w')).close()
  await files.tidy(new Date(Date.now() - 60_000))
  expect(await filesIn(folder)).toHaveLength(2)
  await files.tidy(new Date(Date.now() + 60_000))
  await files.remove(hash)
  expect(await filesIn(folder)).toEqual([])
})

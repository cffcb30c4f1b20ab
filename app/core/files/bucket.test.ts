import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { s3Server } from '#tests/s3-server.ts'
import { openBucket } from './bucket.server.ts'
import { openFiles } from './open.server.ts'

const maxBytes = 1024 * 1024
const bucket = 'portal-files'
const prefix = 'kept/'

async function* chunks(...texts: string[]) {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text))
}

async function listOf<Item>(items: AsyncIterable<Item>) {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

const staged = () => readdir(join(tmpdir(), 'portal-files-incoming'))

test('what is put into a bucket comes back as it was, is kept once, lent as a file, and removed', async () => {
  await s3Server(bucket)
  const files = await openBucket({ bucket, prefix })
  const text = '資料'.repeat(50_000)
  const first = await files.put(chunks(text.slice(0, 7), text.slice(7)), { maxBytes })
  expect(await files.put(chunks(text), { maxBytes })).toEqual(first)
  const { size, stream } = await files.open(first.hash)
  expect([size, (await buffer(stream)).toString() === text]).toEqual([300_000, true])
  const [listed, ...others] = await listOf(files.list())
  expect([listed!.hash, others]).toEqual([first.hash, []])
  expect(Math.abs(listed!.putAt.getTime() - Date.now())).toBeLessThan(3_600_000)
  let lent = ''
  const read = await files.borrow(first.hash, (path) => readFile((lent = path), 'utf8'))
  expect(read === text).toBe(true)
  await expect(readFile(lent)).rejects.toMatchObject({ code: 'ENOENT' })
  await files.remove(first.hash)
  await files.remove(first.hash)
  expect(await listOf(files.list())).toEqual([])
  await expect(files.open(first.hash)).rejects.toMatchObject({ code: 'unavailable' })
})

test('all pages of a list are read, and what is not ours in the bucket is left alone', async () => {
  await s3Server(bucket)
  const files = await openBucket({ bucket, prefix }, 2)
  const hashes: string[] = []
  for (const text of ['a', 'b', 'c', 'd', 'e'])
    hashes.push((await files.put(chunks(text), { maxBytes })).hash)
  const client = new S3Client({ forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED' })
  for (const Key of ['elsewhere/ab/x', `${prefix}notes.txt`, `${prefix}aa/${hashes[0]}`])
    await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'x' }))
  expect((await listOf(files.list())).map(({ hash }) => hash).sort()).toEqual(hashes.sort())
})

test('what is refused or breaks off reaches no bucket and leaves nothing on this machine', async () => {
  await s3Server(bucket)
  const files = await openBucket({ bucket, prefix })
  const before: string[] = await staged().catch(() => [])
  const refused = files.put(chunks('x'), { maxBytes, admit: () => Promise.reject(new Error('no')) })
  await expect(refused).rejects.toThrow('no')
  await expect(files.put(chunks('xx'), { maxBytes: 1 })).rejects.toMatchObject({ code: 'too-large' })
  for (const hash of ['../../etc/passwd', 'a'.repeat(63), ''])
    await expect(files.open(hash)).rejects.toThrow()
  expect(await listOf(files.list())).toEqual([])
  expect((await staged()).filter((name) => !before.includes(name))).toEqual([])
})

test('a store that is away says so, keeps nothing half, and takes the same file once it is back', async () => {
  const server = await s3Server(bucket)
  const files = await openBucket({ bucket, prefix })
  const { hash } = await files.put(chunks('before'), { maxBytes })
  await server.stop()
  await expect(files.put(chunks('while away'), { maxBytes })).rejects.toMatchObject({ code: 'unavailable' })
  await expect(files.open(hash)).rejects.toMatchObject({ code: 'unavailable' })
  await expect(files.borrow(hash, () => Promise.resolve())).rejects.toMatchObject({ code: 'unavailable' })
  await server.start()
  expect(await listOf(files.list())).toHaveLength(1)
  await files.put(chunks('while away'), { maxBytes })
  expect(await listOf(files.list())).toHaveLength(2)
})

test('a bucket that cannot be used stops the start with a line that names the setting', async () => {
  const server = await s3Server(bucket)
  await expect(openFiles({ bucket: 'another-bucket', prefix })).rejects.toThrow(
    'FILES_URL is wrong: the bucket another-bucket cannot be used (NotFound).',
  )
  await server.stop()
  await expect(openFiles({ bucket, prefix })).rejects.toThrow(/^FILES_URL is wrong: .* \(ECONNREFUSED\)\.$/)
})

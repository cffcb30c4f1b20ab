import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import * as node from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { isUnavailable } from '#db/errors.ts'
import { AppError } from '../errors.ts'
import { full, missing, tooLarge } from './refusals.ts'

export type KeptFile = { hash: string; size: number }
/** A file before it is kept, where it can be looked at. */
export type StagedFile = KeptFile & { path: string }

type Put = {
  maxBytes: number
  /** Looks at what came in, and may write it anew into another place: then that is kept. What it throws leaves nothing. */
  prepare?: (file: { path: string; into: string }) => Promise<boolean>
  /** Looks at the whole file before it is kept; what it throws leaves nothing behind. */
  admit?: (file: StagedFile) => Promise<void>
}

/** Files by the SHA-256 of their bytes; the same bytes are kept once. */
export type FileStore = {
  /** Throws too-large, unavailable when the disk is full, and whatever the source or `admit` throws. */
  put: (bytes: AsyncIterable<Uint8Array>, how: Put) => Promise<KeptFile>
  /** Throws unavailable when the file is not there. */
  open: (hash: string) => Promise<{ size: number; stream: Readable }>
  /** Lends the file under a path of this machine. */
  borrow: <Result>(hash: string, work: (path: string) => Promise<Result>) => Promise<Result>
  remove: (hash: string) => Promise<void>
  /** All files, and when each was last put. */
  list: () => AsyncIterable<{ hash: string; putAt: Date }>
  /** Removes what broken-off uploads of a process that died left behind. */
  tidy: (before: Date) => Promise<void>
}

const sha256 = /^[0-9a-f]{64}$/
const incoming = 'incoming'

/** Keeps files in a folder. No path is made of anything but a hash or a random name. */
export function openFolder(folder: string, disk: Pick<typeof node, 'open'> = node): FileStore {
  const pathOf = (hash: string) => {
    if (!sha256.test(hash)) throw new TypeError('not a hash')
    return join(folder, hash.slice(0, 2), hash)
  }

  async function put(bytes: AsyncIterable<Uint8Array>, { maxBytes, prepare, admit }: Put) {
    const path = join(folder, incoming, randomUUID())
    const into = `${path}.anew`
    await node.mkdir(dirname(path), { recursive: true })
    try {
      const sent = await written(disk, path, bytes, maxBytes)
      const isAnew = (await prepare?.({ path, into })) ?? false
      const kept = isAnew ? await hashed(into) : sent
      const staged = isAnew ? into : path
      await admit?.({ ...kept, path: staged })
      const target = pathOf(kept.hash)
      await node.mkdir(dirname(target), { recursive: true })
      // Also over a file of the same bytes: its time says that somebody has just asked for it.
      await node.rename(staged, target)
      await synced(dirname(target))
      return kept
    } catch (error) {
      throw !(error instanceof AppError) && isUnavailable(error) ? new AppError('unavailable', full) : error
    } finally {
      await node.rm(path, { force: true })
      await node.rm(into, { force: true })
    }
  }

  return {
    put,
    async open(hash) {
      const handle = await node.open(pathOf(hash)).catch(() => {
        throw new AppError('unavailable', missing)
      })
      const { size } = await handle.stat()
      return { size, stream: createReadStream('', { fd: handle }) }
    },
    borrow: (hash, work) => work(pathOf(hash)),
    remove: (hash) => node.rm(pathOf(hash), { force: true }),
    async *list() {
      for (const part of await node.readdir(folder).catch(() => [])) {
        if (!/^[0-9a-f]{2}$/.test(part)) continue
        for (const hash of await node.readdir(join(folder, part))) {
          const found = sha256.test(hash) && (await timeOf(pathOf(hash)))
          if (found) yield { hash, putAt: found }
        }
      }
    },
    async tidy(before) {
      for (const name of await node.readdir(join(folder, incoming)).catch(() => [])) {
        const path = join(folder, incoming, name)
        const at = await timeOf(path)
        if (at && at < before) await node.rm(path, { force: true })
      }
    },
  }
}

const timeOf = (path: string) =>
  node.stat(path).then(
    ({ mtime }) => mtime,
    () => null,
  )

async function written(
  disk: Pick<typeof node, 'open'>,
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<KeptFile> {
  const handle = await disk.open(path, 'wx', 0o600)
  try {
    const hash = createHash('sha256')
    let size = 0
    for await (const chunk of bytes) {
      size += chunk.length
      if (size > maxBytes) throw new AppError('too-large', tooLarge(maxBytes))
      hash.update(chunk)
      await handle.writeFile(chunk)
    }
    await handle.sync()
    return { hash: hash.digest('hex'), size }
  } finally {
    await handle.close()
  }
}

async function hashed(path: string): Promise<KeptFile> {
  const handle = await node.open(path)
  try {
    await handle.sync()
    const hash = createHash('sha256')
    let size = 0
    for await (const chunk of handle.createReadStream({ autoClose: false })) {
      size += (chunk as Buffer).length
      hash.update(chunk as Buffer)
    }
    return { hash: hash.digest('hex'), size }
  } finally {
    await handle.close()
  }
}

async function synced(folder: string) {
  const handle = await node.open(folder)
  await handle.sync().finally(() => handle.close())
}

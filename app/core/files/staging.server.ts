import { createHash, randomUUID } from 'node:crypto'
import * as node from 'node:fs/promises'
import { join } from 'node:path'
import { isUnavailable } from '#db/errors.ts'
import { AppError } from '../errors.ts'
import { full, tooLarge } from './refusals.ts'
import type { KeptFile, Put, StagedFile } from './store.ts'

export type Disk = Pick<typeof node, 'open'>

/**
 * Writes what arrives to a file of its own in this folder, lets `prepare` write it anew, hashes it, lets `admit` look at it,
 * then hands it to `keep`, which may move it. Afterwards the folder is as before, whatever went wrong.
 */
export async function stage(
  folder: string,
  bytes: AsyncIterable<Uint8Array>,
  { maxBytes, prepare, admit }: Put,
  keep: (staged: StagedFile) => Promise<void>,
  disk: Disk = node,
): Promise<KeptFile> {
  const path = join(folder, randomUUID())
  const into = `${path}.anew`
  await node.mkdir(folder, { recursive: true })
  try {
    const sent = await written(disk, path, bytes, maxBytes)
    const isAnew = (await prepare?.({ path, into })) ?? false
    const kept = isAnew ? await hashed(into) : sent
    const staged = { ...kept, path: isAnew ? into : path }
    await admit?.(staged)
    await keep(staged)
    return kept
  } catch (error) {
    throw !(error instanceof AppError) && isUnavailable(error) ? new AppError('unavailable', full) : error
  } finally {
    await node.rm(path, { force: true })
    await node.rm(into, { force: true })
  }
}

async function written(
  disk: Disk,
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

/** Removes what broken-off uploads of a process that died left there before this moment. */
export async function tidyStaging(folder: string, before: Date) {
  for (const name of await node.readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const at = await timeOf(path)
    if (at && at < before) await node.rm(path, { force: true })
  }
}

/** When a file was written; null when it is not there. */
export const timeOf = (path: string) =>
  node.stat(path).then(
    ({ mtime }) => mtime,
    () => null,
  )

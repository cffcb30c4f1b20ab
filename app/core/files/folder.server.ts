import { createReadStream } from 'node:fs'
import * as node from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../errors.ts'
import { missing } from './refusals.ts'
import { type Disk, stage, tidyStaging, timeOf } from './staging.server.ts'
import { type FileStore, isHash, placeOf } from './store.ts'

/** Keeps files in a folder. */
export function openFolder(folder: string, disk: Disk = node): FileStore {
  const incoming = join(folder, 'incoming')
  const pathOf = (hash: string) => join(folder, placeOf(hash))
  return {
    put: (bytes, how) =>
      stage(
        incoming,
        bytes,
        how,
        async ({ hash, path }) => {
          const target = pathOf(hash)
          await node.mkdir(dirname(target), { recursive: true })
          // Also over a file of the same bytes: its time says that somebody has just asked for it.
          await node.rename(path, target)
          await synced(dirname(target))
        },
        disk,
      ),
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
          const found = isHash(hash) && (await timeOf(pathOf(hash)))
          if (found) yield { hash, putAt: found }
        }
      }
    },
    tidy: (before) => tidyStaging(incoming, before),
    close: () => {},
  }
}

async function synced(folder: string) {
  const handle = await node.open(folder)
  await handle.sync().finally(() => handle.close())
}

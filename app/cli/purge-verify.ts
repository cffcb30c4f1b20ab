import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { columnsHolding } from '#db/find-text.ts'
import type { FileStore } from '#app/core/files/store.ts'
import { readSettings } from '#app/core/settings.ts'
import { isInIndex } from '#app/features/search/index.server.ts'
import { asOperator } from './open.ts'
import { UsageError } from './usage.ts'

/** Looks for a text in the database, its index, its files, the store of files, and what else is named (logs, backups). */
export async function purgeVerify([text, ...others]: string[]) {
  if (!text || text.length < 4) throw new UsageError('purge:verify needs a text of four letters or more.')
  const { databaseUrl, files } = readSettings('demo')
  const database = databaseUrl.startsWith('file:') ? filesOfSqlite(databaseUrl) : []
  const found = await asOperator(async ({ store: { read }, process: live }) => [
    ...(await columnsHolding(read, text)),
    ...((await isInIndex(read, text)) ? ['the index of the search'] : []),
    ...('bucket' in files ? await keptFilesHolding(live.files, text) : []),
    ...('bucket' in files ? await keptFilesHolding(live.attachments, text) : []),
    ...('bucket' in files ? await keptFilesHolding(live.previews, text) : []),
  ])
  // Opening and closing the database settled its log; what is left in the files now stays in them.
  const folder = 'folder' in files ? [files.folder] : []
  for (const path of [...database, ...folder, ...others]) found.push(...(await filesHolding(path, text)))
  for (const place of found) process.stdout.write(`found in ${place}\n`)
  process.stdout.write(found.length > 0 ? `It is in ${found.length} places.\n` : 'It is nowhere.\n')
  if (found.length > 0) process.exitCode = 1
}

const filesOfSqlite = (databaseUrl: string) => {
  const file = databaseUrl.replace(/^file:(\/\/)?/, '')
  return [file, `${file}-wal`, `${file}-journal`]
}

async function keptFilesHolding(files: FileStore, text: string): Promise<string[]> {
  const found: string[] = []
  for await (const { hash } of files.list())
    if (await files.borrow(hash, (path) => holds(path, text))) found.push(`the file ${hash}`)
  return found
}

async function filesHolding(path: string, text: string): Promise<string[]> {
  const found = await stat(path).catch(() => null)
  if (!found) return []
  if (found.isFile()) return (await holds(path, text)) ? [path] : []
  const names = found.isDirectory() ? await readdir(path) : []
  const inside: string[] = []
  for (const name of names) inside.push(...(await filesHolding(join(path, name), text)))
  return inside
}

/** Reads a file in pieces that overlap, so that a text across a border is found and a large file fits. */
async function holds(path: string, text: string) {
  const needles = (['utf8', 'utf16le'] as const).map((encoding) => Buffer.from(text, encoding))
  const overlap = Math.max(...needles.map(({ length }) => length)) - 1
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(path)) {
    const piece = Buffer.concat([rest, chunk as Buffer])
    if (needles.some((needle) => piece.includes(needle))) return true
    rest = piece.subarray(Math.max(0, piece.length - overlap))
  }
  return false
}

import { openZip, type Zip } from '#app/core/files/kind/zip.ts'
import { japaneseText } from '#app/core/japanese-text.ts'
import { fileOf, hsdsTables } from '#db/reference/hsds.ts'
import { flatName } from './flat-table.ts'
import { descriptorFile } from './hsds-package.ts'
import type { PackageFiles } from './hsds-tables.server.ts'

export type PackageProblem =
  { reason: 'notZip' | 'noPackage' | 'tooLarge' } | { reason: 'encoding' | 'missing'; file: string }
export type ReadPackage = { files: PackageFiles } | { problem: PackageProblem }

/** The files that make a package; others beside them are not read. */
export const packageNames: ReadonlySet<string> = new Set([descriptorFile, ...hsdsTables.map(fileOf)])

const mostFileBytes = 20 * 1024 * 1024
const mostBytes = 40 * 1024 * 1024

/** The texts of what was handed in: a package in a zip, or one table. */
export const packageIn = async (bytes: Uint8Array): Promise<ReadPackage> =>
  isZip(bytes) ? packageInZip(bytes) : tableOf(bytes)

const isZip = ([first, second]: Uint8Array) => first === 0x50 && second === 0x4b

/** One table, when it is a text whose first line has columns. */
export function tableOf(bytes: Uint8Array): ReadPackage {
  const text = japaneseText(bytes)
  if (text === null) return { problem: { reason: 'encoding', file: flatName } }
  return text.split('\n', 1)[0]!.includes(',')
    ? { files: new Map([[flatName, text]]) }
    : { problem: { reason: 'notZip' } }
}

/** The texts of a package from a zip, whose files may stand in a folder. */
export async function packageInZip(bytes: Uint8Array): Promise<ReadPackage> {
  const zip = await openZip(Buffer.from(bytes)).catch(() => null)
  if (!zip) return { problem: { reason: 'notZip' } }
  try {
    return await textsIn(zip)
  } catch {
    return { problem: { reason: 'notZip' } }
  } finally {
    zip.close()
  }
}

async function textsIn(zip: Zip): Promise<ReadPackage> {
  const found = new Map<string, Uint8Array>()
  let bytes = 0
  for (const [path, entry] of zip.entries) {
    const name = path.split('/').at(-1)!
    // What a Mac adds, and a second file of one name: the one in the upper folder is meant.
    if (!packageNames.has(name) || path.startsWith('__MACOSX/') || found.has(name)) continue
    bytes += entry.uncompressedSize
    if (bytes > mostBytes || entry.uncompressedSize > mostFileBytes)
      return { problem: { reason: 'tooLarge' } }
    found.set(name, await zip.read(entry, mostFileBytes))
  }
  return packageOf(found)
}

/** The texts of a package from the bytes of its files, by name. */
export function packageOf(found: ReadonlyMap<string, Uint8Array>): ReadPackage {
  const files = new Map<string, string>()
  for (const [file, bytes] of found) {
    const text = japaneseText(bytes)
    if (text === null) return { problem: { reason: 'encoding', file } }
    files.set(file, text)
  }
  const descriptor = files.get(descriptorFile)
  if (descriptor === undefined) return { problem: { reason: 'noPackage' } }
  const missing = filesNamed(descriptor)?.find((file) => packageNames.has(file) && !files.has(file))
  if (missing) return { problem: { reason: 'missing', file: missing } }
  return filesNamed(descriptor) ? { files } : { problem: { reason: 'noPackage' } }
}

/** The files that the descriptor names; null when it is none. */
function filesNamed(descriptor: string): string[] | null {
  try {
    const { resources } = JSON.parse(descriptor.replace(/^\uFEFF/, '')) as { resources: { path: string }[] }
    return resources.map(({ path }) => String(path))
  } catch {
    return null
  }
}

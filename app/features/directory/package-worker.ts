import { packageIn, type PackageProblem } from './package-files.server.ts'
import { type ReadSources, readSources } from './read-package.server.ts'

/** A package as it came in, as texts by file, or as it was kept. */
export type Handed = { bytes: Uint8Array } | { files: [string, string][] } | { content: string }

/** `content` is what is kept: JSON, since PostgreSQL cannot store NUL, which is told as a fault in its row. */
export type TakenIn = ReadSources & { content: string }

/** Runs in a thread of its own: 5 MB that came in may be 40 MB of tables. */
export default async function take({ handed, today }: { handed: Handed; today: string }) {
  const texts = await textsIn(handed)
  if ('problem' in texts) return texts
  const { files } = texts
  const read = readSources(files, today)
  if ('content' in handed) return read
  return { ...read, content: JSON.stringify([...files].sort()) } satisfies TakenIn
}

async function textsIn(
  handed: Handed,
): Promise<{ files: ReadonlyMap<string, string> } | { problem: PackageProblem }> {
  if ('bytes' in handed) return packageIn(handed.bytes)
  if ('files' in handed) return { files: new Map(handed.files) }
  return { files: new Map(JSON.parse(handed.content) as [string, string][]) }
}

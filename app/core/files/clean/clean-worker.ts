import { readFile, stat, writeFile } from 'node:fs/promises'
import type { FileKind } from '../kind/kinds.ts'
import { type Reason, Refused } from '../kind/reasons.ts'
import { officeAnew } from './office.ts'
import { blankPdf } from './pdf.ts'
import { pictureAnew, refusalOf } from './picture.ts'

export type Cleaning = { path: string; into: string; kind: FileKind }
/** `full`: it could not be written. */
export type Cleaned = { anew: boolean } | { refused: Reason } | { full: true }

// It is held as a whole. Of a larger one nobody reads the words either, and its page says so.
const mostPdf = 40 * 1024 * 1024

/** Writes a file anew without what it says about its author, and answers whether it did. */
export default async function clean({ path, into, kind }: Cleaning): Promise<Cleaned> {
  try {
    if (kind === 'txt' || kind === 'csv') return { anew: false }
    if (kind === 'png' || kind === 'jpg') await (await pictureAnew(path, kind)).toFile(into)
    else if (kind === 'pdf') return { anew: await pdfAnew(path, into) }
    else await officeAnew(path, into, kind)
    return { anew: true }
  } catch (thrown) {
    const error = kind === 'png' || kind === 'jpg' ? refusalOf(thrown) : thrown
    if (error instanceof Refused) return { refused: error.reason }
    if (isFull(error)) return { full: true }
    throw error
  }
}

const isFull = (error: unknown) =>
  /ENOSPC|EDQUOT|EROFS|EACCES|No space|unable to (?:write|open for write)/.test(String(error))

async function pdfAnew(path: string, into: string) {
  if ((await stat(path)).size > mostPdf) return false
  const bytes = await readFile(path)
  if (!blankPdf(bytes)) return false
  await writeFile(into, bytes, { flag: 'wx', mode: 0o600 })
  return true
}

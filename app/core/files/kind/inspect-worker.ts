import { open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { type FileKind, kindOfName, kinds } from './kinds.ts'
import { inspectOffice } from './office.ts'
import { inspectPdf } from './pdf.ts'
import { bytesAt } from './pieces.ts'
import { inspectJpeg, inspectPng } from './pictures.ts'
import { encodingOf } from './plain-text.ts'
import { type Reason, Refused } from './reasons.ts'

export type Inspection = { path: string; name: string }
export type Inspected = { kind: FileKind; type: string } | { refused: Reason }

const headBytes = 4100

/** What kind of file this is by its name and by its content, or why it is not taken. */
export default async function inspect({ path, name }: Inspection): Promise<Inspected> {
  try {
    const kind = kindOfName(name)
    if (!kind) return { refused: 'unknown' }
    const encoding = await contentOf(path, kind)
    return { kind, type: encoding === 'shift_jis' ? kinds[kind].replace('utf-8', 'Shift_JIS') : kinds[kind] }
  } catch (error) {
    if (error instanceof Refused) return { refused: error.reason }
    throw error
  }
}

const isOffice = (kind: FileKind) => kind === 'docx' || kind === 'xlsx' || kind === 'pptx' || kind === 'odt'

async function contentOf(path: string, kind: FileKind) {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size === 0) throw new Refused('empty')
    const head = await bytesAt(file, 0, headBytes)
    const seen = (await fileTypeFromBuffer(head).catch(() => undefined))?.ext
    if (isOffice(kind)) {
      // A protected office file is a container of the old kind around the encrypted one.
      if (seen === 'cfb') throw new Refused('encrypted')
      if (!head.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) throw new Refused('otherKind')
      return await inspectOffice(path, kind)
    }
    if (kind === 'pdf') return await inspectPdf(file, path, size)
    if (kind === 'png') return await inspectPng(file, size)
    if (kind === 'jpg') return await inspectJpeg(file, size)
    if (seen) throw new Refused('otherKind')
    return await encodingOf(file)
  } finally {
    await file.close()
  }
}

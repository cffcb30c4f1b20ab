import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'
import { listOfParts, type Packed, partHeader } from './zip-format.ts'

export type ZipPart = { name: string; text: string }

const packed = promisify(deflateRaw)

/** A zip of a few texts, packed outside the main thread. */
export async function zipped(parts: readonly ZipPart[]): Promise<Buffer> {
  const bodies: Buffer[] = []
  const list: (Packed & { offset: number })[] = []
  let offset = 0
  for (const { name, text } of parts) {
    const content = Buffer.from(text)
    const body = await packed(content)
    const part = { name, method: 8, crc: crc32(content), size: content.length, packedSize: body.length }
    const local = Buffer.concat([partHeader(part), body])
    list.push({ ...part, offset })
    bodies.push(local)
    offset += local.length
  }
  return Buffer.concat([...bodies, listOfParts(list, offset)])
}

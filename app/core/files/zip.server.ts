import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'

export type ZipPart = { name: string; text: string }

const packed = promisify(deflateRaw)

/** Little-endian numbers one after another, each with its size in bytes. */
const fields = (...pairs: [size: 2 | 4, value: number][]) =>
  Buffer.concat(
    pairs.map(([size, value]) => {
      const bytes = Buffer.alloc(size)
      bytes.writeUIntLE(value, 0, size)
      return bytes
    }),
  )

const utf8Names = 0x800
const deflated = 8
// 1 January 1980, midnight: the same parts make the same bytes, whenever it is.
const noTime = 0x00210000

/** A zip of a few texts, packed outside the main thread. */
export async function zipped(parts: readonly ZipPart[]): Promise<Buffer> {
  const bodies: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const { name, text } of parts) {
    const content = Buffer.from(text)
    const body = await packed(content)
    const title = Buffer.from(name)
    const about = Buffer.concat([
      fields([2, 20], [2, utf8Names], [2, deflated], [4, noTime], [4, crc32(content)]),
      fields([4, body.length], [4, content.length], [2, title.length], [2, 0]),
    ])
    const local = Buffer.concat([fields([4, 0x04034b50]), about, title, body])
    const place = fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset])
    list.push(Buffer.concat([fields([4, 0x02014b50], [2, 20]), about, place, title]))
    bodies.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.concat([
    fields([4, 0x06054b50], [2, 0], [2, 0], [2, parts.length], [2, parts.length]),
    fields([4, directory.length], [4, offset], [2, 0]),
  ])
  return Buffer.concat([...bodies, directory, end])
}

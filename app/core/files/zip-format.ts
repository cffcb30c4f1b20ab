/** Little-endian numbers one after another, each with its size in bytes. */
const fields = (...pairs: [size: 2 | 4, value: number][]) =>
  Buffer.concat(
    pairs.map(([size, value]) => {
      const bytes = Buffer.alloc(size)
      bytes.writeUIntLE(value, 0, size)
      return bytes
    }),
  )

/** A part as it lies in a zip; `method` is 8 when it is deflated, 0 when it is not. */
export type Packed = { name: string; method: number; crc: number; size: number; packedSize: number }

const utf8Names = 0x800
// 1 January 1980, midnight: the same parts make the same bytes, and nobody learns when they were written.
const noTime = 0x00210000

const about = ({ name, method, crc, size, packedSize }: Packed) =>
  Buffer.concat([
    fields([2, 20], [2, utf8Names], [2, method], [4, noTime], [4, crc], [4, packedSize], [4, size]),
    fields([2, Buffer.byteLength(name)], [2, 0]),
  ])

/** What stands before the bytes of a part. */
export const partHeader = (part: Packed) =>
  Buffer.concat([fields([4, 0x04034b50]), about(part), Buffer.from(part.name)])

/** What stands behind all parts, each with the place where its header begins; `at` is where this itself begins. */
export function listOfParts(parts: readonly (Packed & { offset: number })[], at: number) {
  const list = Buffer.concat(
    parts.flatMap((part) => [
      fields([4, 0x02014b50], [2, 20]),
      about(part),
      fields([2, 0], [2, 0], [2, 0], [4, 0], [4, part.offset]),
      Buffer.from(part.name),
    ]),
  )
  const end = Buffer.concat([
    fields([4, 0x06054b50], [2, 0], [2, 0], [2, parts.length], [2, parts.length]),
    fields([4, list.length], [4, at], [2, 0]),
  ])
  return Buffer.concat([list, end])
}

import type { FileHandle } from 'node:fs/promises'
import { bytesAt, overlapping } from './pieces.ts'
import { Refused } from './reasons.ts'

const pngStart = Buffer.from('89504e470d0a1a0a', 'hex')

/** Throws Refused unless the chunks of this PNG lead from its first to its last byte. */
export async function inspectPng(file: FileHandle, size: number) {
  if (!(await bytesAt(file, 0, 8)).equals(pngStart)) throw new Refused('otherKind')
  for (let at = 8; at + 12 <= size;) {
    const chunk = await bytesAt(file, at, 8)
    at += 12 + chunk.readUInt32BE(0)
    if (chunk.toString('latin1', 4) !== 'IEND') continue
    if (at < size) throw new Refused('surplus')
    if (at === size) return
  }
  throw new Refused('broken')
}

const endOfImage = 0xd9
const startOfScan = 0xda
const standsAlone = (marker: number) => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01

/** Throws Refused unless the segments of this JPEG lead from its first to its last byte. */
export async function inspectJpeg(file: FileHandle, size: number) {
  if (!(await bytesAt(file, 0, 3)).equals(Buffer.from('ffd8ff', 'hex'))) throw new Refused('otherKind')
  for (let at = 2; at + 2 <= size;) {
    const [mark, marker, ...length] = await bytesAt(file, at, 4)
    if (mark !== 0xff || marker === undefined) throw new Refused('broken')
    if (marker === endOfImage) {
      if (at + 2 < size) throw new Refused('surplus')
      return
    }
    if (marker === 0xff) at += 1
    else if (standsAlone(marker)) at += 2
    else {
      at += 2 + (length[0] ?? 0) * 256 + (length[1] ?? 0)
      if (marker === startOfScan) at = await nextMarker(file, at)
    }
  }
  throw new Refused('broken')
}

/** Behind the compressed picture: the next 0xff that is neither an escaped byte nor a restart. */
async function nextMarker(file: FileHandle, from: number) {
  for await (const { bytes, start } of overlapping(file, 1)) {
    let at = Math.max(0, from - start)
    while ((at = bytes.indexOf(0xff, at)) !== -1 && at + 1 < bytes.length) {
      const next = bytes[at + 1]!
      if (next !== 0 && !standsAlone(next) && next !== 0xff) return start + at
      at += 1
    }
  }
  throw new Refused('broken')
}

import type { FileHandle } from 'node:fs/promises'

const pieceBytes = 64 * 1024

/** A file in pieces, each with the end of the one before it, so that nothing is missed where they meet. */
export async function* overlapping(file: FileHandle, overlap: number) {
  const buffer = Buffer.allocUnsafe(overlap + pieceBytes)
  let kept = 0
  let position = 0
  for (;;) {
    const { bytesRead } = await file.read(buffer, kept, pieceBytes, position)
    if (bytesRead === 0) return
    yield { bytes: buffer.subarray(0, kept + bytesRead), start: position - kept, fresh: kept }
    position += bytesRead
    const end = kept + bytesRead
    const tail = Math.min(overlap, end)
    buffer.copy(buffer, 0, end - tail, end)
    kept = tail
  }
}

export async function bytesAt(file: FileHandle, position: number, length: number) {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, Math.max(0, position))
  return buffer.subarray(0, bytesRead)
}

import type { Readable } from 'node:stream'

export type KeptFile = { hash: string; size: number }
/** A file before it is kept, where it can be looked at. */
export type StagedFile = KeptFile & { path: string }

export type Put = {
  maxBytes: number
  /** Looks at what came in, and may write it anew into another place: then that is kept. What it throws leaves nothing. */
  prepare?: (file: { path: string; into: string }) => Promise<boolean>
  /** Looks at the whole file before it is kept; what it throws leaves nothing behind. */
  admit?: (file: StagedFile) => Promise<void>
}

/** Files by the SHA-256 of their bytes; the same bytes are kept once. */
export type FileStore = {
  /** Throws too-large, unavailable when the place is full or away, and whatever the source or `admit` throws. */
  put: (bytes: AsyncIterable<Uint8Array>, how: Put) => Promise<KeptFile>
  /** Throws unavailable when the file is not there. */
  open: (hash: string) => Promise<{ size: number; stream: Readable }>
  /** Lends the file under a path of this machine. */
  borrow: <Result>(hash: string, work: (path: string) => Promise<Result>) => Promise<Result>
  remove: (hash: string) => Promise<void>
  /** All files, and when each was last put. */
  list: () => AsyncIterable<{ hash: string; putAt: Date }>
  /** Removes what broken-off uploads of a process that died left behind. */
  tidy: (before: Date) => Promise<void>
  /** Lets go of open connections. */
  close: () => void
}

/** Where files are kept: a folder of this machine, or a bucket of a store that speaks S3. */
export type FilesPlace = { folder: string } | { bucket: string; prefix: string }

const sha256 = /^[0-9a-f]{64}$/

export const isHash = (text: string) => sha256.test(text)

/** `ab/ab12…`: where a file lies. No place is made of anything but a hash. */
export function placeOf(hash: string) {
  if (!isHash(hash)) throw new TypeError('not a hash')
  return `${hash.slice(0, 2)}/${hash}`
}

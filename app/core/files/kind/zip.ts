import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { Refused } from './reasons.ts'

const mostEntries = 10_000
const mostBytes = 200 * 1024 * 1024
// Deflate packs at most 1,032 to 1; sheets of ten thousand equal rows stay below 200.
const steepest = 200
const noticed = 10 * 1024 * 1024

export type Zip = {
  entries: ReadonlyMap<string, Entry>
  /** The bytes of an entry, at most this many. */
  read: (entry: Entry, most: number) => Promise<Buffer>
  /** The bytes of an entry as they lie in the zip. */
  packed: (entry: Entry) => Promise<NodeJS.ReadableStream>
  close: () => void
}

/** Reads the list of what is in a zip (a file by its path, or its bytes), in pieces, and refuses what would hurt whoever opens it. */
export async function openZip(from: string | Buffer): Promise<Zip> {
  // Absolute names, `..` and backslashes are refused by the reader, as is anything behind the end.
  const strictly = { autoClose: false, lazyEntries: true, strictFileNames: true }
  const opened = typeof from === 'string' ? openPromise(from, strictly) : fromBufferPromise(from, strictly)
  const file = await opened.catch(() => {
    throw new Refused('broken')
  })
  try {
    return { ...readerOf(file), entries: await listed(file) }
  } catch (error) {
    file.close()
    throw error instanceof Refused ? error : new Refused('broken')
  }
}

async function listed(file: ZipFile) {
  if (file.entryCount > mostEntries) throw new Refused('tooMany')
  if (file.comment.length > 0) throw new Refused('surplus')
  const entries = new Map<string, Entry>()
  let [packed, unpacked, first] = [0, 0, Number.POSITIVE_INFINITY]
  for await (const entry of file.eachEntry()) {
    if (entry.isEncrypted()) throw new Refused('encrypted')
    packed += entry.compressedSize
    unpacked += entry.uncompressedSize
    first = Math.min(first, entry.relativeOffsetOfLocalHeader)
    // More packed bytes than the file has: its entries lie on top of each other.
    if (unpacked > mostBytes || packed > file.fileSize || isSteep(entry)) throw new Refused('bomb')
    if (entries.has(entry.fileName)) throw new Refused('broken')
    entries.set(entry.fileName, entry)
    if (entries.size > mostEntries) throw new Refused('tooMany')
  }
  if (first !== 0) throw new Refused('surplus')
  return entries
}

const isSteep = ({ uncompressedSize, compressedSize }: Entry) =>
  uncompressedSize > noticed && uncompressedSize > steepest * compressedSize

function readerOf(file: ZipFile): Omit<Zip, 'entries'> {
  const stream = (entry: Entry) => file.openReadStreamPromise(entry)
  return {
    packed: (entry) => file.openReadStreamPromise(entry, { decodeFileData: false }),
    read: async (entry, most) => {
      if (entry.uncompressedSize > most) throw new Refused('bomb')
      const chunks: Buffer[] = []
      // The reader ends with an error when there is more than the list says.
      for await (const chunk of await stream(entry)) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks)
    },
    close: () => file.close(),
  }
}

import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { constants, createInflate, inflateSync } from 'node:zlib'
import { type Reason, Refused } from './reasons.ts'
import { bytesAt, overlapping } from './pieces.ts'

// A name in a PDF may be written with any letter as #xx.
const named = (name: string, after = '(?![A-Za-z0-9])') =>
  new RegExp(`/${[...name].map((letter) => `(?:${letter}|#${hex(letter)})`).join('')}${after}`)
const hex = (letter: string) =>
  [...letter.charCodeAt(0).toString(16)]
    .map((digit) => (/[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit))
    .join('')

const forbidden: [RegExp, Reason][] = [
  [named('Encrypt', '\\s*(?:\\d+\\s+\\d+\\s+R|<<)'), 'encrypted'],
  [named('JavaScript'), 'script'],
  [named('Launch'), 'script'],
  [named('EmbeddedFile'), 'embedded'],
  [named('EmbeddedFiles'), 'embedded'],
  [named('RichMedia'), 'embedded'],
]

function refuseActing(text: string) {
  for (const [pattern, reason] of forbidden) if (pattern.test(text)) throw new Refused(reason)
}

const head = /^%PDF-[12]\.\d/
// Some programs fill the last block with NUL; nothing else may follow the end.
const end = /%%EOF[\s\0]*$/
const overlap = 4096
const mostStreams = 200_000
const mostUnpacked = 200 * 1024 * 1024

/**
 * Throws Refused for a PDF that is protected, acts, or carries files: by what stands in it in the clear and in its
 * object streams that are packed with Flate.
 */
export async function inspectPdf(file: FileHandle, path: string, size: number) {
  if (!head.test((await bytesAt(file, 0, 16)).toString('latin1'))) throw new Refused('otherKind')
  if (!end.test((await bytesAt(file, size - 2048, 2048)).toString('latin1'))) throw new Refused('surplus')
  const streams = await streamsOf(file, refuseActing)
  let left = mostUnpacked
  for (const at of streams) {
    if (await maybeObjects(file, at)) left -= await refuseActingWithin(path, at, left)
  }
}

const beginning = /(?<!end)stream[ \t]*(?:\r\n|\n|\r(?=[^\n]))/g

/** Where the bytes of all streams begin; `look` sees the whole file in pieces on the way. */
async function streamsOf(file: FileHandle, look: (text: string) => void) {
  const streams: number[] = []
  for await (const { bytes, start, fresh } of overlapping(file, overlap)) {
    const text = bytes.toString('latin1')
    look(text)
    for (const { index, 0: word } of text.matchAll(beginning)) {
      const at = index + word.length
      if (at > fresh) streams.push(start + at)
    }
    if (streams.length > mostStreams) throw new Refused('tooHeavy')
  }
  return streams
}

const firstBytes = 512
// It begins with numbers and places of objects, whatever its dictionary calls it.
const objects = /^\s*\d+\s+\d+\s/

async function maybeObjects(file: FileHandle, at: number) {
  try {
    const start = await bytesAt(file, at, firstBytes)
    return objects.test(inflateSync(start, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1'))
  } catch {
    return false
  }
}

/** Answers how many bytes it unpacked. */
async function refuseActingWithin(path: string, at: number, most: number): Promise<number> {
  let [tail, size] = ['', 0]
  await unpacked(path, at, (chunk) => {
    size += chunk.length
    if (size > most) throw new Refused('bomb')
    const text = tail + chunk.toString('latin1')
    tail = text.slice(-overlap)
    refuseActing(text)
  })
  return size
}

/** Throws Refused when a stream becomes larger than this, before anybody unpacks it into memory. */
export async function refuseHugeStreams(path: string, most: number) {
  const file = await open(path)
  try {
    for (const at of await streamsOf(file, () => {})) {
      let size = 0
      await unpacked(path, at, (chunk) => {
        size += chunk.length
        if (size > most) throw new Refused('bomb')
      })
    }
  } finally {
    await file.close()
  }
}

const picture = new RegExp(`${named('Subtype', '').source}\\s{0,9}${named('Image').source}`, 'g')
const side = String.raw`\s+(\d+)(?!\d|\s+\d+\s+R)`
const [width, height] = [named('Width', side), named('Height', side)]
// A line of words needs as much; below it are dots, rules and small signs.
const [leastLong, leastWide] = [100, 16]

/** Whether pictures in which words may stand are drawn in it. Their dictionaries are always in the clear, so nothing is unpacked. */
export async function pdfHoldsPictures(path: string) {
  const file = await open(path)
  try {
    for await (const { bytes } of overlapping(file, overlap)) {
      const text = bytes.toString('latin1')
      for (const { index } of text.matchAll(picture)) {
        const from = text.lastIndexOf(' obj', index)
        const to = text.indexOf('stream', index)
        // Cut by the edge of the piece: the piece before or after holds it whole.
        if (from >= 0 && to >= 0 && mayHoldWords(text.slice(from, to))) return true
      }
    }
    return false
  } finally {
    await file.close()
  }
}

/** A size that is written elsewhere may be any. */
function mayHoldWords(dictionary: string) {
  const sides = [width, height].map((side) => Number(side.exec(dictionary)?.[1] ?? Infinity))
  return Math.max(...sides) >= leastLong && Math.min(...sides) >= leastWide
}

/** Hands on what is packed with Flate from here; what is not, or is damaged, is none. Throws what `take` throws. */
function unpacked(path: string, at: number, take: (chunk: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const packed = createReadStream(path, { start: at })
    const inflating = packed.pipe(createInflate())
    const stop = (then: () => void) => {
      packed.destroy()
      inflating.destroy()
      then()
    }
    inflating.on('data', (chunk: Buffer) => {
      try {
        take(chunk)
      } catch (error) {
        stop(() => reject(error as Error))
      }
    })
    inflating.on('end', () => stop(resolve))
    inflating.on('error', () => stop(resolve))
  })
}

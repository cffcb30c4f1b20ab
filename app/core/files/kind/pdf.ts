import { createReadStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
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
  const streams: number[] = []
  for await (const { bytes, start, fresh } of overlapping(file, overlap)) {
    const text = bytes.toString('latin1')
    refuseActing(text)
    for (const { index, 0: word } of text.matchAll(beginning)) {
      const at = index + word.length
      if (at > fresh) streams.push(start + at)
    }
    if (streams.length > mostStreams) throw new Refused('tooHeavy')
  }
  let left = mostUnpacked
  for (const at of streams) {
    if (await maybeObjects(file, at)) left -= await refuseActingWithin(path, at, left)
  }
}

const beginning = /(?<!end)stream[ \t]*(?:\r\n|\n|\r(?=[^\n]))/g
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
function refuseActingWithin(path: string, at: number, most: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const packed = createReadStream(path, { start: at })
    const unpacked = packed.pipe(createInflate())
    let tail = ''
    let size = 0
    const stop = (error?: Refused) => {
      packed.destroy()
      unpacked.destroy()
      if (error) reject(error)
      else resolve(size)
    }
    unpacked.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > most) return stop(new Refused('bomb'))
      const text = tail + chunk.toString('latin1')
      tail = text.slice(-overlap)
      try {
        refuseActing(text)
      } catch (error) {
        stop(error as Refused)
      }
    })
    unpacked.on('end', () => stop())
    // Not packed with Flate, or damaged: what stood in the clear was read, and nobody can read the rest.
    unpacked.on('error', () => stop())
  })
}

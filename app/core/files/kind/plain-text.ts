import type { FileHandle } from 'node:fs/promises'
import { overlapping } from './pieces.ts'
import { Refused } from './reasons.ts'

// Tab, line feed, form feed and carriage return are text; other control characters are something else.
const control = /[\0-\x08\x0b\x0e-\x1f\x7f]/

const encodings = ['utf-8', 'shift_jis'] as const
export type Encoding = (typeof encodings)[number]

/** The encoding of a text. Throws Refused when it is neither UTF-8 nor Shift_JIS, or no text. */
export async function encodingOf(file: FileHandle): Promise<Encoding> {
  for (const encoding of encodings) if (await isIn(file, encoding)) return encoding
  throw new Refused('encoding')
}

async function isIn(file: FileHandle, encoding: Encoding) {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const { bytes } of overlapping(file, 0)) {
    const text = decodedBy(decoder, bytes)
    if (text === null) return false
    if (control.test(text)) throw new Refused('otherKind')
  }
  return decodedBy(decoder) !== null
}

function decodedBy(decoder: TextDecoder, chunk?: Buffer) {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch {
    return null
  }
}

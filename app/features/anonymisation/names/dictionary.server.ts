import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import { initialOf } from './initial-letter.ts'

/** The IPADIC of `@patdx/kuromoji` in typed arrays: its own tokenizer takes 400 MB and stalls on long sentences. */
export type Dictionary = {
  base: Int32Array
  check: Int32Array
  /** The entries of word `w` are `entries[firsts[w]]` up to `entries[firsts[w + 1]]`. */
  firsts: Int32Array
  entries: Int32Array
  known: Entries
  unknown: Entries
  /** Entries for unknown words of a class of characters. */
  unknownOf: Map<number, number[]>
  classOf: Uint8Array
  classes: { always: boolean; groups: boolean; longest: number }[]
  costs: Int16Array
  width: number
}

/** Numbers of the left and right context, the cost, the part of speech and the first letter of the reading. */
export type Entries = {
  left: Int16Array
  right: Int16Array
  cost: Int16Array
  tag: Uint8Array
  initial: Uint8Array
  tags: string[]
}

const bytesOfEntry = 10

export function loadDictionary(): Dictionary {
  const main = createRequire(import.meta.url).resolve('@patdx/kuromoji')
  const folder = `${main.slice(0, main.search(/build[\\/][^\\/]+$/))}dict/`
  const read = (name: string) => unpacked(readFileSync(`${folder}${name}.dat.gz`))
  const words = read('tid_map')
  const costs = new Int16Array(read('cc'))
  const dictionary = {
    base: new Int32Array(read('base')),
    check: new Int32Array(read('check')),
    ...wordEntries(new Int32Array(words)),
    known: readEntries(read('tid'), read('tid_pos')),
    unknown: readEntries(read('unk'), read('unk_pos')),
    unknownOf: lists(new Int32Array(read('unk_map'))),
    classOf: new Uint8Array(read('unk_char')),
    classes: readClasses(new DataView(read('unk_invoke'))),
    costs,
    width: costs[1] ?? 0,
  }
  free(words)
  return dictionary
}

const spare = 64

/** In one piece of the size that the last four bytes tell, and some zeros: pieces would double the memory. */
function unpacked(packed: Buffer): ArrayBuffer {
  const size = packed.readUInt32LE(packed.length - 4)
  const { buffer, byteOffset, byteLength } = gunzipSync(packed, { chunkSize: size + spare })
  return (byteOffset === 0 ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)) as ArrayBuffer
}

/** Gives 60 MB back at once, not when somebody happens to collect them. */
const free = (buffer: ArrayBuffer) => void buffer.transfer(0)

/** `key, count, values…` again and again, up to a row without values. */
function* rows(words: Int32Array): Generator<[key: number, first: number, end: number]> {
  for (let at = 1; at + 1 < words.length && (words[at + 1] ?? 0) > 0;) {
    const first = at + 2
    const end = first + (words[at + 1] ?? 0)
    yield [words[at] ?? 0, first, end]
    at = end
  }
}

function lists(words: Int32Array) {
  const all = new Map<number, number[]>()
  for (const [key, first, end] of rows(words))
    all.set(
      key,
      Array.from(words.subarray(first, end), (offset) => offset / bytesOfEntry),
    )
  return all
}

function wordEntries(words: Int32Array) {
  let last = 0
  let total = 0
  for (const [key, first, end] of rows(words)) {
    last = Math.max(last, key)
    total += end - first
  }
  const firsts = new Int32Array(last + 2)
  for (const [key, first, end] of rows(words)) firsts[key + 1] = end - first
  for (let word = 1; word < firsts.length; word++) firsts[word]! += firsts[word - 1] ?? 0
  const entries = new Int32Array(total)
  for (const [key, first, end] of rows(words))
    for (let at = first; at < end; at++)
      entries[(firsts[key] ?? 0) + at - first] = (words[at] ?? 0) / bytesOfEntry
  return { firsts, entries }
}

const comma = 0x2c
const firstTagField = 1
const readingField = 8

/**
 * The features of all entries stand one after the other, ended by a zero. The left context tells the part of speech,
 * so only the first entry of each context is read, and the reading only of proper nouns.
 */
function readEntries(numbersOf: ArrayBuffer, featuresOf: ArrayBuffer): Entries {
  const numbers = new DataView(numbersOf)
  const features = Buffer.from(featuresOf)
  const count = Math.floor(numbers.byteLength / bytesOfEntry)
  const tags = ['']
  const numberOf = new Map<string, number>()
  const tagOfContext = new Map<number, number>()
  const left = new Int16Array(count)
  const right = new Int16Array(count)
  const cost = new Int16Array(count)
  const tag = new Uint8Array(count)
  const initial = new Uint8Array(count)
  for (let entry = 0, start = 0; entry < count && features[start] !== 0; entry++) {
    const end = features.indexOf(0, start)
    if (end < 0) break
    const offset = entry * bytesOfEntry
    const context = numbers.getInt16(offset, true)
    left[entry] = context
    right[entry] = numbers.getInt16(offset + 2, true)
    cost[entry] = numbers.getInt16(offset + 4, true)
    let number = tagOfContext.get(context)
    if (number === undefined) {
      const name = features
        .toString('utf8', fieldAt(features, start, firstTagField), end)
        .split(',')
        .slice(0, 4)
        .join(',')
      number = numberOf.get(name) ?? tags.push(name) - 1
      numberOf.set(name, number)
      tagOfContext.set(context, number)
    }
    tag[entry] = number
    if (tags[number]?.startsWith('名詞,固有名詞')) {
      const reading = fieldAt(features, start, readingField)
      if (reading < end)
        initial[entry] = initialOfByte(
          features[reading] ?? 0,
          features[reading + 1] ?? 0,
          features[reading + 2] ?? 0,
        )
    }
    start = end + 1
  }
  free(numbersOf)
  free(featuresOf)
  return { left, right, cost, tag, initial, tags }
}

/** Where a field begins; the end of the buffer when there are not so many. */
function fieldAt(features: Buffer, start: number, field: number) {
  let at = start
  for (let passed = 0; passed < field; at++) {
    if (features[at] === 0) return features.length
    if (features[at] === comma) passed++
  }
  return at
}

const firstKatakana = 0x30a1
const initials = Uint8Array.from(
  { length: 96 },
  (_, at) => initialOf(String.fromCharCode(firstKatakana + at))?.charCodeAt(0) ?? 0,
)

/** From the three bytes of a katakana. */
const initialOfByte = (a: number, b: number, c: number) =>
  initials[(((a & 0x0f) << 12) | ((b & 0x3f) << 6) | (c & 0x3f)) - firstKatakana] ?? 0

function readClasses(bytes: DataView) {
  const classes: Dictionary['classes'] = []
  for (let at = 0; at + 6 < bytes.byteLength && bytes.getUint8(at + 6) !== 0;) {
    const longest = bytes.getInt32(at + 2, true)
    classes.push({ always: bytes.getUint8(at) === 1, groups: bytes.getUint8(at + 1) === 1, longest })
    for (at += 6; bytes.getUint8(at) !== 0; at++);
    at++
  }
  return classes
}

import { deflateSync } from 'node:zlib'

const space = 0x20
const info = /\/Info\s+(\d{1,10})\s+(\d{1,5})\s+R/g

/**
 * Overwrites what a PDF says about its author, place by place, so that nothing in it moves: its properties, where they
 * stand in the clear, XMP, and the metadata of photographs in it. Answers whether there was anything.
 */
export function blankPdf(bytes: Buffer): boolean {
  const text = bytes.toString('latin1')
  const before = Buffer.from(bytes)
  for (const id of new Set(
    [...text.matchAll(info)].map(([, number, generation]) => `${number}\\s+${generation}`),
  ))
    for (const { index, 0: start } of text.matchAll(new RegExp(`(?<!\\d)${id}\\s+obj`, 'g')))
      blankStrings(bytes, index + start.length)
  for (const [from, to] of packets) blankBetween(bytes, from, to)
  blankPacked(bytes, text)
  blankSegments(bytes)
  return !bytes.equals(before)
}

const packets = [
  ['<?xpacket begin', '<?xpacket end'],
  ['<x:xmpmeta', '</x:xmpmeta>'],
  ['<rdf:RDF', '</rdf:RDF>'],
] as const

function blankBetween(bytes: Buffer, from: string, to: string) {
  for (let start = bytes.indexOf(from); start !== -1; start = bytes.indexOf(from, start + 1)) {
    const end = bytes.indexOf(to, start)
    if (end === -1) return
    bytes.fill(space, start, Math.min(bytes.length, end + to.length))
  }
}

const [open, close, less, more, escape, percent] = [...'()<>\\%'].map((sign) => sign.charCodeAt(0))
const longest = 200_000

/** Empties all strings of the dictionary that begins here. */
function blankStrings(bytes: Buffer, from: number) {
  let depth = 0
  for (let at = from; at < Math.min(bytes.length, from + longest); at++) {
    const [byte, next] = [bytes[at], bytes[at + 1]]
    if (byte === less && next === less) [depth, at] = [depth + 1, at + 1]
    else if (byte === more && next === more) {
      ;[depth, at] = [depth - 1, at + 1]
      if (depth === 0) return
    } else if (byte === percent) while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++
    else if (byte === open || byte === less) {
      const end = byte === open ? endOfString(bytes, at) : bytes.indexOf(more!, at)
      if (end === -1) return
      bytes.fill(space, at + 1, end)
      at = end
    } else if (depth === 0 && byte! > space) return
  }
}

function endOfString(bytes: Buffer, from: number) {
  let depth = 0
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === escape) at++
    else if (bytes[at] === open) depth++
    else if (bytes[at] === close && --depth === 0) return at
  }
  return -1
}

const nothing = deflateSync('')

/** XMP that was packed: the bytes after the end of a packed text are none of it. */
function blankPacked(bytes: Buffer, text: string) {
  for (const { index } of text.matchAll(/\/Type\s*\/Metadata(?![A-Za-z])/g)) {
    const start = /stream(?:\r\n|\n)/g
    start.lastIndex = index
    const word = start.exec(text)
    if (!word || word.index - index > 2000) continue
    const around = text.slice(text.lastIndexOf('<<', index), word.index)
    const from = word.index + word[0].length
    const end = text.indexOf('endstream', from)
    if (!/\/FlateDecode/.test(around) || end - from < nothing.length) continue
    bytes.fill(0, from, end)
    nothing.copy(bytes, from)
  }
}

const segments = [
  Buffer.from('Exif\0\0'),
  Buffer.from('Photoshop 3.0\0'),
  Buffer.from('http://ns.adobe.com/xap/1.0/\0'),
]
const [mark, app0, app15] = [0xff, 0xe0, 0xef]

/** Camera, place and time of photographs, which lie in a PDF as they came. */
function blankSegments(bytes: Buffer) {
  for (const start of segments)
    for (let at = bytes.indexOf(start); at !== -1; at = bytes.indexOf(start, at + 1)) {
      const marker = bytes[at - 3] ?? 0
      if (bytes[at - 4] !== mark || marker < app0 || marker > app15) continue
      bytes.fill(0, at, Math.min(bytes.length, at - 2 + bytes.readUInt16BE(at - 2)))
    }
}

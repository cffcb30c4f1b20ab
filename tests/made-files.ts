import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import sharp from 'sharp'

type Part = { name: string; bytes: Buffer | string; flags?: number; size?: number; stored?: boolean }

const fields = (...pairs: [size: 2 | 4, value: number][]) =>
  Buffer.concat(
    pairs.map(([size, value]) => {
      const bytes = Buffer.alloc(size)
      bytes.writeUIntLE(value, 0, size)
      return bytes
    }),
  )

/** A zip made byte by byte, so that it can be wrong; `size` is what the list claims. */
export function zipOf(parts: Part[], { comment = '' } = {}): Buffer {
  const locals: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const { name, bytes, flags = 0x800, size, stored = false } of parts) {
    const content = Buffer.from(bytes)
    const packed = stored ? content : deflateRawSync(content)
    const title = Buffer.from(name)
    const shared = fields(
      ...([
        [2, 20],
        [2, flags],
        [2, stored ? 0 : 8],
        [4, 0],
        [4, crc32(content)],
      ] as [2 | 4, number][]),
      ...([
        [4, packed.length],
        [4, size ?? content.length],
        [2, title.length],
        [2, 0],
      ] as [2 | 4, number][]),
    )
    const local = Buffer.concat([fields([4, 0x04034b50]), shared, title, packed])
    const rest = fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset])
    list.push(Buffer.concat([fields([4, 0x02014b50], [2, 20]), shared, rest, title]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(list)
  const end = fields(
    ...([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, parts.length],
      [2, parts.length],
    ] as [2 | 4, number][]),
    ...([
      [4, directory.length],
      [4, offset],
      [2, comment.length],
    ] as [2 | 4, number][]),
  )
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)])
}

const office = 'application/vnd.openxmlformats-officedocument'
const xml = '<?xml version="1.0" encoding="UTF-8"?>'
const typesOf = (type: string) =>
  `${xml}<Types><Override PartName="/main.xml" ContentType="${type}"/></Types>`

/** A Word document with these paragraphs, and more parts. */
export const docxOf = (
  paragraphs: string[],
  more: Part[] = [],
  type = `${office}.wordprocessingml.document.main+xml`,
) =>
  zipOf([
    { name: '[Content_Types].xml', bytes: typesOf(type) },
    {
      name: 'word/document.xml',
      bytes: `${xml}<w:document xmlns:w="w"><w:body>${paragraphs
        .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
        .join('')}</w:body></w:document>`,
    },
    ...more,
  ])

export const xlsxOf = (cells: string[]) =>
  zipOf([
    { name: '[Content_Types].xml', bytes: typesOf(`${office}.spreadsheetml.sheet.main+xml`) },
    {
      name: 'xl/sharedStrings.xml',
      bytes: `${xml}<sst>${cells.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      bytes: `${xml}<worksheet><sheetData><row>${cells
        .map((_, index) => `<c t="s"><v>${index}</v></c>`)
        .join('')}</row></sheetData></worksheet>`,
    },
  ])

export const pptxOf = (lines: string[]) =>
  zipOf([
    { name: '[Content_Types].xml', bytes: typesOf(`${office}.presentationml.presentation.main+xml`) },
    ...lines.map((text, index) => ({
      name: `ppt/slides/slide${index + 1}.xml`,
      bytes: `${xml}<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`,
    })),
  ])

export const odtOf = (paragraphs: string[], manifest = '<manifest/>') =>
  zipOf([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'META-INF/manifest.xml', bytes: manifest },
    {
      name: 'content.xml',
      bytes: `${xml}<o:body xmlns:o="o" xmlns:t="t">${paragraphs.map((text) => `<t:p>${text}</t:p>`).join('')}</o:body>`,
    },
  ])

/** A PDF of one page; `more` are further objects, and `trailer` further entries of the trailer. */
export function pdfOf(text: string, more: string[] = [], trailer = '') {
  const words = `BT /F1 24 Tf 72 700 Td (${text}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  ]
  let body = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  const start = body.length
  body += `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(body, 'latin1')
}

/** An object stream, packed, as programs write most of a PDF today. */
export function objectStream(content: string) {
  const packed = deflateSync(content).toString('latin1')
  return `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`
}

function chunkOf(type: string, data: Buffer) {
  const named = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

/** A picture of one grey point. */
export const pngOf = () =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunkOf('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
    chunkOf('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunkOf('IEND', Buffer.alloc(0)),
  ])

/** A photograph that says who took it, where and when. */
export const photoOf = (artist: string) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#8a7' } })
    .withExif({ IFD0: { Artist: artist, ImageDescription: artist }, IFD3: { GPSLatitude: '35/1 10/1 0/1' } })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${artist}</a></x:xmpmeta>`)
    .jpeg()
    .toBuffer()

/** The part of an office file that says who wrote it. */
export const authoredBy = (name: string) => ({
  name: 'docProps/core.xml',
  bytes: `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>${name}</dc:creator></cp:coreProperties>`,
})

/** The segments of a JPEG around bytes that stand for its picture. */
export const jpgOf = () =>
  Buffer.from('ffd8ffe000104a46494600010100000100010000ffda0008010100003f00d2cf20ff00ffd012ffd9', 'hex')

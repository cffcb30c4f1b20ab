import { type FileHandle, open } from 'node:fs/promises'
import { crc32, deflateRawSync } from 'node:zlib'
import type { Entry } from 'yauzl'
import type { FileKind } from '../kind/kinds.ts'
import { walkXml } from '../kind/xml.ts'
import { openZip, type Zip } from '../kind/zip.ts'
import { listOfParts, type Packed, partHeader } from '../zip-format.ts'
import { hasMetadata, pictureAnew, type PictureKind } from './picture.ts'

const mostPart = 24 * 1024 * 1024

/** Writes an office file anew: without its properties, the folder it lay in, and the metadata of its pictures. */
export async function officeAnew(path: string, into: string, kind: FileKind) {
  const zip = await openZip(path)
  try {
    const properties = await propertyParts(zip, kind)
    const file = await open(into, 'wx', 0o600)
    try {
      await writeAll(zip, file, (entry) => replaced(zip, entry, properties))
    } finally {
      await file.close()
    }
  } finally {
    zip.close()
  }
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const empty = {
  core: '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
  extended: `<Properties xmlns="${office}/extended-properties"/>`,
  custom: `<Properties xmlns="${office}/custom-properties"/>`,
  meta: '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"/>',
}

/** The parts that hold properties, each with what it says when it says nothing. */
async function propertyParts(zip: Zip, kind: FileKind): Promise<Map<string, string>> {
  if (kind === 'odt') return new Map([['meta.xml', empty.meta]])
  const parts = new Map([
    ['docProps/core.xml', empty.core],
    ['docProps/app.xml', empty.extended],
    ['docProps/custom.xml', empty.custom],
  ])
  const types = zip.entries.get('[Content_Types].xml')
  if (types) {
    walkXml(await zip.read(types, mostPart), {
      open: ({ attributes: { PartName = '', ContentType = '' } }) => {
        const which = /(core|extended|custom)-properties\+xml$/i.exec(ContentType.trim())?.[1]?.toLowerCase()
        if (which) parts.set(PartName.trim().replace(/^\//, ''), empty[which as keyof typeof empty])
      },
    })
  }
  for (const name of zip.entries.keys()) if (/\.psmdcp$/i.test(name)) parts.set(name, empty.core)
  return parts
}

const media = /(?:^|\/)(?:media|Pictures|docProps)\/[^/]*\.(png|jpe?g)$/i

// Who changed which slide, and the label by which an employer knows its files.
const traces = /^(?:ppt\/changesInfos|docMetadata)\/[^/]+\.xml$/

/** The first element of a part with the names of its words, and nothing in it. */
function withoutContent(part: Buffer) {
  const [, name = '', words = ''] =
    /<([A-Za-z_][\w:.-]*)((?:\s+xmlns(?::[\w.-]+)?\s*=\s*(?:"[^"]*"|'[^']*'))*)/.exec(
      part.toString('utf8'),
    ) ?? []
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name}${words}/>`)
}

/** What stands in the place of a part; null for one that stays as it is. */
async function replaced(zip: Zip, entry: Entry, properties: Map<string, string>): Promise<Buffer | null> {
  const { fileName } = entry
  const nothing = properties.get(fileName)
  if (nothing) return Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${nothing}`)
  if (traces.test(fileName)) return withoutContent(await zip.read(entry, mostPart))
  if (fileName === 'xl/workbook.xml') return withoutOwner(await zip.read(entry, mostPart))
  const ending = media.exec(fileName)?.[1]?.toLowerCase()
  if (!ending || entry.uncompressedSize > mostPart) return null
  const picture = await zip.read(entry, mostPart)
  const kind: PictureKind = ending === 'png' ? 'png' : 'jpg'
  return (await hasMetadata(picture)) ? (await pictureAnew(picture, kind)).toBuffer() : null
}

/** Excel writes down in which folder a table lay, and who kept it open. */
function withoutOwner(workbook: Buffer) {
  const text = workbook.toString('utf8')
  const plain = text
    .replace(/(<(?:[\w-]+:)?absPath\b[^>]*?\surl=)(?:"[^"]*"|'[^']*')/g, '$1""')
    .replace(/(<(?:[\w-]+:)?fileSharing\b[^>]*?\suserName=)(?:"[^"]*"|'[^']*')/g, '$1""')
  return plain === text ? null : Buffer.from(plain)
}

async function writeAll(zip: Zip, file: FileHandle, instead: (entry: Entry) => Promise<Buffer | null>) {
  const list: (Packed & { offset: number })[] = []
  let offset = 0
  const write = async (bytes: Buffer) => {
    await file.writeFile(bytes)
    offset += bytes.length
  }
  for (const [name, entry] of zip.entries) {
    const content = await instead(entry)
    const start = offset
    if (content) {
      const body = deflateRawSync(content)
      const part = { name, method: 8, crc: crc32(content), size: content.length, packedSize: body.length }
      await write(partHeader(part))
      await write(body)
      list.push({ ...part, offset: start })
      continue
    }
    const {
      compressionMethod: method,
      crc32: crc,
      uncompressedSize: size,
      compressedSize: packedSize,
    } = entry
    const part = { name, method, crc, size, packedSize }
    await write(partHeader(part))
    for await (const chunk of await zip.packed(entry)) await write(chunk as Buffer)
    list.push({ ...part, offset: start })
  }
  await write(listOfParts(list, offset))
}

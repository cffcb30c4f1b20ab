import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { authoredBy, docxOf, jpgOf, odtOf, pdfOf, photoOf, pngOf, xlsxOf, zipOf } from '#tests/made-files.ts'
import { openInspector } from '../kind/inspect.server.ts'
import type { FileKind } from '../kind/kinds.ts'
import { reasons } from '../kind/reasons.ts'
import { openReader } from '../text/read.server.ts'
import { openCleaner } from './clean.server.ts'

const [cleaner, reader, inspector] = [openCleaner(), openReader(), openInspector()]
const author = 'Tanaka Taro'
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clean-'))
})
afterAll(async () => {
  await Promise.all([cleaner.close(), reader.close(), inspector.close()])
  await rm(folder, { recursive: true })
})

let made = 0
async function cleaned(kind: FileKind, bytes: Buffer) {
  const [path, into] = [join(folder, `in-${++made}`), join(folder, `out-${made}`)]
  await writeFile(path, bytes)
  const isAnew = await cleaner.clean({ path, into, kind })
  const kept = isAnew ? into : path
  // What comes out is taken again, and says the same.
  const { type } = await inspector.inspect({ path: kept, name: `x.${kind}` })
  return { isAnew, bytes: await readFile(kept), read: await reader.read({ path: kept, kind, type }) }
}

const says = (bytes: Buffer) => bytes.includes(author) || bytes.includes(Buffer.from(author, 'utf16le'))

test('a photograph comes out upright, without place, time, owner and notes', async () => {
  const turned = await sharp(await photoOf(author))
    .keepMetadata()
    .withMetadata({ orientation: 6 })
    .toBuffer()
  expect(says(turned)).toBe(true)
  const { bytes } = await cleaned('jpg', turned)
  const { width, height, exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata()
  expect([width, height]).toEqual([40, 60])
  expect({ exif, xmp, iptc, icc, orientation }).toEqual({})
  expect(says(bytes)).toBe(false)
  expect((await sharp((await cleaned('png', pngOf())).bytes).metadata()).format).toBe('png')
})

test('a picture that cannot be drawn, or has too many points, is refused with the reason', async () => {
  await expect(cleaned('jpg', jpgOf())).rejects.toMatchObject({ said: reasons.broken })
  const frame = pngOf()
  frame.writeUInt32BE(30_000, 16)
  frame.writeUInt32BE(30_000, 20)
  await expect(cleaned('png', frame)).rejects.toMatchObject({ code: 'invalid' })
  await expect(cleaned('png', pngOf())).resolves.toMatchObject({ isAnew: true })
})

test('an office file keeps its words, and loses its properties and those of its photographs', async () => {
  const photo = await photoOf(author)
  const { bytes, read } = await cleaned(
    'docx',
    docxOf(['本文'], [authoredBy(author), { name: 'word/media/image1.jpeg', bytes: photo, stored: true }]),
  )
  expect(says(bytes)).toBe(false)
  expect(read).toEqual({ pictures: true, text: '本文', names: [], texts: [] })
  const book = `<workbook><x15ac:absPath url="C:\\Users\\${author}\\"/><fileSharing userName="${author}"/></workbook>`
  const sheet = xlsxOf(['窓口'])
  const zipped = zipOf([{ name: 'xl/workbook.xml', bytes: book, stored: true }])
  expect(says(zipped)).toBe(true)
  const owned = docxOf(
    ['x'],
    [{ name: 'xl/workbook.xml', bytes: book }],
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  )
  expect(says((await cleaned('xlsx', owned)).bytes)).toBe(false)
  expect((await cleaned('xlsx', sheet)).read?.text).toBe('窓口')
  expect((await cleaned('odt', odtOf(['一つめ']))).read?.text).toBe('一つめ')
})

test('the same words make the same bytes, whoever wrote them', async () => {
  const [one, other] = [author, '別の人'].map((name) => docxOf(['本文'], [authoredBy(name)]))
  expect((await cleaned('docx', one!)).bytes).toEqual((await cleaned('docx', other!)).bytes)
})

test('who wrote notes and changes stays in an office file, and is told', async () => {
  const notes =
    '<w:comments xmlns:w="w"><w:comment w:author="田中"/><w:comment w:author="作成者"/></w:comments>'
  const { read } = await cleaned('docx', docxOf(['本文'], [{ name: 'word/comments.xml', bytes: notes }]))
  expect(read?.names).toEqual(['田中'])
})

const xmp = `<?xpacket begin=""?><rdf:RDF><dc:creator>${author}</dc:creator></rdf:RDF><?xpacket end="w"?>`
const metadata = (data: string, more = '') =>
  `<< /Type /Metadata /Subtype /XML ${more} /Length ${data.length} >>\nstream\n${data}\nendstream`

test('a PDF keeps its pages, and loses what it says of its author in the clear', async () => {
  const packed = deflateSync(xmp).toString('latin1')
  const info = `<< /Author (${author} \\(office\\)) /Title <${Buffer.from(author).toString('hex')}> /CreationDate (D:2026) >>`
  const pdf = pdfOf('Hello', [info, metadata(xmp), metadata(packed, '/Filter /FlateDecode')], '/Info 6 0 R')
  const { bytes, read, isAnew } = await cleaned('pdf', pdf)
  expect(isAnew).toBe(true)
  expect(says(bytes)).toBe(false)
  expect(bytes.includes(packed.slice(0, 30), 0, 'latin1')).toBe(false)
  expect(bytes.length).toBe(pdf.length)
  expect(read).toEqual({ pictures: false, text: 'Hello', names: [], texts: [] })
  expect((await cleaned('pdf', pdfOf('Hello'))).isAnew).toBe(false)
})

test('the photographs in a PDF lose what they say; a name that cannot be taken out is told', async () => {
  const photo = (await photoOf(author)).toString('latin1')
  const drawn = `<< /Subtype /Image /Filter /DCTDecode /Length ${photo.length} >>\nstream\n${photo}\nendstream`
  const { bytes, read } = await cleaned(
    'pdf',
    pdfOf('Hello', [drawn, '<< /Author 8 0 R >>', `(${author})`], '/Info 7 0 R'),
  )
  expect(bytes.includes('Exif\0\0')).toBe(false)
  expect(read?.names).toEqual([author])
})

test('a deck loses who changed which slide, and an office file the label of an employer', async () => {
  const changes = `<pc:chgInfo xmlns:pc="p"><pc:chgData name="${author}" userId="1"/></pc:chgInfo>`
  const label = `<clbl:labelList xmlns:clbl="c"><clbl:label siteId="${author}"/></clbl:labelList>`
  const deck = docxOf(
    ['本文'],
    [
      { name: 'ppt/changesInfos/changesInfo1.xml', bytes: changes },
      { name: 'docMetadata/LabelInfo.xml', bytes: label, stored: true },
    ],
  )
  expect(says(deck)).toBe(true)
  const { bytes, read } = await cleaned('docx', deck)
  expect(says(bytes)).toBe(false)
  expect(read).toEqual({ pictures: false, text: '本文', names: [], texts: [] })
})

test('where a link leads to a person or to a folder, it is told', async () => {
  const links = [
    '<Relationships><Relationship TargetMode="External" Type="x/hyperlink" Target="mailto:hanako@test.example?subject=x"/>',
    '<Relationship TargetMode="External" Type="x/hyperlink" Target="file:///C:/Users/%E8%8A%B1%E5%AD%90/a.docx"/>',
    '<Relationship TargetMode="External" Type="x/hyperlink" Target="https://www.test.example/"/></Relationships>',
  ]
  const part = { name: 'word/_rels/document.xml.rels', bytes: links.join('') }
  const { read } = await cleaned('docx', docxOf(['本文'], [part]))
  expect(read?.texts).toEqual(['hanako@test.example', '///C:/Users/花子/a.docx'])
})

test('of a table all is read that a reader sees: numbers, formulas, names of sheets, heads and feet', async () => {
  const sheet = [
    '<worksheet><sheetData><row><c t="s"><v>0</v></c><c><v>123456789018</v></c>',
    '<c t="str"><f>A1</f><v>花子の表</v></c><c t="b"><v>1</v></c></row></sheetData>',
    '<headerFooter><oddHeader>頭の字</oddHeader></headerFooter></worksheet>',
  ]
  const table = docxOf(
    ['x'],
    [
      { name: 'xl/workbook.xml', bytes: '<workbook><sheets><sheet name="花子"/></sheets></workbook>' },
      { name: 'xl/sharedStrings.xml', bytes: '<sst><si><t>窓口</t></si></sst>' },
      { name: 'xl/worksheets/sheet1.xml', bytes: sheet.join('') },
    ],
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  )
  const { read } = await cleaned('xlsx', table)
  expect(read?.text.split(/\n+/)).toEqual(['花子', '窓口', '123456789018', '花子の表', '頭の字'])
})

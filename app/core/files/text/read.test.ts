import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { docxOf, odtOf, pdfOf, pngOf, pptxOf, xlsxOf, zipOf } from '#tests/made-files.ts'
import { type FileKind, kinds } from '../kind/kinds.ts'
import { enoughLetters, openReader } from './read.server.ts'

const reader = openReader()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'texts-'))
})
afterAll(async () => {
  await reader.close()
  await rm(folder, { recursive: true })
})

async function read(kind: FileKind, bytes: Buffer | string, type: string = kinds[kind]) {
  const path = join(folder, 'file')
  await writeFile(path, bytes)
  return (await reader.read({ path, kind, type }))?.text ?? null
}

const reading = '<r><t>在留</t></r><rPh><t>ザイリュウ</t></rPh>'
const sheet = zipOf([{ name: 'xl/sharedStrings.xml', bytes: `<sst><si>${reading}</si></sst>` }])

// Text in a Japanese font that is not in the file, as older programs in Japan write it: 在留 in Shift_JIS.
const japanesePdf = () => {
  const drawn = 'BT /F2 24 Tf 72 600 Td <8ddd97af> Tj ET'
  const bytes = pdfOf('x', [
    '<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /90ms-RKSJ-V /DescendantFonts [7 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor 8 0 R >>',
    '<< /Type /FontDescriptor /FontName /Ryumin-Light /Flags 6 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]).toString('latin1')
  return Buffer.from(
    bytes
      .replace('/F1 5 0 R', '/F1 5 0 R /F2 6 0 R')
      .replace(
        /<< \/Length \d+ >>\nstream\n.*\nendstream/,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ),
    'latin1',
  )
}

test.each<[string, FileKind, Buffer | string, string]>([
  ['a document', 'docx', docxOf(['一つめ', '二つ&amp;め']), '一つめ\n二つ&め'],
  ['a sheet', 'xlsx', xlsxOf(['窓口', '電話']), '窓口\n電話'],
  ['a sheet with readings', 'xlsx', sheet, '在留'],
  [
    'slides in their order',
    'pptx',
    pptxOf(Array.from({ length: 11 }, (_, n) => `${n}`)),
    '0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10',
  ],
  ['an open document', 'odt', odtOf(['一つめ', '二つめ']), '一つめ\n二つめ'],
  ['a PDF', 'pdf', pdfOf('Residence card'), 'Residence card'],
  ['a vertical PDF in a font that it does not hold', 'pdf', japanesePdf(), '在留'],
  ['a text', 'txt', '\ufeff一つめ\r\n\0\r\n二つめ', '一つめ\n二つめ'],
])('%s is read', async (_, kind, bytes, text) => {
  expect(await read(kind, bytes)).toBe(text)
})

const pdfWith = (width: string, height: string) =>
  pdfOf('letter', [
    `<< /Type /XObject /Subtype /Im#61ge /Width ${width} /Height ${height} /BitsPerComponent 8 >>\nstream\nx\nendstream`,
  ])
const scan = (name: string) => zipOf([{ name, bytes: 'x' }])

test.each<[FileKind, Buffer, boolean]>([
  ['docx', docxOf(['一つめ'], [{ name: 'word/media/image1.png', bytes: pngOf() }]), true],
  ['docx', docxOf(['一つめ']), false],
  ['xlsx', scan('xl/media/image1.jpeg'), true],
  ['pptx', scan('ppt/media/image1.emf'), true],
  ['pptx', pptxOf(['一つめ']), false],
  ['odt', scan('Pictures/100.png'), true],
  ['odt', odtOf(['一つめ']), false],
  ['pdf', pdfWith('800', '60'), true],
  ['pdf', pdfWith('20', '400'), true],
  ['pdf', pdfWith('17 0 R', '90'), true],
  ['pdf', pdfOf(' '), true],
  ['pdf', pdfWith('64', '64'), false],
  ['pdf', pdfWith('1', '900'), false],
  ['pdf', pdfOf('letter'), false],
])('whether a %s holds pictures, which no program reads, is told', async (kind, bytes, pictures) => {
  const path = join(folder, 'pictures')
  await writeFile(path, bytes)
  expect(await reader.read({ path, kind, type: kinds[kind] })).toMatchObject({ pictures })
})

test('Shift_JIS is read as such, and no more than enough of any file', async () => {
  expect(await read('csv', Buffer.from('8ddd97af', 'hex'), 'text/csv; charset=Shift_JIS')).toBe('在留')
  expect(await read('txt', 'あ'.repeat(enoughLetters * 2))).toHaveLength(enoughLetters)
})

test('a picture and what is broken have no text, and the next file is read', async () => {
  expect(await read('png', pngOf())).toBeNull()
  expect(await read('pdf', '%PDF-1.7 broken')).toBeNull()
  expect(await read('docx', docxOf([]).subarray(0, 100))).toBeNull()
  expect(await read('docx', docxOf(['next']))).toBe('next')
})

test('a PDF that would burst is not read, and the worker goes on', async () => {
  const packed = deflateSync('BT (x) Tj ET '.repeat(3_000_000)).toString('latin1')
  const burst = pdfOf('x')
    .toString('latin1')
    .replace(
      /<< \/Length \d+ >>\nstream\n.*\nendstream/,
      () => `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`,
    )
  expect(await read('pdf', Buffer.from(burst, 'latin1'))).toBeNull()
  expect(await read('pdf', pdfOf('next'))).toBe('next')
})

test('a file that takes too long or becomes too large is given up, and the worker is replaced', async () => {
  const impatient = openReader(1)
  const path = join(folder, 'slow')
  await writeFile(path, docxOf(['x']))
  expect(await impatient.read({ path, kind: 'docx', type: '' })).toBeNull()
  await impatient.close()
  const hungry = docxOf(['x'.repeat(1000), ...Array.from({ length: 700_000 }, () => 'x')])
  expect(await read('docx', hungry)).toBeNull()
  expect(await read('docx', docxOf(['next']))).toBe('next')
})

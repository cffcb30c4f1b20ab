import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { docxOf, jpgOf, objectStream, odtOf, pdfOf, pngOf, pptxOf, xlsxOf, zipOf } from '#tests/made-files.ts'
import { openInspector } from './inspect.server.ts'
import { tidyName } from './kinds.ts'
import { type Reason, reasons } from './reasons.ts'

const inspector = openInspector()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinds-'))
})
afterAll(async () => {
  await inspector.close()
  await rm(folder, { recursive: true })
})

async function inspected(name: string, bytes: Buffer | string) {
  const path = join(folder, 'file')
  await writeFile(path, bytes)
  return inspector.inspect({ path, name })
}

const refusal = (name: string, bytes: Buffer | string) =>
  inspected(name, bytes).then(
    () => null,
    (error: unknown) => error,
  )

const shiftJis = Buffer.from('8e9197bf', 'hex')

test.each([
  ['guide.pdf', pdfOf('text'), 'application/pdf'],
  ['guide.PDF', pdfOf('text', [objectStream('6 0 << /Type /Annot >>')]), 'application/pdf'],
  ['guide.docx', docxOf(['資料']), /wordprocessingml\.document$/],
  ['table.xlsx', xlsxOf(['資料']), /spreadsheetml\.sheet$/],
  ['slides.pptx', pptxOf(['資料']), /presentationml\.presentation$/],
  ['guide.odt', odtOf(['資料']), /opendocument\.text$/],
  ['card.png', pngOf(), 'image/png'],
  ['card.jpeg', jpgOf(), 'image/jpeg'],
  ['words.txt', '資料\r\n', 'text/plain; charset=utf-8'],
  ['words.csv', shiftJis, 'text/csv; charset=Shift_JIS'],
])('%s is taken', async (name, bytes, type) => {
  expect((await inspected(name, bytes)).type).toMatch(type)
})

const template = `<Relationships><Relationship Type="http://x/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="&#69;xternal"/></Relationships>`
const link = `<Relationships><Relationship Type="http://x/hyperlink" Target="https://www.example.go.jp" TargetMode="External"/></Relationships>`
const many = Array.from({ length: 20_000 }, (_, index) => ({ name: `${index}`, bytes: '', stored: true }))
const zeros = Buffer.alloc(30 * 1024 * 1024)
const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml'
const cfb = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])
const encryptedOdt = '<manifest><file-entry><encryption-data/></file-entry></manifest>'

const refused: [string, string, Buffer | string, Reason][] = [
  ['a program', 'tool.exe', 'MZ', 'unknown'],
  ['a name without an end', 'guide', pdfOf('x'), 'unknown'],
  ['an empty file', 'guide.txt', '', 'empty'],
  ['a PDF that calls itself a text', 'guide.txt', pdfOf('x'), 'otherKind'],
  ['a text that calls itself a PDF', 'guide.pdf', 'text', 'otherKind'],
  ['a zip that calls itself a document', 'guide.docx', zipOf([{ name: 'a', bytes: 'b' }]), 'otherKind'],
  ['a sheet that calls itself a document', 'guide.docx', xlsxOf(['x']), 'otherKind'],
  ['a picture that calls itself another', 'card.jpg', pngOf(), 'otherKind'],
  ['bytes that call themselves a text', 'guide.txt', Buffer.from([65, 0, 66]), 'otherKind'],
  ['a text in an unknown encoding', 'guide.txt', Buffer.from([0x41, 0xff, 0xfe, 0xfd]), 'encoding'],
  ['a zip with 20,000 entries', 'guide.docx', zipOf(many), 'tooMany'],
  ['a zip bomb', 'guide.docx', docxOf(['x'], [{ name: 'big', bytes: zeros }]), 'bomb'],
  [
    'a claim of more than 200 MB',
    'guide.docx',
    docxOf(['x'], [{ name: 'b', bytes: 'x', size: 201 * 2 ** 20 }]),
    'bomb',
  ],
  ['a macro', 'guide.docx', docxOf(['x'], [{ name: 'word/vbaProject.bin', bytes: 'x' }]), 'macros'],
  ['a type with macros', 'guide.docx', docxOf(['x'], [], macroType), 'macros'],
  [
    'an embedded program',
    'guide.docx',
    docxOf(['x'], [{ name: 'word/embeddings/oleObject1.bin', bytes: 'x' }]),
    'embedded',
  ],
  ['a protected document', 'guide.docx', cfb, 'encrypted'],
  ['an encrypted entry', 'guide.docx', docxOf(['x'], [{ name: 'a', bytes: 'x', flags: 1 }]), 'encrypted'],
  ['an encrypted text', 'guide.odt', odtOf(['x'], encryptedOdt), 'encrypted'],
  [
    'a template from elsewhere',
    'guide.docx',
    docxOf(['x'], [{ name: 'word/_rels/a.rels', bytes: template }]),
    'external',
  ],
  ['a path that climbs', 'guide.docx', docxOf(['x'], [{ name: '../../x', bytes: 'x' }]), 'broken'],
  ['an absolute path', 'guide.docx', docxOf(['x'], [{ name: '/etc/x', bytes: 'x' }]), 'broken'],
  [
    'entities of its own',
    'guide.docx',
    docxOf(['x'], [{ name: 'a.rels', bytes: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }]),
    'broken',
  ],
  ['data after a zip', 'guide.docx', Buffer.concat([docxOf(['x']), Buffer.from('more')]), 'broken'],
  ['a comment of a zip', 'guide.docx', zipOf([{ name: 'a', bytes: 'b' }], { comment: 'more' }), 'surplus'],
  ['data before a zip', 'guide.docx', Buffer.concat([Buffer.from('GIF89a'), docxOf(['x'])]), 'otherKind'],
  ['data after a PDF', 'guide.pdf', Buffer.concat([pdfOf('x'), docxOf(['x'])]), 'surplus'],
  ['data before a PDF', 'guide.pdf', Buffer.concat([Buffer.from('<html>'), pdfOf('x')]), 'otherKind'],
  ['data after a PNG', 'card.png', Buffer.concat([pngOf(), docxOf(['x'])]), 'surplus'],
  ['data after a JPEG', 'card.jpg', Buffer.concat([jpgOf(), Buffer.from('<?php')]), 'surplus'],
  ['half a JPEG', 'card.jpg', jpgOf().subarray(0, 30), 'broken'],
  ['half a zip', 'guide.docx', docxOf(['x']).subarray(0, 200), 'broken'],
  ['a protected PDF', 'guide.pdf', pdfOf('x', ['<< /Filter /Standard >>'], '/Encrypt 6 0 R'), 'encrypted'],
  ['a script', 'guide.pdf', pdfOf('x', ['<< /S /JavaScript /JS (app.alert(1)) >>']), 'script'],
  ['a script that hides its name', 'guide.pdf', pdfOf('x', ['<< /S /J#61va#53cript >>']), 'script'],
  [
    'a script in a packed object',
    'guide.pdf',
    pdfOf('x', [objectStream('6 0 << /S /JavaScript >>')]),
    'script',
  ],
  [
    'a script in a packed object that is not called so',
    'guide.pdf',
    pdfOf('x', [objectStream('6 0 << /S /JavaScript >>').replace('/Type /ObjStm', ' '.repeat(100_000))]),
    'script',
  ],
  ['a program that is started', 'guide.pdf', pdfOf('x', ['<< /S /Launch /F (cmd.exe) >>']), 'script'],
  ['a file in a PDF', 'guide.pdf', pdfOf('x', ['<< /Type /EmbeddedFile >>']), 'embedded'],
]

test.each(refused)('%s is refused with the reason', async (_, name, bytes, reason) => {
  expect(await refusal(name, bytes)).toMatchObject({ code: 'invalid', said: reasons[reason] })
})

test('a link in a document is not something that it loads', async () => {
  await inspected('guide.docx', docxOf(['x'], [{ name: 'word/_rels/document.xml.rels', bytes: link }]))
})

test('what a name of a PDF means is found where two pieces of the file meet', async () => {
  for (const [object, reason] of [
    ['<< /S /JavaScript >>', 'script'],
    [objectStream('6 0 << /S /Launch >>'), 'script'],
  ] as const) {
    for (const before of [64 * 1024 - 620, 64 * 1024 - 560, 64 * 1024 + 10]) {
      const filling = `<< /Length ${before} >>\nstream\n${' '.repeat(before)}\nendstream`
      expect(await refusal('guide.pdf', pdfOf('x', [filling, object]))).toMatchObject({
        said: reasons[reason],
      })
    }
  }
})

test('a file that takes too long is given up, and the next one is looked at', async () => {
  const impatient = openInspector(1)
  try {
    const path = join(folder, 'slow')
    await writeFile(path, docxOf(['x']))
    await expect(impatient.inspect({ path, name: 'a.docx' })).rejects.toMatchObject({
      said: reasons.tooHeavy,
    })
  } finally {
    await impatient.close()
  }
  expect((await inspected('a.docx', docxOf(['x']))).kind).toBe('docx')
})

test.each([
  ['../../etc/申請 書.PDF', 'pdf', '.. .. etc 申請 書.pdf'],
  ['申請\u202efdp.docx', 'docx', '申請 fdp.docx'],
  ['.docx', 'docx', 'file.docx'],
  [`${'あ'.repeat(300)}.txt`, 'txt', `${'あ'.repeat(120)}.txt`],
] as const)('the name %j is tidied', (name, kind, tidy) => {
  expect(tidyName(name, kind).replace(/^[. ]+/, '')).toBe(tidy.replace(/^[. ]+/, ''))
})

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import type { Sheet } from './sheet.ts'

const { resolve } = createRequire(import.meta.url)
const font = readFileSync(resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'))

const [margin, frame, termWidth, gap] = [72, 36, 96, 14]
const [ink, quiet, line] = ['#1a1a1a', '#626264', '#00118f']

export default async function make(sheet: Sheet): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    margin,
    pdfVersion: '1.7',
    lang: sheet.language,
    tagged: true,
    displayTitle: true,
    // A document without a font begins with Helvetica, which is not embedded. The types know names only.
    font: font as unknown as string,
    info: { Title: sheet.title, Creator: 'Tsunagu', Producer: 'Tsunagu', CreationDate: sheet.madeAt },
  })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((done) => document.on('end', done))
  write(document, sheet)
  document.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

function write(document: PDFKit.PDFDocument, { title, statement, facts, foot, address }: Sheet) {
  const { width, height } = document.page
  const inner = width - 2 * margin
  const root = document.struct('Document')
  document.addStructure(root)
  const part = (kind: string, draw: () => void) => root.add(document.struct(kind, {}, draw))
  document.markContent('Artifact')
  document
    .rect(frame, frame, width - 2 * frame, height - 2 * frame)
    .lineWidth(1.5)
    .stroke(line)
  document.endMarkedContent()

  document.y = 128
  part('H1', () => document.fillColor(ink).fontSize(28).text(title, { align: 'center' }))
  document.y += 32
  part('P', () => document.fontSize(12).text(statement, { align: 'center', lineGap: 4 }))
  document.y += 36
  for (const { term, value } of facts) {
    const top = document.y
    part('P', () => {
      document
        .fillColor(quiet)
        .fontSize(11)
        .text(term, margin, top + 1.5, { width: termWidth })
      const left = margin + termWidth + gap
      document
        .fillColor(ink)
        .fontSize(13)
        .text(value, left, top, { width: inner - termWidth - gap, lineGap: 3 })
    })
    document.y += gap
  }
  part('P', () =>
    document
      .fillColor(quiet)
      .fontSize(10)
      .text(foot, margin, height - 150, { width: inner, lineGap: 3 }),
  )
  part('P', () => document.fillColor(ink).text(address, { width: inner, link: address, underline: true }))
  root.end()
}

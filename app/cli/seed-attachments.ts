import { Readable } from 'node:stream'
import sharp from 'sharp'
import type { DemoAttachment } from '#db/seed/attachments.ts'
import type { Context } from '#app/core/context.ts'
import { zipped } from '#app/core/files/zip.server.ts'
import { keepAttachment } from '#app/features/attachments/index.server.ts'
import { attachFile, type Target } from '#app/features/cases/index.server.ts'

/** Hangs a made file on a post, through the same verbs as everybody. */
export async function attach(ctx: Context, target: Target, told: DemoAttachment) {
  const { name, reason = '' } = told
  const { file, fileName } = await keepAttachment(ctx, name, Readable.from([await bytesOf(told)]))
  await attachFile(ctx, target, { file, fileName, checked: 'yes', reason })
}

function bytesOf(told: DemoAttachment): Promise<Buffer> {
  if ('lines' in told) return documentOf(told.lines)
  if ('rows' in told) return tableOf(told.rows)
  return planOfRooms()
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument'

const typesOf = (parts: [path: string, type: string][]) => ({
  name: '[Content_Types].xml',
  text: `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${parts
    .map(([path, type]) => `<Override PartName="/${path}" ContentType="${kind}.${type}+xml"/>`)
    .join('')}</Types>`,
})

const linkTo = (name: string, type: string, target: string) => ({
  name,
  text: `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`,
})

const documentOf = (lines: string[]) =>
  zipped([
    typesOf([['word/document.xml', 'wordprocessingml.document.main']]),
    linkTo('_rels/.rels', 'officeDocument', 'word/document.xml'),
    {
      name: 'word/document.xml',
      text: `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${lines
        .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
        .join('')}</w:body></w:document>`,
    },
  ])

const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const tableOf = (rows: string[][]) =>
  zipped([
    typesOf([
      ['xl/workbook.xml', 'spreadsheetml.sheet.main'],
      ['xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet'],
    ]),
    linkTo('_rels/.rels', 'officeDocument', 'xl/workbook.xml'),
    linkTo('xl/_rels/workbook.xml.rels', 'worksheet', 'worksheets/sheet1.xml'),
    {
      name: 'xl/workbook.xml',
      text: `${head}<workbook xmlns="${sheets}" xmlns:r="${office}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      text: `${head}<worksheet xmlns="${sheets}"><sheetData>${rows
        .map(
          (row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
        )
        .join('')}</sheetData></worksheet>`,
    },
  ])

/** Three rooms as grey and white squares. */
function planOfRooms() {
  const room = (width: number, height: number, left: number, top: number) => ({
    input: { create: { width, height, channels: 3 as const, background: '#ffffff' } },
    ...{ left, top },
  })
  const floor = { width: 640, height: 420, channels: 3 as const, background: '#626264' }
  return sharp({ create: floor })
    .composite([room(300, 390, 15, 15), room(295, 190, 330, 15), room(295, 185, 330, 220)])
    .png()
    .toBuffer()
}

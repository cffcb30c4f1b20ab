import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfOf, pngOf } from '#tests/made-files.ts'
import { type DrawnPage, hasPreview, openPreviewer, type Previewer } from './preview.server.ts'

// Whoever cleans pictures in this process forbids it to open others than JPEG and PNG; what was drawn is WebP.
const drawn = { operation: ['VipsForeignLoadWebp'] }

let folder = ''
beforeAll(async () => {
  sharp.unblock(drawn)
  folder = await mkdtemp(join(tmpdir(), 'preview-test-'))
})
afterAll(async () => {
  sharp.block(drawn)
  await rm(folder, { recursive: true, force: true })
})

async function file(name: string, bytes: Buffer) {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

const looked = async (previewer: Previewer, path: string, kind: 'pdf' | 'png') =>
  previewer.draw({ path, kind }, (pages) =>
    Promise.all(
      pages.map(async ({ path, width, height }: DrawnPage) => {
        const { format } = await sharp(await readFile(path)).metadata()
        const { dominant } = await sharp(await readFile(path)).stats()
        return { width, height, format, isWhite: dominant.r > 200 && dominant.g > 200 && dominant.b > 200 }
      }),
    ),
  )

const leftovers = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('portal-preview-'))

test('the first page of a PDF is drawn on white, and a picture is drawn smaller', async () => {
  const previewer = openPreviewer()
  const pdf = await looked(previewer, await file('a.pdf', pdfOf('guide')), 'pdf')
  expect(pdf).toEqual([{ width: 800, height: 1132, format: 'webp', isWhite: true }])
  const large = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  expect(await looked(previewer, await file('b.png', large), 'png')).toMatchObject([
    { width: 800, height: 400, format: 'webp' },
  ])
  expect(await looked(previewer, await file('c.png', pngOf()), 'png')).toHaveLength(1)
  expect(hasPreview('docx')).toBe(false)
})

test('what is broken, and what calls itself another kind, is drawn by nobody, and nothing is left of it', async () => {
  const before = await leftovers()
  const previewer = openPreviewer()
  expect(await looked(previewer, await file('d.pdf', Buffer.from('%PDF-1.7 and no more')), 'pdf')).toBeNull()
  expect(await looked(previewer, await file('e.png', Buffer.from('<svg/>')), 'png')).toBeNull()
  expect((await leftovers()).filter((name) => !before.includes(name))).toEqual([])
})

test('what takes too long or too much memory ends its own process alone, and the next is drawn', async () => {
  const path = await file('f.pdf', pdfOf('guide'))
  expect(await looked(openPreviewer({ timeoutMs: 1, memoryMb: 500 }), path, 'pdf')).toBeNull()
  expect(await looked(openPreviewer({ timeoutMs: 30_000, memoryMb: 1 }), path, 'pdf')).toBeNull()
  expect(await looked(openPreviewer(), path, 'pdf')).toHaveLength(1)
})

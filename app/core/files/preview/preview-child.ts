import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { smallPicture } from '../clean/picture.ts'
import { openPdf } from '../text/pdf-text.ts'

/** How many pages of a PDF are drawn, and how large a picture is at most. */
const mostPages = 3
const most = { width: 800, height: 1600 }

type Drawn = { bytes: Buffer; width: number; height: number }

async function picture(path: string): Promise<Drawn[]> {
  const { data, info } = await smallPicture(path, most).toBuffer({ resolveWithObject: true })
  return [{ bytes: data, width: info.width, height: info.height }]
}

async function firstPages(path: string): Promise<Drawn[]> {
  const { createCanvas } = await import('@napi-rs/canvas')
  const reading = await openPdf(path)
  const pdf = await reading.promise
  const drawn: Drawn[] = []
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number++) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const scale = Math.min(most.width / width, most.height / height)
    const viewport = page.getViewport({ scale })
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
    // Notes and fields name people more often than what is printed.
    const asked = { canvas: canvas as never, viewport, annotationMode: 0, background: 'white' }
    await page.render(asked).promise
    drawn.push({ bytes: await canvas.encode('webp', 80), width: canvas.width, height: canvas.height })
    page.cleanup()
  }
  return drawn
}

/** Draws a file into a folder as `1.webp`, `2.webp` …, and says on its output how large they are. */
const [path = '', kind = '', into = ''] = process.argv.slice(2)
const drawn = kind === 'pdf' ? await firstPages(path) : await picture(path)
for (const [index, { bytes }] of drawn.entries()) await writeFile(join(into, `${index + 1}.webp`), bytes)
process.stdout.write(JSON.stringify(drawn.map(({ width, height }) => ({ width, height }))))
// Nothing of the library may hold the process.
process.exit(0)

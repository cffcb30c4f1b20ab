import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { refuseHugeStreams } from '../kind/pdf.ts'
import { Refused } from '../kind/reasons.ts'

const mostBytes = 40 * 1024 * 1024
const mostStream = 32 * 1024 * 1024
const folder = new URL('.', import.meta.resolve('pdfjs-dist/package.json'))
const within = (name: string) => fileURLToPath(new URL(name, folder))

/** Begins to read a PDF. Throws Refused for one that would take too much memory. */
export async function openPdf(path: string) {
  // The library holds the whole file.
  if ((await stat(path)).size > mostBytes) throw new Refused('tooHeavy')
  await refuseHugeStreams(path, mostStream)
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return getDocument({
    data: new Uint8Array(await readFile(path)),
    // The maps of Japanese fonts that are not in the file.
    ...{ cMapUrl: within('cmaps/'), cMapPacked: true, standardFontDataUrl: within('standard_fonts/') },
    ...{ disableFontFace: true, useSystemFonts: false, useWasm: false, verbosity: 0 },
    // What is drawn from it, for a preview.
    ...{ maxImageSize: 16_000_000, canvasMaxAreaInBytes: 64 * 1024 * 1024 },
  })
}

/** The words of a PDF in the order in which they are drawn, until there are enough. */
export async function pdfText(path: string, enough: number): Promise<string> {
  const reading = await openPdf(path)
  try {
    const pdf = await reading.promise
    let all = ''
    for (let number = 1; number <= pdf.numPages && all.length <= enough; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      for (const item of items) if ('str' in item) all += item.str + (item.hasEOL ? '\n' : '')
      all += '\n'
      page.cleanup()
    }
    return all
  } finally {
    await reading.destroy()
  }
}

import { open } from 'node:fs/promises'
import type { FileKind } from '../kind/kinds.ts'
import { officeText } from './office-text.ts'
import { pdfText } from './pdf-text.ts'
import { holdsPictures } from './pictures.ts'
import { propertiesOf, type Properties } from './properties.ts'

export type Reading = { path: string; kind: FileKind; type: string; enough: number }

/** `pictures`: there are some in it, which no program reads; a PDF without words is one. */
export type Read = { text: string; pictures: boolean } & Properties

/** The words of a file, plain and no more than enough, and what it says about itself. */
export default async function read(reading: Reading): Promise<Read> {
  const { path, kind } = reading
  const text = await wordsOf(reading)
  return {
    text,
    pictures: (kind === 'pdf' && text === '') || (await holdsPictures(path, kind)),
    ...(await propertiesOf(path, kind)),
  }
}

async function wordsOf(reading: Reading): Promise<string> {
  const { path, kind, enough } = reading
  const text =
    kind === 'pdf'
      ? await pdfText(path, enough)
      : kind === 'txt' || kind === 'csv'
        ? await plainText(reading)
        : await officeText(path, kind, enough)
  return tidy(text).slice(0, enough).toWellFormed()
}

async function plainText({ path, type, enough }: Reading) {
  const file = await open(path)
  try {
    // A Japanese letter has at most four bytes.
    const { buffer, bytesRead } = await file.read(Buffer.alloc(enough * 4), 0, enough * 4, 0)
    const encoding = /charset=(\S+)/.exec(type)?.[1] ?? 'utf-8'
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

const unwanted = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]/g

const tidy = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(unwanted, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim()

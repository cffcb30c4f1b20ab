import type { FileKind } from '../kind/kinds.ts'
import { walkXml } from '../kind/xml.ts'
import { openZip } from '../kind/zip.ts'
import { openPdf } from './pdf-text.ts'

/** What a file says about itself beside its words: names of its authors, and other texts. */
export type Properties = { names: string[]; texts: string[] }

const nothing: Properties = { names: [], texts: [] }
const most = 50

/** Authors of the file, of its notes and of its changes, as far as they stand in it. */
export async function propertiesOf(path: string, kind: FileKind): Promise<Properties> {
  if (kind === 'pdf') return tidied(await pdfProperties(path))
  if (kind in places) return tidied(await officeProperties(path, kind))
  return nothing
}

// Words that programs write where they know no name.
const nobody =
  /^(?:|author|作成者|user|ユーザー|windows ユーザー|windows user|microsoft office user|unknown|不明なユーザー|tc=\{[\w-]+\}|none)$/i

const tidied = ({ names, texts }: Properties): Properties => {
  const unique = (all: string[]) => [...new Set(all.map((text) => text.replace(/[\s\0]+/g, ' ').trim()))]
  return {
    names: unique(names)
      .filter((name) => !nobody.test(name))
      .slice(0, most),
    texts: unique(texts).filter(Boolean).slice(0, most),
  }
}

type Place = { part: RegExp; attributes?: string[]; elements?: string[] }

const places: Partial<Record<FileKind, Place[]>> = {
  docx: [{ part: /^word\/[^/]*\.xml$/, attributes: ['author'] }],
  xlsx: [
    { part: /^xl\/(?:comments\/)?comments?[^/]*\.xml$/, elements: ['author'] },
    { part: /^xl\/persons\/[^/]*\.xml$/, attributes: ['displayName'] },
    { part: /^xl\/(revisions|userNames)[^.]*\.xml$/, attributes: ['userName', 'name'] },
  ],
  pptx: [{ part: /^ppt\/(commentAuthors|authors)\.xml$/, attributes: ['name'] }],
  odt: [{ part: /^content\.xml$/, elements: ['creator'] }],
}

const mostPart = 24 * 1024 * 1024

async function officeProperties(path: string, kind: FileKind): Promise<Properties> {
  const zip = await openZip(path)
  const names: string[] = []
  const texts: string[] = []
  try {
    for (const { part, attributes = [], elements = [] } of places[kind]!)
      for (const [name, entry] of zip.entries) {
        if (!part.test(name)) continue
        let within = 0
        walkXml(await zip.read(entry, mostPart), {
          open: (element) => {
            for (const attribute of attributes) names.push(element.attributes[attribute] ?? '')
            if (elements.includes(element.name)) within++
          },
          close: (closed) => {
            if (elements.includes(closed)) within--
          },
          text: (words) => {
            if (within > 0) names.push(words)
          },
        })
      }
    for (const [name, entry] of zip.entries)
      if (/\.rels$/i.test(name))
        walkXml(await zip.read(entry, mostPart), {
          open: ({ attributes: { Target = '' } }) => texts.push(...toldBy(Target)),
        })
    return { names, texts }
  } finally {
    zip.close()
  }
}

/** What the address of a link tells of a person: a mail address, or the folders in which a file lay. */
function toldBy(address: string): string[] {
  const [, scheme = ''] = /^\s*(mailto|file|tel|sip):/i.exec(address) ?? []
  if (!scheme) return []
  const plain = address
    .trim()
    .slice(scheme.length + 1)
    .split('?')[0]!
  try {
    return [decodeURIComponent(plain)]
  } catch {
    return [plain]
  }
}

const asTexts = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(asTexts) : []

const mostPages = 200

async function pdfProperties(path: string): Promise<Properties> {
  const reading = await openPdf(path)
  try {
    const pdf = await reading.promise
    const { info, metadata } = await pdf.getMetadata()
    const { Author, Title, Subject, Keywords, Custom } = info as Record<string, unknown>
    const names = [...asTexts(Author), ...asTexts(metadata?.get('dc:creator'))]
    const texts = [Title, Subject, Keywords, ...Object.values((Custom as object | undefined) ?? {})].flatMap(
      asTexts,
    )
    for (const key of ['dc:title', 'dc:description', 'pdf:keywords'])
      texts.push(...asTexts(metadata?.get(key)))
    for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number++) {
      const page = await pdf.getPage(number)
      for (const note of (await page.getAnnotations()) as {
        fieldType?: string
        titleObj?: Note
        contentsObj?: Note
        url?: string
        unsafeUrl?: string
      }[]) {
        // The title of a field is its name in the form; that of a note is who wrote it.
        if (!note.fieldType) names.push(note.titleObj?.str ?? '')
        texts.push(note.contentsObj?.str ?? '', ...toldBy(note.url ?? note.unsafeUrl ?? ''))
      }
      page.cleanup()
    }
    return { names, texts }
  } finally {
    await reading.destroy()
  }
}

type Note = { str: string }

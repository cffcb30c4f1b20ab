import type { FileKind } from '../kind/kinds.ts'
import { walkXml } from '../kind/xml.ts'
import { openZip } from '../kind/zip.ts'

const mostPart = 24 * 1024 * 1024

type Way = {
  /** The parts that hold text, in the order in which they are read. */
  parts: RegExp[]
  /** Elements whose text counts, that end a line, and that are passed over. */
  text: ReadonlySet<string>
  line: ReadonlySet<string>
  skip: ReadonlySet<string>
  /** Attributes whose value counts as a line: the names of sheets. */
  named?: { element: string; attribute: string }
}

const names = (...all: string[]): ReadonlySet<string> => new Set(all)
// Readings over Japanese words would stand between their letters.
const readings = names('rPh', 'rt', 'delText', 'ruby-text')

const besideSheets = ['odd', 'even', 'first'].flatMap((pages) => [`${pages}Header`, `${pages}Footer`])

const ways: Partial<Record<FileKind, Way>> = {
  docx: {
    parts: [
      /^word\/document\.xml$/,
      /^word\/(header|footer)\d*\.xml$/,
      /^word\/(foot|end)notes\.xml$/,
      /^word\/comments\.xml$/,
      /^word\/diagrams\/data\d*\.xml$/,
    ],
    ...{ text: names('t'), line: names('p', 'br', 'tab', 'tc'), skip: readings },
  },
  pptx: {
    parts: [
      ...[/^ppt\/slides\/slide\d+\.xml$/, /^ppt\/notesSlides\/notesSlide\d+\.xml$/],
      /^ppt\/diagrams\/data\d*\.xml$/,
    ],
    ...{ text: names('t'), line: names('p', 'br', 'tc'), skip: readings },
  },
  xlsx: {
    parts: [
      ...[/^xl\/workbook\.xml$/, /^xl\/sharedStrings\.xml$/, /^xl\/worksheets\/sheet\d+\.xml$/],
      ...[/^xl\/(?:comments\/)?comments?\d*\.xml$/, /^xl\/diagrams\/data\d*\.xml$/],
    ],
    ...{
      text: names('t', ...besideSheets),
      line: names('si', 'c', 'comment', ...besideSheets),
      skip: readings,
    },
    named: { element: 'sheet', attribute: 'name' },
  },
  odt: {
    parts: [/^content\.xml$/, /^styles\.xml$/],
    ...{ text: names('p', 'h'), line: names('p', 'h', 'tab', 'line-break'), skip: readings },
  },
}

// A shared string, a yes or no, an error.
const elsewhere = names('s', 'b', 'e')

const numberIn = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 0)

/** The words of an office file, a line for each paragraph or cell, until there are enough. */
export async function officeText(path: string, kind: FileKind, enough: number): Promise<string> {
  const way = ways[kind]!
  const zip = await openZip(path)
  try {
    let all = ''
    for (const part of way.parts) {
      const found = [...zip.entries].filter(([name]) => part.test(name))
      for (const [, entry] of found.sort(([a], [b]) => numberIn(a) - numberIn(b))) {
        all += textOf(await zip.read(entry, mostPart), way)
        if (all.length > enough) return all
      }
    }
    return all
  } finally {
    zip.close()
  }
}

function textOf(xml: Buffer, { text, line, skip, named }: Way) {
  const pieces: string[] = []
  let [within, skipped] = [0, 0]
  // The value of a cell is a number or the words of a formula, unless it says where its words stand.
  let isValue = false
  const counts = (name: string) => text.has(name) || (isValue && name === 'v')
  walkXml(xml, {
    open: ({ name, attributes }) => {
      if (named?.element === name) pieces.push(attributes[named.attribute] ?? '', '\n')
      if (named && name === 'c') isValue = !elsewhere.has(attributes.t ?? '')
      if (skip.has(name)) skipped++
      if (counts(name)) within++
    },
    close: (name) => {
      if (skip.has(name)) skipped--
      if (counts(name)) within--
      if (line.has(name)) pieces.push('\n')
    },
    text: (words) => {
      if (within > 0 && skipped === 0) pieces.push(words)
    },
  })
  return pieces.join('')
}

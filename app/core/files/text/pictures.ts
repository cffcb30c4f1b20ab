import type { FileKind } from '../kind/kinds.ts'
import { pdfHoldsPictures } from '../kind/pdf.ts'
import { openZip } from '../kind/zip.ts'

const places: Partial<Record<FileKind, RegExp>> = {
  docx: /^word\/(?:media|embeddings)\/./,
  xlsx: /^xl\/(?:media|embeddings)\/./,
  pptx: /^ppt\/(?:media|embeddings)\/./,
  odt: /^(?:Pictures|media)\/.|^Object [^/]+\/content\.xml$/,
}

/** Whether a file holds pictures, whose words nobody but a person can read: a scan pasted into a letter. */
export async function holdsPictures(path: string, kind: FileKind): Promise<boolean> {
  if (kind === 'pdf') return pdfHoldsPictures(path)
  const place = places[kind]
  if (!place) return false
  const zip = await openZip(path)
  try {
    return [...zip.entries.keys()].some((name) => place.test(name))
  } finally {
    zip.close()
  }
}

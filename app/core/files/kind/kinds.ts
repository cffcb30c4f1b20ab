/** The kinds of files that the portal takes, by the end of their names. */
export const kinds = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  png: 'image/png',
  jpg: 'image/jpeg',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
} as const

export type FileKind = keyof typeof kinds

const endings: Record<string, FileKind> = { jpeg: 'jpg' }

/** The kind that a name promises; null when it is none of ours. */
export function kindOfName(name: string): FileKind | null {
  const ending = /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (Object.hasOwn(kinds, ending)) return ending as FileKind
  return endings[ending] ?? null
}

/** For `accept` of a file input, which only helps to choose. */
export const acceptedEndings = [...Object.keys(kinds), ...Object.keys(endings)]
  .map((ending) => `.${ending}`)
  .join(',')

// What hides or turns text, what separates paths, and what systems forbid in names.
const unwanted = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\\/:*?"<>|]/gu
const longest = 120

/** The name under which a file is given back; the end that tells its kind stays. */
export function tidyName(name: string, kind: FileKind): string {
  const plain = name.normalize('NFC').replace(unwanted, ' ').replace(/\s+/g, ' ').trim()
  const stem = plain.replace(/\.[a-z]{3,4}$/i, '').replace(/^[. ]+|[. ]+$/g, '')
  return `${[...stem].slice(0, longest).join('') || 'file'}.${kind}`
}

import { type FileKind } from './kinds.ts'
import { Refused } from './reasons.ts'
import { walkXml } from './xml.ts'
import { openZip, type Zip } from './zip.ts'

const megabyte = 1024 * 1024
const mostList = 4 * megabyte

const main = 'application/vnd.openxmlformats-officedocument.'
const mainParts: Partial<Record<FileKind, string>> = {
  docx: `${main}wordprocessingml.document.main+xml`,
  xlsx: `${main}spreadsheetml.sheet.main+xml`,
  pptx: `${main}presentationml.presentation.main+xml`,
}
const openText = 'application/vnd.oasis.opendocument.text'

const macroParts = /(^|\/)(vbaProject\.bin|vbaData\.xml|Basic\/|Scripts\/)/i
const programs = /(^|\/)(activeX\/|oleObject\d*\.|.*\.(exe|dll|js|vbs|bat|cmd|ps1|jar|lnk|scr|hta)$)/i

/** Throws Refused unless this is an office file of that kind that holds nothing that acts or loads. */
export async function inspectOffice(path: string, kind: FileKind) {
  const zip = await openZip(path)
  try {
    const names = [...zip.entries.keys()]
    if (names.some((name) => macroParts.test(name))) throw new Refused('macros')
    if (names.some((name) => programs.test(name))) throw new Refused('embedded')
    await (kind === 'odt' ? inspectOpenText(zip) : inspectOoxml(zip, mainParts[kind]!))
  } finally {
    zip.close()
  }
}

async function partOf(zip: Zip, name: string) {
  const entry = zip.entries.get(name)
  if (!entry) throw new Refused('otherKind')
  return zip.read(entry, mostList)
}

async function inspectOoxml(zip: Zip, mainPart: string) {
  const types: string[] = []
  walkXml(await partOf(zip, '[Content_Types].xml'), {
    open: ({ attributes }) => types.push((attributes.ContentType ?? '').trim()),
  })
  if (types.some((type) => /macroEnabled|vbaProject/i.test(type))) throw new Refused('macros')
  if (!types.includes(mainPart)) throw new Refused('otherKind')
  for (const [name, entry] of zip.entries) {
    if (/\.rels$/i.test(name)) refuseLoading(await zip.read(entry, mostList))
  }
}

/** A link that somebody follows is fine; a template, a picture or a table that is fetched when it opens is not. */
function refuseLoading(relationships: Buffer) {
  walkXml(relationships, {
    open: ({ attributes: { TargetMode = '', Type = '' } }) => {
      if (/vbaProject/i.test(Type)) throw new Refused('macros')
      if (TargetMode.trim().toLowerCase() === 'external' && !/\/hyperlink$/i.test(Type.trim()))
        throw new Refused('external')
    },
  })
}

async function inspectOpenText(zip: Zip) {
  const type = await partOf(zip, 'mimetype')
  if (type.toString('latin1').trim() !== openText) throw new Refused('otherKind')
  walkXml(await partOf(zip, 'META-INF/manifest.xml'), {
    open: ({ name }) => {
      if (name === 'encryption-data') throw new Refused('encrypted')
    },
  })
}

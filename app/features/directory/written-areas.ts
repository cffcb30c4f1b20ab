import { municipalities, prefectures } from '#db/reference/areas.ts'
import { isArea, nationwide } from './area.ts'

const folded = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

const byName = new Map<string, string[]>()
const remember = (name: string, code: string) => byName.set(name, [...(byName.get(name) ?? []), code])
for (const name of ['全国', 'nationwide', 'Nationwide', 'AllofJapan']) remember(name, nationwide)
for (const { code, name } of prefectures) remember(name, code)
for (const { code, name, prefecture } of municipalities) {
  remember(name, code)
  remember(`${prefectures.find((one) => one.code === prefecture)!.name}${name}`, code)
}

/** The codes that a name or code may mean: several for a name that several prefectures have. */
export function areasNamed(written: string, within?: string): string[] {
  const name = folded(written)
  if (isArea(name)) return [name]
  // 町 and 市 of one name in different prefectures are told apart by the prefecture.
  return (byName.get(name) ?? []).filter((code) => !within || code.startsWith(within))
}

/** The areas of a text, parted by commas, 「、」 or lines; `wrong` are words that mean none, or several. */
export function readAreas(text: string): { areas: string[]; wrong: string[] } {
  const areas: string[] = []
  const wrong: string[] = []
  for (const word of text.split(/[、,，;\n]/).map((one) => one.trim())) {
    if (!word) continue
    const found = areasNamed(word)
    if (found.length === 1) areas.push(found[0]!)
    else wrong.push(word)
  }
  return { areas, wrong }
}

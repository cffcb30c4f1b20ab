import { isMunicipality, municipalities, prefectureOf } from '#db/reference/areas.ts'

const sameName = (a: string, b: string) => a.normalize('NFKC').trim() === b.normalize('NFKC').trim()

/**
 * The code of the place that somebody typed: a municipality by name or code within the prefecture, or the prefecture
 * when nothing more was typed. Null when there is no such municipality (any more).
 */
export function areaOf(prefecture: string, municipality: string): string | null {
  const asked = municipality.normalize('NFKC').trim()
  if (!asked) return prefecture
  if (isMunicipality(asked)) return prefectureOf(asked) === prefecture ? asked : null
  return (
    municipalities.find(({ name, prefecture: within }) => within === prefecture && sameName(name, asked))
      ?.code ?? null
  )
}

export const municipalitiesIn = (prefecture: string) =>
  municipalities.filter(({ prefecture: within }) => within === prefecture).map(({ name }) => name)

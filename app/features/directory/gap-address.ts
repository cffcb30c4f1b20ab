type Place = { category?: string; prefecture?: string; municipality?: string }
type Searched = Place & { language?: string; status?: string; outcome?: 'none' | 'next-door' | 'unusable' }

/** Where a source that was not found, or cannot be used, is reported as missing, with all that is known of it. */
export function gapAddress({ category, prefecture, municipality, language, status, outcome }: Searched) {
  const told = Object.entries({ need: category, prefecture, municipality, language, status, outcome })
  const known = told.filter((pair): pair is [string, string] => Boolean(pair[1]))
  return known.length > 0 ? `/gaps/new?${new URLSearchParams(known)}` : '/gaps/new'
}

type Known = Place & { statement: string; languages: readonly string[] }

/** Where a source is added that answers a statement about a gap, with what the statement tells. */
export function newSourceAddress({ statement, category, prefecture, municipality, languages }: Known) {
  const told = Object.entries({ statement, category, prefecture, municipality })
  const known = told.filter((pair): pair is [string, string] => Boolean(pair[1]))
  const search = new URLSearchParams([...known, ...languages.map((language) => ['language', language])])
  return `/directory/new?${search}`
}

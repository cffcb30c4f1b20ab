type Searched = { category?: string; prefecture?: string; municipality?: string }

/** Where a source that was not found is reported as missing, with the need and the place that were searched for. */
export function gapAddress({ category, prefecture, municipality }: Searched) {
  const told = Object.entries({ need: category, prefecture, municipality })
  const known = told.filter((pair): pair is [string, string] => Boolean(pair[1]))
  return known.length > 0 ? `/gaps/new?${new URLSearchParams(known)}` : '/gaps/new'
}

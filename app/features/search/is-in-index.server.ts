import { searchIndex } from '#db/search-index.ts'
import type { Queries } from '#db/store.ts'
import { wantedBy } from './expression.ts'
import { aboveAll } from './keys.ts'

/** Whether the index would find this text anywhere, whoever may read it; false for a text without letters. */
export async function isInIndex(read: Queries, text: string): Promise<boolean> {
  const wanted = wantedBy({ text, exact: true, excluded: false })
  if (!wanted) return false
  const [found] = await searchIndex.find(read, wanted.anywhere, { below: aboveAll, from: 0, limit: 1 })
  return found !== undefined
}

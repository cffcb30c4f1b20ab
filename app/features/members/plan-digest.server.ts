import { createHash } from 'node:crypto'
import { pause } from '#app/core/pause.ts'
import type { Plan } from './plan.server.ts'

const changesAtOnce = 500

/** What tells two plans apart: the same digest is the same people, values, errors and roster before. */
export async function digestOf({ added, changed, lapsed, errors, basis }: Plan) {
  const hash = createHash('sha256').update(JSON.stringify([basis, errors]))
  for (const kind of [added, changed, lapsed]) {
    hash.update(`${kind.length}`)
    for (let from = 0; from < kind.length; from += changesAtOnce) {
      hash.update(JSON.stringify(kind.slice(from, from + changesAtOnce)))
      await pause()
    }
  }
  return hash.digest('hex')
}

import type { Store } from '#db/store.ts'
import type { Actor } from './actor.ts'
import type { Locale } from './i18n/locale.ts'
import type { Process } from './process.server.ts'

/** All that a verb may know of its surroundings. */
export type Context = {
  actor: Actor
  store: Store
  now: () => Date
  newId: () => string
  locale: Locale
  process: Process
}

import type { Store } from '#db/store.ts'
import type { Actor, Guest, Person } from '../actor.ts'
import type { Context } from '../context.ts'
import type { Locale } from '../i18n/locale.ts'
import { idAt } from '../ids.ts'
import type { Process } from '../process.server.ts'

/** What the server hands to Remix with each request. */
export type RequestScope = {
  store: Store
  process: Process
  now: () => Date
  nonce: string
  requestId: string
  clientAddress: string
  /** Whether cookies may travel over plain HTTP: only in a demo on this machine. */
  secureCookies: boolean
  visitor: () => Promise<Person | Guest>
  /** The language of the request, read once. */
  locale: () => Locale
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestScope {}
}

export const contextOf = async (scope: RequestScope): Promise<Context> =>
  contextFor(scope, await scope.visitor(), scope.locale())

export const contextFor = (
  { store, process, now }: Pick<RequestScope, 'store' | 'process' | 'now'>,
  actor: Actor,
  locale: Locale = 'ja',
): Context => ({ actor, store, process, now, locale, newId: () => idAt(now()) })

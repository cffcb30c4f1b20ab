import type { HttpBindings } from '@hono/node-server'

/** What the middleware of a request hands on. */
export type Env = { Bindings: HttpBindings; Variables: { nonce: string; requestId: string } }

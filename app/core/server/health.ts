import { Hono } from 'hono'
import type { Store } from '#db/store.ts'
import { type Sealer, sealerFits } from '../seal.server.ts'
import type { Env } from './env.ts'

/** `/healthz`: the process answers. `/readyz`: the database can be written, is migrated, and a commit is on disk, and what is sealed in it opens. */
export function health(store: Store, sealer: Sealer) {
  const app = new Hono<Env>()
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.get('/readyz', async (c) => {
    try {
      const state = await store.health()
      const keyFits = await sealerFits(store.read, sealer)
      const ready = state.writable && state.migrated && state.durable && keyFits
      return c.json({ status: ready ? 'ready' : 'not ready', ...state, keyFits }, ready ? 200 : 503)
    } catch {
      return c.json({ status: 'not ready' }, 503)
    }
  })
  return app
}

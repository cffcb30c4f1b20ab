import { Hono } from 'hono'
import type { Store } from '#db/store.ts'
import type { Env } from './env.ts'

/** Whether the key of this process opens what is sealed in the database. */
export type KeyFits = () => Promise<boolean>

/** `/healthz`: the process answers. `/readyz`: the database can be written, is migrated, keeps commits, and can be read with this key. */
export function health(store: Store, fits: KeyFits) {
  const app = new Hono<Env>()
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.get('/readyz', async (c) => {
    try {
      const state = await store.health()
      const keyFits = await fits()
      const ready = state.writable && state.migrated && state.durable && keyFits
      return c.json({ status: ready ? 'ready' : 'not ready', ...state, keyFits }, ready ? 200 : 503)
    } catch {
      return c.json({ status: 'not ready' }, 503)
    }
  })
  return app
}

import type { Context } from 'hono'
import type { Env } from './env.ts'

/** The address of the browser: the last hop that a proxy of ours did not add itself. */
export function clientAddress(c: Context<Env>, trustedProxies: number): string {
  const direct = c.env.incoming?.socket.remoteAddress ?? 'unknown'
  if (trustedProxies === 0) return direct
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  return hops.at(-trustedProxies) || direct
}

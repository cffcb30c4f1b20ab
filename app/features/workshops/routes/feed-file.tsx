import { load } from '#app/core/http/route.server.ts'
import { feedOf } from '../feed.server.ts'

// A calendar program has no session: the secret in the address is the key.
export const loader = load('anyone', async ({ ctx, url }) => {
  const file = await feedOf(ctx, url.searchParams.get('token') ?? '')
  return new Response(file, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } })
})

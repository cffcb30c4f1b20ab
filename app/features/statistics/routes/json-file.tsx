import { load } from '#app/core/http/route.server.ts'
import { jsonOf } from '../release.query.server.ts'

export const loader = load('anyone', async ({ ctx, params }) => {
  const file = await jsonOf(ctx, params.releaseId!)
  return new Response(file, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="statistics-${params.releaseId}.json"`,
    },
  })
})

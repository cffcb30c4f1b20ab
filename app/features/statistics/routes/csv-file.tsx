import { load } from '#app/core/http/route.server.ts'
import { csvOf } from '../release.query.server.ts'

export const loader = load('anyone', async ({ ctx, params }) => {
  const file = await csvOf(ctx, params.releaseId!)
  return new Response(file, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="statistics-${params.releaseId}.csv"`,
    },
  })
})

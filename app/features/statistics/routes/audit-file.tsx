import { load } from '#app/core/http/route.server.ts'
import { auditFileOf } from '../release.query.server.ts'

export const loader = load('anyone', async ({ ctx, params }) => {
  const file = await auditFileOf(ctx, params.releaseId!)
  return new Response(file, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="statistics-${params.releaseId}.audit.txt"`,
    },
  })
})

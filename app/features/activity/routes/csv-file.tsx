import { load } from '#app/core/http/route.server.ts'
import { activityCsv } from '../activity.query.server.ts'
import { mayShowActivity } from '../policy.ts'

export const loader = load(mayShowActivity, async ({ ctx }) => {
  return new Response(await activityCsv(ctx), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="activity.csv"',
    },
  })
})

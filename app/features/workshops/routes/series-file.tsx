import { load } from '#app/core/http/route.server.ts'
import { seriesCalendar } from '../event.query.server.ts'
import { mayReadWorkshops } from '../policy.ts'

export const loader = load(mayReadWorkshops, async ({ ctx, params }) => {
  const file = await seriesCalendar(ctx, params.id!)
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'Content-Disposition': 'attachment; filename="workshops.ics"',
    },
  })
})

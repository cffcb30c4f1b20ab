import { load } from '#app/core/http/route.server.ts'
import { mayShowActivity } from '../policy.ts'
import { recordFile } from '../records.server.ts'

export const loader = load(mayShowActivity, async ({ ctx, params }) => {
  const file = await recordFile(ctx, params.id!)
  return new Response(file as BodyInit, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'attachment; filename="activity-record.pdf"',
    },
  })
})

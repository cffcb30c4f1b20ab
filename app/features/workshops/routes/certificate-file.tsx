import { load } from '#app/core/http/route.server.ts'
import { ownCertificate } from '../certificate.query.server.ts'
import { mayReadWorkshops } from '../policy.ts'

export const loader = load(mayReadWorkshops, async ({ ctx, params }) => {
  const file = await ownCertificate(ctx, params.id!)
  return new Response(file as BodyInit, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'attachment; filename="certificate.pdf"',
    },
  })
})

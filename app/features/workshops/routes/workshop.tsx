import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isAppError } from '#app/core/errors.ts'
import { load } from '#app/core/http/route.server.ts'
import { WorkshopPage } from '../components/workshop-page.tsx'
import { isInPlanning } from '../poll.query.server.ts'
import { mayReadWorkshops } from '../policy.ts'
import { workshopPage } from '../workshop.query.server.ts'

export const loader = load(mayReadWorkshops, ({ ctx, params }) =>
  workshopPage(ctx, params.id!).catch(async (error: unknown) => {
    const unknown = isAppError(error) && error.code === 'not-found'
    // Until it has a date, a workshop is its poll.
    if (unknown && (await isInPlanning(ctx, params.id!))) throw redirect(`/workshops/${params.id}/poll`)
    throw error
  }),
)

export default function Workshop() {
  return <WorkshopPage workshop={useLoaderData<typeof loader>()} />
}

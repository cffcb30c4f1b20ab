import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { WorkshopPage } from '../components/workshop-page.tsx'
import { mayReadWorkshops } from '../policy.ts'
import { workshopPage } from '../workshop.query.server.ts'

export const loader = load(mayReadWorkshops, ({ ctx, params }) => workshopPage(ctx, params.id!))

export default function Workshop() {
  return <WorkshopPage workshop={useLoaderData<typeof loader>()} />
}

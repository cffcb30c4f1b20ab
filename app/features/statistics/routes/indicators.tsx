import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { IndicatorsPage } from '../components/indicators-page.tsx'
import { indicatorsPage } from '../indicators.query.server.ts'

export const loader = load('anyone', ({ ctx }) => indicatorsPage(ctx))

export default function Indicators() {
  return <IndicatorsPage {...useLoaderData<typeof loader>()} />
}

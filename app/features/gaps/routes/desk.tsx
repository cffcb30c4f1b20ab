import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { DeskPage } from '../components/desk-page.tsx'
import { desk } from '../desk.query.server.ts'
import { mayUseDesk } from '../policy.ts'

export const loader = load(mayUseDesk, ({ ctx }) => desk(ctx))

export default function Desk() {
  return <DeskPage {...useLoaderData<typeof loader>()} />
}

import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { MemberHome } from '../components/member-home.tsx'
import { Welcome } from '../components/welcome.tsx'
import { homePage } from '../todos.query.server.ts'

export const loader = load('anyone', async ({ ctx }) => (ctx.actor.kind === 'person' ? homePage(ctx) : null))

export default function Home() {
  const page = useLoaderData<typeof loader>()
  return page ? <MemberHome {...page} /> : <Welcome />
}

import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { Page } from '#app/ui/page.tsx'
import { memberCard } from '../colleagues.query.server.ts'
import { OpenedFactList } from '../components/opened-facts.tsx'
import { useMessages } from '../components/use-messages.ts'
import { mayReadMembers } from '../policy.ts'

export const loader = load(mayReadMembers, ({ ctx, params }) => memberCard(ctx, params.id!))

export default function Member() {
  const { name, ...opened } = useLoaderData<typeof loader>()
  const { list } = useMessages()
  return (
    <Page title={name} breadcrumb={[{ href: '/members', label: list.title }]}>
      <OpenedFactList opened={opened} />
    </Page>
  )
}

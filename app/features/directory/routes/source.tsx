import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { isCardLanguage } from '../card.ts'
import { ClientCard } from '../components/client-card.tsx'
import { SourcePage } from '../components/source-page.tsx'
import { mayReadDirectory } from '../policy.ts'
import { sourcePage } from '../source.query.server.ts'

export const loader = load(mayReadDirectory, async ({ ctx, params, url }) => {
  const asked = url.searchParams.get('in')
  const card = url.searchParams.get('view') === 'card' && (isCardLanguage(asked) ? asked : ctx.locale)
  return { source: await sourcePage(ctx, params.id!), card }
})

export default function Source() {
  const { source, card } = useLoaderData<typeof loader>()
  return card ? <ClientCard source={source} language={card} /> : <SourcePage source={source} />
}

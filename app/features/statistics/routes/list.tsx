import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { ReleaseList } from '../components/release-list.tsx'
import { messages } from '../messages.ts'
import { listReleases } from '../release.query.server.ts'

export const loader = load('anyone', async ({ ctx }) => ({ releases: await listReleases(ctx) }))

export default function List() {
  const { releases } = useLoaderData<typeof loader>()
  const t = messages.in(useLocale())
  return (
    <Page title={t.title} narrow below={<p>{t.lead}</p>}>
      <p>
        <a href="/statistics/indicators">{t.indicators.title}</a>
      </p>
      <h2 className="mt-8">{t.list}</h2>
      {releases.length === 0 ? <EmptyState>{t.none}</EmptyState> : <ReleaseList releases={releases} />}
    </Page>
  )
}

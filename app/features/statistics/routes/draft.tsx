import { useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { recentProof } from '#app/features/accounts/index.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { ReleasePage } from '../components/release-page.tsx'
import { viewInput } from '../input.ts'
import { messages } from '../messages.ts'
import { mayManageReleases } from '../policy.ts'
import { releasePage } from '../release.query.server.ts'
import { publishRelease } from '../releases.server.ts'

export const loader = load(mayManageReleases, ({ ctx, params, url }) => {
  recentProof(ctx)
  const view = viewInput.parse(Object.fromEntries(url.searchParams))
  return releasePage(ctx, params.id!, view, { drafts: true })
})

export const action = act(mayManageReleases, async ({ ctx, scope, params }) => {
  await publishRelease(ctx, params.id!)
  return seeOther(scope, '/admin/releases', 'published')
})

export default function Draft() {
  const release = useLoaderData<typeof loader>()
  const { admin: t } = messages.in(useLocale())
  return (
    <ReleasePage release={release} at="/admin/releases">
      {release.isDraft && (
        <form method="post" className="mt-8 max-w-[45rem]">
          <p>{t.publishLead}</p>
          <FormActions>
            <Button size="lg">{t.publish}</Button>
            <ButtonLink href={`/admin/releases/${release.id}/discarding`} variant="danger" size="lg">
              {t.discard}
            </ButtonLink>
          </FormActions>
        </form>
      )}
    </ReleasePage>
  )
}

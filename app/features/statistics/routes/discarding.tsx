import { useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { messages } from '../messages.ts'
import { mayManageReleases } from '../policy.ts'
import { releasePage } from '../release.query.server.ts'
import { discardRelease } from '../releases.server.ts'
import { monthInWords } from '../words.ts'

export const loader = load(mayManageReleases, async ({ ctx, params }) => {
  const { id, until } = await releasePage(ctx, params.id!, {}, { drafts: true })
  return { id, until }
})

export const action = act(mayManageReleases, async ({ ctx, scope, params }) => {
  await discardRelease(ctx, params.id!)
  return seeOther(scope, '/admin/releases', 'discarded')
})

export default function Discarding() {
  const { id, until } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { admin: t, name } = messages.in(locale)
  return (
    <Page title={t.discard} narrow breadcrumb={[{ href: '/admin/releases', label: t.title }]}>
      <p>{name(monthInWords(until, locale))}</p>
      <form method="post">
        <FormActions>
          <Button variant="danger-fill" size="lg">
            {t.discard}
          </Button>
          <a href={`/admin/releases/${id}`}>{t.preview}</a>
        </FormActions>
      </form>
    </Page>
  )
}

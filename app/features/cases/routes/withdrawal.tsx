import { useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { recentProof } from '#app/features/accounts/index.server.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Page } from '#app/ui/page.tsx'
import { useMessages } from '../components/use-messages.ts'
import { Withdrawn } from '../components/withdrawn.tsx'
import { mayReadCases } from '../policy.ts'
import { withdrawalPreview } from '../withdrawal.query.server.ts'
import { withdrawCase } from '../withdrawal.server.ts'

export const loader = load(mayReadCases, async ({ ctx, params }) => {
  const preview = await withdrawalPreview(ctx, params.id!)
  recentProof(ctx)
  return preview
})

export const action = act(mayReadCases, async ({ ctx, scope, params }) => {
  await withdrawCase(ctx, params.id!)
  return seeOther(scope, `/cases/${params.id}/receipt`)
})

export default function Withdrawal() {
  const { id, title, goes } = useLoaderData<typeof loader>()
  const { cases, withdrawal: t } = useMessages()
  return (
    <Page title={t.title} breadcrumb={[{ href: '/cases', label: cases }]} narrow>
      <p className="font-700">{title}</p>
      <p className="mt-3">{t.lead}</p>
      <Withdrawn counts={goes} />
      <p className="mt-3">{t.stays}</p>
      <form method="post">
        <FormActions>
          <Button variant="danger-fill" size="lg">
            {t.submit}
          </Button>
          <a href={`/cases/${id}`}>{t.cancel}</a>
        </FormActions>
      </form>
    </Page>
  )
}

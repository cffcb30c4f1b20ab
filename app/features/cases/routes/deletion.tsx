import { useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Page } from '#app/ui/page.tsx'
import { useMessages } from '../components/use-messages.ts'
import { deleteDraft } from '../drafts.server.ts'
import { ownDraft } from '../form.query.server.ts'
import { mayWriteCases } from '../policy.ts'

export const loader = load(mayWriteCases, async ({ ctx, params }) => {
  const { id, shown } = await ownDraft(ctx, params.id!)
  return { id, title: shown.title }
})

export const action = act(mayWriteCases, async ({ ctx, scope, params }) => {
  await deleteDraft(ctx, params.id!)
  return seeOther(scope, '/', 'removed')
})

export default function Deletion() {
  const { id, title } = useLoaderData<typeof loader>()
  const t = useMessages()
  return (
    <Page title={t.removal.title} breadcrumb={[{ href: '/cases', label: t.cases }]} narrow>
      {title && <p className="font-700">{title}</p>}
      <ul className="mt-3 list-disc pl-6">
        {t.removal.what.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <form method="post">
        <FormActions>
          <Button variant="danger-fill" size="lg">
            {t.removal.submit}
          </Button>
          <a href={`/cases/${id}/edit`}>{t.removal.cancel}</a>
        </FormActions>
      </form>
    </Page>
  )
}

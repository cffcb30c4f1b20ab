import { useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { useMessages } from '../components/use-messages.ts'
import { revisionForm } from '../forms.ts'
import { mayWriteCases } from '../policy.ts'
import { revisableCase, reviseCase } from '../revising.server.ts'

export const loader = load(mayWriteCases, async ({ ctx, params }) => {
  const { id, title } = await revisableCase(ctx.store.read, ctx, params.id!)
  return { id, title }
})

export const action = act(mayWriteCases, (page) =>
  submit(page, revisionForm, async ({ withhold }) => {
    await reviseCase(page.ctx, page.params.id!, { withhold: withhold === 'yes' })
    return seeOther(page.scope, `/cases/${page.params.id}/edit`, 'revising')
  }),
)

export default function Revision() {
  const { id, title } = useLoaderData<typeof loader>()
  const { cases, revision: t, thread } = useMessages()
  return (
    <Page
      title={t.title}
      breadcrumb={[
        { href: '/cases', label: cases },
        { href: `/cases/${id}`, label: title },
      ]}
      narrow
    >
      <ul className="mt-3 list-disc pl-6">
        {t.what.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <form method="post">
        <Checkboxes
          {...fieldProps({ values: {}, errors: {} }, 'withhold')}
          label={thread.withhold}
          help={thread.withholdHelp}
          options={[{ value: 'yes', label: thread.withholdYes }]}
        />
        <FormActions>
          <Button size="lg">{t.submit}</Button>
          <a href={`/cases/${id}`}>{t.cancel}</a>
        </FormActions>
      </form>
    </Page>
  )
}

import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Page } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { ChangesTables, FaultsTable, LeftOutTable } from '../components/import-tables.tsx'
import { useMessages } from '../components/use-messages.ts'
import { importForm } from '../forms.ts'
import { importPage } from '../import-page.query.server.ts'
import { applyKept } from '../imports.server.ts'
import { mayOpenExchange } from '../policy.ts'

export const loader = load(mayOpenExchange, ({ ctx, params }) => importPage(ctx, params.id!))

export const action = act(mayOpenExchange, (page) =>
  submit(page, importForm, async (input) => {
    await applyKept(page.ctx, page.params.id!, input)
    return seeOther(page.scope, '/admin/directory', 'applied')
  }),
)

export default function ImportCheck() {
  const page = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  const { exchange } = useMessages()
  const { check: t } = exchange
  const { faults, added, changed, held, unchanged } = page
  return (
    <Page
      title={t.title}
      errors={state.errors}
      breadcrumb={[
        { href: '/admin', label: exchange.operation },
        { href: '/admin/directory', label: exchange.title },
      ]}
    >
      <SummaryList
        items={[
          { term: t.faults, value: t.places(faults.all) },
          { term: t.added, value: t.sources(added.all) },
          { term: t.changed, value: t.sources(changed.all) },
          { term: t.unchanged, value: t.sources(unchanged) },
          { term: t.held, value: t.sources(held.all) },
          { term: t.package, value: page.fileName },
          { term: t.hash, value: <code className="break-all">{page.fileHash}</code> },
        ]}
      />
      <h2>{t.faults}</h2>
      <FaultsTable {...page} />
      <h2>{t.what}</h2>
      {page.nothing && <p>{t.nothing}</p>}
      {page.later && <p>{t.later(page.later)}</p>}
      <ChangesTables {...page} />
      <LeftOutTable {...page} />
      {!page.nothing && faults.rows.length === 0 && (
        <form method="post" noValidate className="mt-8">
          <p>{t.applyWhat}</p>
          <input type="hidden" name="digest" value={page.digest} />
          <FormActions>
            <Button size="lg">{t.apply}</Button>
            <a href="/admin/directory">{t.cancel}</a>
          </FormActions>
        </form>
      )}
    </Page>
  )
}

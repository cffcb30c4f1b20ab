import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { messages as administration } from '#app/features/administration/messages.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { bouncedAddresses, recordBounce } from '../bounces.server.ts'
import { useMessages } from '../components/use-messages.ts'
import { bounceForm } from '../forms.ts'
import { mayRecordBounces } from '../policy.ts'

export const loader = load(mayRecordBounces, async ({ ctx }) => ({ addresses: await bouncedAddresses(ctx) }))

export const action = act(mayRecordBounces, (page) =>
  submit(page, bounceForm, async ({ email }) => {
    await recordBounce(page.ctx, email)
    return seeOther(page.scope, '/admin/bounces', 'marked')
  }),
)

export default function Bounces() {
  const { addresses } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  const { bounces: t } = useMessages()
  const locale = useLocale()
  return (
    <Page
      title={t.title}
      breadcrumb={[{ href: '/admin', label: administration.in(locale).title }]}
      flash={useFlash({ marked: t.marked, cleared: t.cleared })}
      errors={state.errors}
      below={<p>{t.lead}</p>}
      narrow
    >
      <form method="post" noValidate>
        <TextInput {...fieldProps(state, 'email')} type="email" label={t.email} autoComplete="off" required />
        <FormActions>
          <Button>{t.mark}</Button>
        </FormActions>
      </form>
      <section aria-labelledby="addresses" className="mt-12">
        <h2 id="addresses">{t.list}</h2>
        {addresses.length === 0 ? (
          <p className="mt-3">{t.none}</p>
        ) : (
          <DataTable
            caption={t.list}
            narrow="cards"
            rows={addresses}
            rowKey={({ id }) => id}
            columns={[
              { key: 'email', head: t.email, rowHead: true, cell: ({ email }) => email },
              { key: 'name', head: t.name, cell: ({ name }) => name },
              { key: 'since', head: t.since, cell: ({ since }) => formatDay(locale, since) },
              {
                key: 'clear',
                head: t.clear,
                cell: ({ id, name }) => <Clear id={id} label={t.clearIt(name)} />,
              },
            ]}
          />
        )}
      </section>
    </Page>
  )
}

function Clear({ id, label }: { id: string; label: string }) {
  const { bounces: t } = useMessages()
  return (
    <form method="post" action="/admin/bounces/clearing">
      <input type="hidden" name="account" value={id} />
      <Button variant="outline" size="sm" aria-label={label}>
        {t.clear}
      </Button>
    </form>
  )
}

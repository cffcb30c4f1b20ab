import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { recentProof } from '#app/features/accounts/index.server.ts'
import { Page } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { applyRoster } from '../apply-roster.server.ts'
import { ApplicationForm } from '../components/application-form.tsx'
import { ChangesTable } from '../components/changes-table.tsx'
import { ErrorsTable } from '../components/errors-table.tsx'
import { useMessages } from '../components/use-messages.ts'
import { dryRunPage } from '../dry-run.query.server.ts'
import { applicationInput } from '../input.ts'
import { messages } from '../messages.ts'
import { mayOpenRoster } from '../policy.ts'

export const loader = load(mayOpenRoster, async ({ ctx, params }) => {
  recentProof(ctx)
  return dryRunPage(ctx, params.id!)
})

const form = {
  schema: applicationInput,
  labels: (locale: Locale) => ({ rows: messages.in(locale).check.rows }),
}

export const action = act(mayOpenRoster, (page) =>
  submit(page, form, async ({ digest, rows, typed = '' }) => {
    await applyRoster(page.ctx, page.params.id!, { digest, goodRowsOnly: rows === 'good', typed })
    return seeOther(page.scope, '/admin/roster', 'applied')
  }),
)

export default function RosterCheck() {
  const page = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  const { check: t, roster, operation } = useMessages()
  const { counts, shown, more } = page
  const kinds = ['added', 'changed', 'lapsed'] as const
  const nothing = kinds.every((kind) => page[kind].length === 0)
  return (
    <Page
      title={t.title}
      errors={state.errors}
      breadcrumb={[
        { href: '/admin', label: operation },
        { href: '/admin/roster', label: roster.title },
      ]}
    >
      <SummaryList
        items={[
          { term: t.errors, value: t.places(counts.errors) },
          { term: t.added, value: t.people(counts.added) },
          { term: t.changed, value: t.people(counts.changed) },
          { term: t.unchanged, value: t.people(counts.unchanged) },
          { term: t.lapsed, value: t.people(counts.lapsed) },
          { term: t.file, value: page.fileName },
          { term: t.hash, value: <code className="break-all">{page.fileHash}</code> },
        ]}
      />
      <h2>{t.errorsHeading}</h2>
      <ErrorsTable errors={page.errors} all={counts.errors} shown={shown} more={more.errors} />
      <h2>{t.changesHeading}</h2>
      {nothing && <p>{t.noChanges}</p>}
      {kinds.map((kind) => (
        <ChangesTable
          key={kind}
          title={t[kind]}
          rows={page[kind]}
          all={counts[kind]}
          shown={shown}
          more={more[kind]}
        />
      ))}
      {!nothing && (
        <>
          <h2>{t.applyHeading}</h2>
          <ApplicationForm
            state={state}
            digest={page.digest}
            hasErrors={page.errors.length > 0}
            alarming={page.alarming}
            lapsing={page.lapsing}
          />
        </>
      )}
    </Page>
  )
}

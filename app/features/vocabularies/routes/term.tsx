import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { periodInWords } from '../components/period.ts'
import { TermForm } from '../components/term-form.tsx'
import { useMessages } from '../components/use-messages.ts'
import { termForm } from '../forms.ts'
import { mayManageVocabularies } from '../policy.ts'
import { termPage } from '../terms.query.server.ts'
import { saveTerm } from '../terms.server.ts'

export const loader = load(mayManageVocabularies, ({ ctx, params }) =>
  termPage(ctx, params.name!, params.term!),
)

export const action = act(mayManageVocabularies, (page) => {
  const { name, term } = page.params
  return submit(page, termForm, async (input) => {
    await saveTerm(page.ctx, name!, term!, input)
    return seeOther(page.scope, `/admin/vocabularies/${name!}/${term!}`, 'saved')
  })
})

export default function Term() {
  const { name, grows, term, mayEnd, after, others, history } = useLoaderData<typeof loader>()
  const { ja, en, from, until, revision, builtIn } = term
  const values = { ja, en, from, until, after, revision: String(revision) }
  const state = useActionData<typeof action>() ?? { values, errors: {} }
  const t = useMessages()
  const locale = useLocale()
  return (
    <Page
      title={term[locale]}
      narrow
      errors={state.errors}
      flash={useFlash(t.flash)}
      breadcrumb={[
        { href: '/admin/vocabularies', label: t.title },
        { href: `/admin/vocabularies/${name}`, label: t.names[name] },
      ]}
      below={
        <>
          <p>
            {t.fields.code}: {term.id}
          </p>
          {builtIn && <p>{t.builtIn(builtIn.ja, builtIn.en)}</p>}
          {grows && !mayEnd && <p>{t.mayNotEnd}</p>}
        </>
      }
    >
      <h2>{t.change}</h2>
      <TermForm {...{ state, others, grows, mayEnd }} submit={t.save} />
      <section aria-labelledby="history" className="mt-8">
        <h2 id="history">{t.history}</h2>
        {history.length === 0 ? (
          <p className="mt-3">{t.noHistory}</p>
        ) : (
          <>
            <p className="mt-3">
              {t.historyLead} <a href="/admin/audit?event=vocabulary.">{t.auditLink}</a>
            </p>
            <DataTable
              caption={t.history}
              hideCaption
              narrow="cards"
              dense
              rows={history}
              rowKey={(one) => String(one.revision)}
              columns={[
                { key: 'ja', head: t.fields.ja, rowHead: true, cell: (one) => one.ja },
                { key: 'en', head: t.fields.en, cell: (one) => one.en },
                { key: 'period', head: t.period, cell: (one) => periodInWords(one, t, locale) },
                { key: 'on', head: t.when, cell: (one) => formatDay(locale, one.on) },
              ]}
            />
          </>
        )}
      </section>
    </Page>
  )
}

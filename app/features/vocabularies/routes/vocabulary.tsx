import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { stateInWords } from '../components/period.ts'
import { TermForm } from '../components/term-form.tsx'
import { useMessages } from '../components/use-messages.ts'
import { newTermForm } from '../forms.ts'
import { mayManageVocabularies } from '../policy.ts'
import { vocabularyPage } from '../terms.query.server.ts'
import { addTerm } from '../terms.server.ts'

export const loader = load(mayManageVocabularies, ({ ctx, params }) => vocabularyPage(ctx, params.name!))

export const action = act(mayManageVocabularies, (page) =>
  submit(page, newTermForm, async (input) => {
    await addTerm(page.ctx, page.params.name!, input)
    return seeOther(page.scope, `/admin/vocabularies/${page.params.name!}`, 'added')
  }),
)

export default function Vocabulary() {
  const { name, grows, terms, today } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: { after: terms.at(-1)?.id }, errors: {} }
  const t = useMessages()
  const locale = useLocale()
  const marks = ({ builtIn, ja, en }: (typeof terms)[number]) => {
    if (!builtIn) return ` (${t.own})`
    return builtIn.ja === ja && builtIn.en === en ? '' : ` (${t.reworded})`
  }
  return (
    <Page
      title={t.names[name]}
      narrow
      errors={state.errors}
      flash={useFlash(t.flash)}
      breadcrumb={[
        { href: '/admin', label: t.admin },
        { href: '/admin/vocabularies', label: t.title },
      ]}
      below={<p>{grows ? t.growsLead : t.wordsOnlyLead}</p>}
    >
      <DataTable
        caption={t.terms}
        hideCaption
        narrow="cards"
        dense
        rows={terms}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'ja',
            head: t.fields.ja,
            rowHead: true,
            cell: ({ id, ja }) => <a href={`/admin/vocabularies/${name}/${id}`}>{ja}</a>,
          },
          { key: 'en', head: t.fields.en, cell: ({ en }) => en },
          { key: 'code', head: t.fields.code, cell: ({ id }) => id },
          {
            key: 'state',
            head: t.state,
            cell: (term) => `${stateInWords(term, today, t, locale)}${marks(term)}`,
          },
        ]}
      />
      {grows && (
        <>
          <h2 className="mt-8">{t.add}</h2>
          <TermForm
            state={state}
            submit={t.addSubmit}
            others={terms}
            code={name === 'languages' ? t.languageHelp : t.codeHelp}
            grows
            mayEnd
          />
        </>
      )}
    </Page>
  )
}

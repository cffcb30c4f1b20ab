import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Page } from '#app/ui/page.tsx'
import { GroupForm } from '../components/group-form.tsx'
import { useMessages } from '../components/use-messages.ts'
import { groupForm } from '../forms.ts'
import { mayManageSynonyms } from '../policy.ts'
import { synonymsPage } from '../synonym-groups.query.server.ts'
import { saveGroup } from '../synonym-groups.server.ts'

export const loader = load(mayManageSynonyms, ({ ctx }) => synonymsPage(ctx))

export const action = act(mayManageSynonyms, (page) =>
  submit(page, groupForm, async (input) => {
    await saveGroup(page.ctx, null, input)
    return seeOther(page.scope, '/admin/synonyms', 'saved')
  }),
)

export default function Synonyms() {
  const { own, builtIn } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  const { synonyms: t } = useMessages()
  return (
    <Page
      title={t.title}
      narrow
      errors={state.errors}
      flash={useFlash(t.flash)}
      breadcrumb={[{ href: '/admin', label: t.admin }]}
      below={<p>{t.lead}</p>}
    >
      <h2>{t.own}</h2>
      {own.length === 0 ? (
        <p className="mt-3">{t.none}</p>
      ) : (
        <ul className="mt-3">
          {own.map(({ id, words }) => (
            <li key={id} className="border-b border-solid-gray-420 py-3">
              <a href={`/admin/synonyms/${id}`}>{words.join(' = ')}</a>
            </li>
          ))}
        </ul>
      )}
      <h2 className="mt-8">{t.add}</h2>
      <GroupForm state={state} submit={t.addSubmit} />
      <div className="mt-8">
        <Disclosure summary={t.builtIn(builtIn.length)}>
          <p>
            {t.builtInLead} <a href="/admin/vocabularies">{t.vocabularies}</a>
          </p>
          <ul className="mt-3">
            {builtIn.map((words) => (
              <li key={words.join()}>{words.join(' = ')}</li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </Page>
  )
}

import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { GroupForm } from '../components/group-form.tsx'
import { useMessages } from '../components/use-messages.ts'
import { groupForm } from '../forms.ts'
import { mayManageSynonyms } from '../policy.ts'
import { synonymGroupPage } from '../synonym-groups.query.server.ts'
import { saveGroup } from '../synonym-groups.server.ts'

export const loader = load(mayManageSynonyms, ({ ctx, params }) => synonymGroupPage(ctx, params.id!))

export const action = act(mayManageSynonyms, (page) =>
  submit(page, groupForm, async (input) => {
    await saveGroup(page.ctx, page.params.id!, input)
    return seeOther(page.scope, '/admin/synonyms', 'saved')
  }),
)

export default function SynonymGroup() {
  const { group } = useLoaderData<typeof loader>()
  const revision = String(group.revision)
  const values = { words: group.words.join('\n'), revision }
  const state = useActionData<typeof action>() ?? { values, errors: {} }
  const { synonyms: t } = useMessages()
  return (
    <Page
      title={t.change}
      narrow
      errors={state.errors}
      breadcrumb={[
        { href: '/admin', label: t.admin },
        { href: '/admin/synonyms', label: t.title },
      ]}
      below={<p>{t.lead}</p>}
    >
      <GroupForm state={state} submit={t.save} />
      <form method="post" action={`/admin/synonyms/${group.id}/removal`} className="mt-8">
        <input type="hidden" name="revision" value={revision} />
        <Button variant="text">{t.remove}</Button>
      </form>
    </Page>
  )
}

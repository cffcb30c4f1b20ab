import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { removalForm } from '../forms.ts'
import { mayManageSynonyms } from '../policy.ts'
import { removeGroup } from '../synonym-groups.server.ts'

export const loader = load(mayManageSynonyms, async () => redirect('/admin/synonyms'))

export const action = act(mayManageSynonyms, (page) =>
  submit(page, removalForm, async ({ revision }) => {
    await removeGroup(page.ctx, page.params.id!, revision)
    return seeOther(page.scope, '/admin/synonyms', 'removed')
  }),
)

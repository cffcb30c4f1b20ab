import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { EditCasePage } from '../components/edit-case-page.tsx'
import { ownDraft } from '../form.query.server.ts'
import { draftForm } from '../forms.ts'
import { mayWriteCases } from '../policy.ts'
import { saveSheet } from '../save-sheet.server.ts'
import { attachmentsAt } from '../targets.ts'

export const handle = { hydrate: true }

export const loader = load(mayWriteCases, ({ ctx, params }) => ownDraft(ctx, params.id!))

export const action = act(mayWriteCases, (page) =>
  submit(page, draftForm, async (input) => {
    const { id, accepted } = await saveSheet(page.ctx, page.params.id, input)
    if (input.next) return seeOther(page.scope, attachmentsAt({ caseId: id, post: 0 }), 'saved')
    return seeOther(
      page.scope,
      `/cases/${id}/edit${accepted ? '#guard-panel' : ''}`,
      accepted ? 'replaced' : 'saved',
    )
  }),
)

export default function Draft() {
  return <EditCasePage draft={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}

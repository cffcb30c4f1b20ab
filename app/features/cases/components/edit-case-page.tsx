import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import type { ownDraft } from '../form.query.server.ts'
import { CaseEditor } from './case-editor.tsx'
import { Refusal } from './refusal.tsx'
import { useMessages } from './use-messages.ts'

type Props = { draft: SerializeFrom<Awaited<ReturnType<typeof ownDraft>>>; answer: FormState | undefined }

export function EditCasePage({ draft, answer }: Props) {
  const t = useMessages()
  const state = answer ?? { values: draft.values, errors: {} }
  return (
    <Page
      title={t.editTitle}
      breadcrumb={[{ href: '/cases', label: t.cases }]}
      errors={state.errors}
      flash={useFlash(t.flash)}
    >
      {draft.review && (
        <div className="mb-8">
          <Refusal review={draft.review} />
        </div>
      )}
      <CaseEditor
        id={draft.id}
        state={state}
        version={Number(state.values.version ?? draft.version)}
        savedAt={draft.savedAt}
        findings={draft.findings}
        dismissals={draft.dismissals}
        preview={draft.shown}
        similar={draft.similar}
        files={draft.files}
      />
      <p className="mt-12 print:hidden">
        {draft.wasPublished ? (
          <a href={`/cases/${draft.id}/withdrawal`}>{t.consentPage.toWithdrawal}</a>
        ) : (
          <a href={`/cases/${draft.id}/deletion`}>{t.remove}</a>
        )}
      </p>
    </Page>
  )
}

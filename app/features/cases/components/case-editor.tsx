import { useEffect } from 'react'
import type { Dismissal } from '#db/schema/cases.ts'
import { formatClock } from '#app/core/i18n/format.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import type { FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { useAutosave } from '#app/ui/use-autosave.ts'
import { AttachButton } from '#app/features/attachments/components/attach-button.tsx'
import type { Attachment } from '#app/features/attachments/index.ts'
import { SimilarCases } from '#app/features/similar/components/similar-cases.tsx'
import type { SimilarCase } from '#app/features/similar/index.ts'
import { dismissalsIn, type PartFinding } from '#app/features/anonymisation/index.ts'
import { CaseFields, CaseFormActions } from './case-form.tsx'
import { GuardPanel } from './guard-panel.tsx'
import { Preview, type PreviewSheet } from './preview.tsx'
import { useMessages } from './use-messages.ts'

type SavedState = {
  version: number
  savedAt: string | null
  findings: PartFinding[] | null
  dismissals: Dismissal[]
  preview: PreviewSheet | null
  similar: readonly SimilarCase[]
}
export type EditorProps = SavedState & { id: string; state: FormState; files: Attachment[] }

/** The case form with the guard beside it. Works as a plain form; with script it saves and checks by itself. */
export function CaseEditor({ id, state, files, ...initial }: EditorProps) {
  const t = useMessages()
  const locale = useLocale()
  const { form, saved, problem } = useAutosave<SavedState>(`/cases/${id}/autosave`, initial)
  const savedHere = saved.version !== initial.version
  useEffect(() => {
    // From now on a reload finds the draft.
    if (savedHere && location.pathname.startsWith('/cases/new'))
      history.replaceState(history.state, '', `/cases/${id}/edit`)
  }, [id, savedHere])
  // After a conflict the draft exists, whatever this page thought.
  const isNew = saved.version === 0 && !state.conflict
  const draftAction = isNew ? '/cases/new/draft' : `/cases/${id}/draft`
  return (
    <form
      ref={form}
      method="post"
      action={isNew ? '/cases/new' : `/cases/${id}/edit`}
      noValidate
      className="lg:grid lg:grid-cols-[minmax(0,45rem)_20rem] lg:justify-between lg:gap-12"
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={saved.version} />
      {state.conflict && <input type="hidden" name="overwrite" value="yes" />}
      <div>
        <p className="mb-6 text-solid-gray-600 noscript:hidden">{t.autosave}</p>
        <noscript>
          <p className="mb-6">{t.noScript}</p>
        </noscript>
        {/* On a phone the panel stands under the whole form. */}
        {saved.findings && saved.findings.length > 0 && (
          <p className="mb-6 lg:hidden">
            <a href="#guard-panel" className="inline-block py-2">
              {t.guard.heading(saved.findings.length)}
            </a>
          </p>
        )}
        <CaseFields state={state} />
        <AttachButton caseId={id} files={files} saveAction={draftAction} />
        <p role="status" className="mt-6 text-solid-gray-600">
          {problem
            ? t.saveProblems[problem]
            : saved.savedAt && t.lastSaved(formatClock(locale, new Date(saved.savedAt)))}
        </p>
        <CaseFormActions draftAction={draftAction} />
      </div>
      <div className="max-lg:mt-12">
        <GuardPanel
          findings={saved.findings}
          dismissals={dismissalsIn(state.values) ?? saved.dismissals}
          saveAction={draftAction}
        />
        <div className="mt-6">
          <Disclosure summary={t.preview}>
            {saved.preview ? <Preview sheet={saved.preview} /> : <p>{t.previewEmpty}</p>}
          </Disclosure>
        </div>
        <SimilarCases cases={saved.similar} writing />
      </div>
    </form>
  )
}

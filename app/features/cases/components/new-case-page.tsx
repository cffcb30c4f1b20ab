import type { FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { CaseEditor } from './case-editor.tsx'
import { useMessages } from './use-messages.ts'

type Props = { id: string; answer: FormState | undefined }

/** The empty sheet, or the one that could not be saved with what is wrong in it. */
export function NewCasePage({ id, answer }: Props) {
  const t = useMessages()
  const state = answer ?? { values: {}, errors: {} }
  return (
    <Page title={t.newTitle} breadcrumb={[{ href: '/cases', label: t.cases }]} errors={state.errors}>
      <CaseEditor
        id={String(state.values.id ?? id)}
        state={state}
        version={Number(state.values.version ?? 0)}
        savedAt={null}
        findings={[]}
        dismissals={[]}
        preview={null}
        similar={[]}
        files={[]}
      />
    </Page>
  )
}

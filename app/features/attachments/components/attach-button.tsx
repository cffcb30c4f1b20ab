import { Button } from '#app/ui/button.tsx'
import type { Attachment } from '../attachment.ts'
import { AttachmentList } from './attachment-list.tsx'
import { MissingFiles } from './missing-files.tsx'
import { useMessages } from './use-messages.ts'

type Props = { caseId: string; files: readonly Attachment[]; missing?: readonly string[]; saveAction: string }

/** Within a form: what hangs on it, and the way to its files, on which what was typed is saved first. */
export function AttachButton({ caseId, files, missing = [], saveAction }: Props) {
  const t = useMessages()
  return (
    <div className="mt-6">
      {files.length > 0 && (
        <>
          <p className="font-700">{t.title}</p>
          <AttachmentList caseId={caseId} files={files} />
        </>
      )}
      <MissingFiles names={missing} />
      <p className="mt-2">
        <Button variant="outline" size="md" name="next" value="attachments" formAction={saveAction}>
          {files.length > 0 ? t.edit : t.add}
        </Button>
      </p>
    </div>
  )
}

import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { asText, fieldProps, type FormState } from '#app/ui/form-state.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { acceptedEndings } from '../attachment.ts'
import { useMessages } from './use-messages.ts'

type Props = {
  state: FormState
  /** Words in the file that arrived, each of which may tell who it is about. */
  found: string[]
}

/** One file at a time; one that arrived with a form that was refused need not be sent again. */
export function AttachmentForm({ state, found }: Props) {
  const t = useMessages()
  const [file, fileName] = [asText(state.values.file), asText(state.values.fileName)]
  const { id, name, error } = fieldProps(state, 'file')
  const arrived = file !== '' && !error
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      {arrived && (
        <>
          <input type="hidden" name="file" value={file} />
          <input type="hidden" name="fileName" value={fileName} />
        </>
      )}
      <FileInput
        {...{ id, name, error }}
        label={t.fields.file!}
        help={arrived ? `${t.fileAgain(fileName)} ${t.fileHelp}` : t.fileHelp}
        accept={acceptedEndings}
        required={!arrived}
      />
      {found.length > 0 && (
        <div className="mt-6">
          <Banner tone="warning" as="p" title={t.foundTitle}>
            <p>{t.foundText}</p>
            <ul className="list-disc pl-6">
              {found.map((text) => (
                <li key={text} className="wrap-anywhere">
                  {text}
                </li>
              ))}
            </ul>
          </Banner>
          <TextInput {...fieldProps(state, 'reason')} label={t.fields.reason!} help={t.reasonHelp} required />
        </div>
      )}
      <Checkboxes
        {...fieldProps(state, 'checked')}
        label={t.fields.checked!}
        required
        options={[{ value: 'yes', label: t.checkedYes }]}
      />
      <FormActions>
        <Button size="lg">{t.add}</Button>
      </FormActions>
    </form>
  )
}

import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { FileInput } from './file-input.tsx'
import { FormActions } from './form-actions.tsx'
import { fieldId, type FormState } from './form-state.ts'

type Props = {
  label: ReactNode
  help: ReactNode
  accept: string
  submit: ReactNode
  errors: FormState['errors']
}

/** A form that hands in one file, named `file`, to the page on which it stands. */
export function UploadForm({ label, help, accept, submit, errors }: Props) {
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      <FileInput
        name="file"
        id={fieldId('file')}
        label={label}
        help={help}
        required
        accept={accept}
        error={errors.file?.[0]}
      />
      <FormActions>
        <Button size="lg">{submit}</Button>
      </FormActions>
    </form>
  )
}

import { controlLook, Field, type FieldBinding, type FieldWords } from './field.tsx'

export type FileInputProps = FieldWords &
  Omit<FieldBinding, 'value'> & { accept?: string; multiple?: boolean }

/** One file, or `multiple` where a script sends them; say kinds and size in `help`. The form needs `encType="multipart/form-data"`. */
export function FileInput({ name, id, error, label, help, required, accept, multiple }: FileInputProps) {
  return (
    <Field {...{ name, id, error, label, help, required }}>
      {(aria) => (
        <input
          {...aria}
          name={name}
          type="file"
          accept={accept}
          multiple={multiple}
          className={`block min-h-14 w-full p-3 ${controlLook}`}
        />
      )}
    </Field>
  )
}

import type { TextareaHTMLAttributes } from 'react'
import { controlLook, Field, type FieldBinding, type FieldWords } from './field.tsx'
import { asText } from './form-state.ts'

type Native = Pick<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'autoComplete' | 'lang' | 'readOnly' | 'rows' | 'spellCheck' | 'aria-disabled'
>
export type TextareaProps = FieldWords & FieldBinding & Native

/** Several lines, growing with the text. Say the limit in `help`; the server counts. */
export function Textarea({ name, id, value, error, label, help, required, ...native }: TextareaProps) {
  return (
    <Field {...{ name, id, error, label, help, required }}>
      {(aria) => (
        <textarea
          {...native}
          {...aria}
          name={name}
          defaultValue={asText(value)}
          className={`block field-sizing-content min-h-32 w-full max-w-[45rem] p-4 text-std-16N-170 ${controlLook}`}
        />
      )}
    </Field>
  )
}

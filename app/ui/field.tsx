import type { ReactNode } from 'react'
import { fieldId } from './form-state.ts'
import { useUiMessages } from './locale.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

/** `required` undefined means optional and says so; null says nothing (search and filter forms). */
export type FieldWords = { label: ReactNode; help?: ReactNode; required?: boolean | null }
export type FieldBinding = { name: string; id?: string; value?: unknown; error?: string | null }
export type FieldAria = {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
  'aria-required'?: true
}
export type FieldProps = FieldWords & FieldBinding & { children: (aria: FieldAria) => ReactNode }
export type FieldGroupProps = FieldWords & FieldBinding & { role?: 'radiogroup'; children: ReactNode }

export const controlLook =
  'max-w-full rounded-8 border border-solid-gray-600 bg-white text-solid-gray-900 hover:border-black aria-invalid:border-error-2 [&[readonly]]:border-dashed aria-disabled:border-solid-gray-300 aria-disabled:bg-solid-gray-50 aria-disabled:text-solid-gray-600 forced-colors:aria-disabled:text-[GrayText]'

/** Label, requirement, support text, error text, control: in this order, tied together by ids. */
export function Field({ name, id = fieldId(name), label, help, required, error, children }: FieldProps) {
  return (
    <div className="mt-6">
      <label htmlFor={id} className="block text-std-17B-170 by-phrase">
        {label} <Requirement required={required} />
      </label>
      <Notes id={id} help={help} error={error} />
      <div className="mt-2">{children({ id, ...described(id, help, error), ...flags(required, error) })}</div>
    </div>
  )
}

/** The same frame around several controls; the first of them carries the field's id. */
export function FieldGroup({
  name,
  id = fieldId(name),
  label,
  help,
  required,
  error,
  role,
  children,
}: FieldGroupProps) {
  return (
    <fieldset
      role={role}
      className="mt-6 min-w-0"
      {...described(id, help, error)}
      {...(role === 'radiogroup' ? flags(required, error) : {})}
    >
      <legend className="text-std-17B-170 by-phrase">
        {label} <Requirement required={required} />
      </legend>
      <Notes id={id} help={help} error={error} />
      {children}
    </fieldset>
  )
}

function Requirement({ required }: { required: boolean | null | undefined }) {
  const words = useUiMessages()
  if (required === null) return null
  return (
    <span
      className={`ml-1 inline-block text-std-16N-170 ${required ? 'text-error-2' : 'text-solid-gray-800'}`}
    >
      {required ? words.required : words.optional}
    </span>
  )
}

function Notes({ id, help, error }: { id: string; help: ReactNode; error: string | null | undefined }) {
  const { errorPrefix } = useUiMessages()
  return (
    <>
      {help && (
        <div id={`${id}-help`} className="max-w-[45rem] text-solid-gray-600">
          {help}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1 text-dns-16N-130 text-error-2">
          <span aria-hidden="true">＊</span>
          <VisuallyHidden>{errorPrefix}</VisuallyHidden>
          {error}
        </p>
      )}
    </>
  )
}

function described(id: string, help: ReactNode, error: string | null | undefined) {
  const notes = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return notes ? { 'aria-describedby': notes } : {}
}

function flags(required: boolean | null | undefined, error: string | null | undefined) {
  return {
    ...(required ? { 'aria-required': true as const } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
  }
}

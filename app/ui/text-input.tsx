import type { InputHTMLAttributes } from 'react'
import { controlLook, Field, type FieldBinding, type FieldWords } from './field.tsx'
import { asText } from './form-state.ts'

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'autoComplete' | 'inputMode' | 'lang' | 'readOnly' | 'spellCheck' | 'aria-disabled'
>
export type TextInputProps = FieldWords &
  FieldBinding &
  Native & {
    type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password'
    width?: 'short' | 'medium' | 'full'
    size?: 'lg' | 'md' | 'sm'
    suggestions?: readonly string[]
  }

const widths = { short: 'w-32', medium: 'w-80', full: 'w-full max-w-[45rem]' }
const sizes = { lg: 'h-14', md: 'h-12', sm: 'h-10' }

/** One line of text; `suggestions` become a datalist. A password is never sent back to the page. */
export function TextInput(props: TextInputProps) {
  const { name, id, value, error, label, help, required, ...rest } = props
  const { type = 'text', width = 'full', size = 'lg', suggestions, ...native } = rest
  return (
    <Field {...{ name, id, error, label, help, required }}>
      {(aria) => (
        <>
          <input
            {...native}
            {...aria}
            name={name}
            type={type}
            defaultValue={type === 'password' ? undefined : asText(value)}
            list={suggestions && `${aria.id}-list`}
            className={`px-4 ${controlLook} ${sizes[size]} ${widths[width]}`}
          />
          {suggestions && (
            <datalist id={`${aria.id}-list`}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}

import { controlLook, Field, type FieldBinding, type FieldWords } from './field.tsx'
import { asText } from './form-state.ts'
import { Icon } from './icon.tsx'
import { useUiMessages } from './locale.tsx'

export type SelectOption = { value: string; label: string; lang?: string }
export type SelectGroup = { label: string; options: readonly SelectOption[] }
export type SelectProps = FieldWords &
  FieldBinding & {
    options: readonly (SelectOption | SelectGroup)[]
    empty?: string | null
    size?: 'lg' | 'md' | 'sm'
  }

const sizes = { lg: 'h-14', md: 'h-12', sm: 'h-10' }

/** `empty` is the word of the first, empty option; null leaves that option out. */
export function Select(props: SelectProps) {
  const { name, id, value, error, label, help, required, options, size = 'lg' } = props
  const { choose } = useUiMessages()
  const { empty = choose } = props
  return (
    <Field {...{ name, id, error, label, help, required }}>
      {(aria) => (
        <div className="relative inline-block max-w-full">
          <select
            {...aria}
            name={name}
            defaultValue={asText(value)}
            className={`min-w-28 appearance-none pr-10 pl-4 ${controlLook} ${sizes[size]}`}
          >
            {empty !== null && <option value="">{empty}</option>}
            {options.map((option) =>
              'options' in option ? (
                <optgroup key={option.label} label={option.label}>
                  {option.options.map(choice)}
                </optgroup>
              ) : (
                choice(option)
              ),
            )}
          </select>
          <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center">
            <Icon name="chevron-down" className="size-5" />
          </span>
        </div>
      )}
    </Field>
  )
}

function choice({ value, label, lang }: SelectOption) {
  return (
    <option key={value} value={value} lang={lang}>
      {label}
    </option>
  )
}

import type { ReactNode } from 'react'

export type ChoiceOption = { value: string; label: ReactNode; help?: ReactNode; lang?: string }
type ChoiceProps = ChoiceOption & {
  type: 'radio' | 'checkbox'
  name: string
  id: string
  checked: boolean
  invalid?: boolean
}

/** One radio or box; its whole label can be pressed. */
export function Choice({ type, name, id, value, label, help, lang, checked, invalid }: ChoiceProps) {
  return (
    <div className="break-inside-avoid">
      <label htmlFor={id} lang={lang} className="flex cursor-pointer items-start gap-3 py-2.5">
        <input
          type={type}
          id={id}
          name={name}
          value={value}
          defaultChecked={checked}
          aria-invalid={invalid || undefined}
          aria-describedby={help ? `${id}-help` : undefined}
          className={`size-6 shrink-0 accent-blue-900 ${type === 'radio' ? 'focus:rounded-full' : ''}`}
        />
        <span className="text-std-16N-170 -mt-px">{label}</span>
      </label>
      {help && (
        <div id={`${id}-help`} className="-mt-2 pb-2 pl-9 text-solid-gray-600">
          {help}
        </div>
      )}
    </div>
  )
}

import type { ReactNode } from 'react'

export type ChoiceOption = { value: string; label: ReactNode; help?: ReactNode; lang?: string }
type ChoiceProps = ChoiceOption & {
  type: 'radio' | 'checkbox'
  name: string
  id: string
  checked: boolean
  invalid?: boolean
  /** With an edge of its own, which tells what is chosen where several stand beside each other. */
  boxed?: boolean
}

const plainLook = 'items-start gap-3 py-2.5'
const boxedLook =
  'min-h-14 flex-col items-center gap-1 rounded-8 border border-solid-gray-600 px-1 py-2 text-center has-checked:border-2 has-checked:border-blue-900 has-checked:bg-blue-100 md:flex-row md:gap-3 md:px-4'

/** One radio or box; its whole label can be pressed. */
export function Choice({
  type,
  name,
  id,
  value,
  label,
  help,
  lang,
  checked,
  invalid,
  boxed = false,
}: ChoiceProps) {
  return (
    <div className={boxed ? 'grid' : 'break-inside-avoid'}>
      <label htmlFor={id} lang={lang} className={`flex cursor-pointer ${boxed ? boxedLook : plainLook}`}>
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

import { Choice, type ChoiceOption } from './choice.tsx'
import { FieldGroup, type FieldBinding, type FieldWords } from './field.tsx'
import { asText, fieldId } from './form-state.ts'

export type RadiosProps = FieldWords &
  FieldBinding & {
    options: readonly ChoiceOption[]
    /** Two or three short choices beside each other, as in a row of a table. */
    inline?: boolean
  }

/** Up to seven choices of which one holds; none is chosen unless `value` says so. */
export function Radios(props: RadiosProps) {
  const { name, id = fieldId(name), value, error, label, help, required, options, inline } = props
  const chosen = asText(value)
  return (
    <FieldGroup role="radiogroup" {...{ name, id, error, label, help, required }}>
      <div className={inline ? 'mt-2 grid auto-cols-fr grid-flow-col gap-2' : undefined}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            {...option}
            type="radio"
            name={name}
            id={index === 0 ? id : `${id}-${index + 1}`}
            checked={option.value === chosen}
            boxed={inline}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

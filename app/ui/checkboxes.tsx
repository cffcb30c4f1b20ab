import { Choice, type ChoiceOption } from './choice.tsx'
import { FieldGroup, type FieldBinding, type FieldWords } from './field.tsx'
import { asList, fieldId } from './form-state.ts'

export type CheckboxGroup = { label: string; options: readonly ChoiceOption[] }
export type CheckboxesProps = FieldWords &
  FieldBinding & { columns?: 1 | 2 } & (
    { options: readonly ChoiceOption[] } | { groups: readonly CheckboxGroup[] }
  )

/** Boxes of which any number holds. After an error the chosen ones come first. */
export function Checkboxes(props: CheckboxesProps) {
  const { name, id = fieldId(name), value, error, label, help, required, columns = 1 } = props
  const chosen = asList(value)
  const groups = 'groups' in props ? props.groups : [{ label: '', options: props.options }]
  const sorted = groups.map((group) => ({
    ...group,
    options: error ? chosenFirst(group.options, chosen) : group.options,
  }))
  const first = sorted.find(({ options }) => options.length > 0)?.options[0]

  const boxes = (options: readonly ChoiceOption[]) => (
    <div className={columns === 2 ? 'columns-[2_16rem] gap-x-8' : undefined}>
      {options.map((option) => (
        <Choice
          key={option.value}
          {...option}
          type="checkbox"
          name={name}
          id={option === first ? id : `${id}-${option.value}`}
          checked={chosen.includes(option.value)}
          invalid={Boolean(error)}
        />
      ))}
    </div>
  )

  return (
    <FieldGroup {...{ name, id, error, label, help, required }}>
      {sorted.map((group) =>
        group.label ? (
          <fieldset key={group.label} className="mt-3 min-w-0">
            <legend className="text-std-16B-170">{group.label}</legend>
            {boxes(group.options)}
          </fieldset>
        ) : (
          <div key="all">{boxes(group.options)}</div>
        ),
      )}
    </FieldGroup>
  )
}

function chosenFirst(options: readonly ChoiceOption[], chosen: readonly string[]) {
  const isChosen = ({ value }: ChoiceOption) => chosen.includes(value)
  return [...options.filter(isChosen), ...options.filter((option) => !isChosen(option))]
}

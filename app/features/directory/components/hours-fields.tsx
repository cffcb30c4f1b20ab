import { weekdays } from '#db/reference/directory.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { useMessages } from './use-messages.ts'
import { optionsOf } from './words.ts'

const rows = [0, 1, 2]

/** Up to three times a week; those after the first open when they are filled or wrong. */
export function HoursFields({ state }: { state: FormState }) {
  const { form: t } = useMessages()
  const names = ['days', 'opens', 'closes'].map((name) => (row: number) => `hours[${row}].${name}`)
  const isTold = (row: number) =>
    names.some((name) => {
      const { value, error } = fieldProps(state, name(row))
      return Boolean(error) || (Array.isArray(value) ? value.length > 0 : Boolean(value))
    })
  return (
    <>
      <HoursRow state={state} row={0} />
      {rows.slice(1).map((row) => (
        <Disclosure key={row} summary={t.hoursRow(row + 1)} open={isTold(row)}>
          <HoursRow state={state} row={row} />
        </Disclosure>
      ))}
    </>
  )
}

function HoursRow({ state, row }: { state: FormState; row: number }) {
  const { form: t } = useMessages()
  const locale = useLocale()
  return (
    <fieldset className="mt-6 min-w-0">
      <legend className="text-std-18B-160">{t.hoursRow(row + 1)}</legend>
      <Checkboxes
        {...fieldProps(state, `hours[${row}].days`)}
        label={t.days}
        options={optionsOf(weekdays, locale)}
        columns={2}
      />
      <div className="flex flex-wrap gap-x-6">
        {(['opens', 'closes'] as const).map((name) => (
          <TextInput
            key={name}
            {...fieldProps(state, `hours[${row}].${name}`)}
            label={t[name]}
            help={t.clockHelp}
            width="short"
            inputMode="numeric"
          />
        ))}
      </div>
    </fieldset>
  )
}

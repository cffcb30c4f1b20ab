import { sourceTypes } from '#db/reference/vocabularies.ts'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { limits } from '../parts.ts'
import { optionsOf } from './terms.ts'
import { useMessages } from './use-messages.ts'

const alwaysShown = 3

/** Sources contacted, by type, with what came of it; empty rows are left out when saving. */
export function ContactedFields({ state }: { state: FormState }) {
  const t = useMessages()
  const locale = useLocale()
  const filled = Array.isArray(state.values.contacted) ? state.values.contacted.length : 0
  const rows = Math.min(limits.contacted, Math.max(alwaysShown, filled + 1))
  return (
    <fieldset className="mt-8 min-w-0">
      <legend className="text-std-18B-160">{t.contacted}</legend>
      <p className="text-solid-gray-600">{t.contactedHelp}</p>
      {Array.from({ length: rows }, (_, row) => (
        <fieldset key={row} className="mt-4 min-w-0 border-l-4 border-solid-gray-420 pl-4">
          <legend className="text-std-16B-170">{t.contactedRow(row + 1)}</legend>
          <Select
            {...fieldProps(state, `contacted[${row}].type`)}
            label={t.contactedType}
            options={optionsOf(sourceTypes, locale, fieldProps(state, `contacted[${row}].type`).value)}
          />
          <TextInput {...fieldProps(state, `contacted[${row}].result`)} label={t.contactedResult} />
        </fieldset>
      ))}
    </fieldset>
  )
}

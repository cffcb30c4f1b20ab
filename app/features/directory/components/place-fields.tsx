import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { useMessages } from './use-messages.ts'

/** Where it is; a source that only answers the telephone has none. */
export function PlaceFields({ state }: { state: FormState }) {
  const { form: t } = useMessages()
  return (
    <>
      <TextInput {...fieldProps(state, 'place')} label={t.place} help={t.placeHelp} width="medium" />
      <TextInput {...fieldProps(state, 'address')} label={t.address} />
      <TextInput
        {...fieldProps(state, 'postalCode')}
        label={t.postalCode}
        width="short"
        inputMode="numeric"
        autoComplete="off"
      />
      <TextInput {...fieldProps(state, 'access')} label={t.access} help={t.accessHelp} />
    </>
  )
}

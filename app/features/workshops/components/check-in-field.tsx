import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { useMessages } from './use-messages.ts'

/** Where the code word of the day is typed. */
export function CheckInField({ state }: { state: FormState }) {
  const t = useMessages()
  return (
    <TextInput
      {...fieldProps(state, 'word')}
      label={t.fields.word}
      help={t.day.checkInHelp}
      width="medium"
      autoComplete="off"
      spellCheck={false}
      required
    />
  )
}

import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { asText, fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { useMessages } from './use-messages.ts'

type Props = {
  state: FormState
  submit: string
  others: { id: string; ja: string; en: string }[]
  /** The help of the code, for a term to come. */
  code?: string
  grows: boolean
  mayEnd: boolean
}

/** What a term is called, when it is used and where it stands. */
export function TermForm({ state, submit, others, code, grows, mayEnd }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const field = (name: keyof typeof t.fields) => ({ ...fieldProps(state, name), label: t.fields[name] })
  return (
    <form method="post" noValidate className="mt-3">
      {code ? (
        <TextInput {...field('code')} help={code} required autoComplete="off" width="medium" />
      ) : (
        <input type="hidden" name="revision" value={asText(state.values.revision)} />
      )}
      <TextInput {...field('ja')} required lang="ja" autoComplete="off" />
      <TextInput {...field('en')} required lang="en" autoComplete="off" />
      {mayEnd && (
        <>
          <TextInput {...field('from')} help={t.dayHelp} autoComplete="off" width="medium" />
          <TextInput {...field('until')} autoComplete="off" width="medium" />
        </>
      )}
      {grows && (
        <Select
          {...field('after')}
          empty={t.first}
          required={null}
          options={others.map((term) => ({ value: term.id, label: term[locale] }))}
        />
      )}
      <FormActions>
        <Button size="lg">{submit}</Button>
      </FormActions>
    </form>
  )
}

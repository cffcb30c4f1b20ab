import { categories, languages } from '#db/reference/vocabularies.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { asText, fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { memberFields } from '../member.ts'
import { useMessages } from './use-messages.ts'
import { optionsOf } from './words.ts'

export function ProfileForm({ state }: { state: FormState }) {
  const { profile: t } = useMessages()
  const locale = useLocale()
  return (
    <form method="post" action="/me" noValidate className="mt-12">
      <h2>{t.heading}</h2>
      <input type="hidden" name="version" value={asText(state.values.version)} />
      <Checkboxes
        {...fieldProps(state, 'languages')}
        label={t.fields.languages}
        options={optionsOf(languages, locale, state.values.languages)}
        columns={2}
      />
      <Checkboxes
        {...fieldProps(state, 'specialties')}
        label={t.fields.specialties}
        options={optionsOf(categories, locale, state.values.specialties)}
        columns={2}
      />
      <Textarea {...fieldProps(state, 'offer')} label={t.fields.offer} help={t.offerHelp} />
      <Checkboxes
        {...fieldProps(state, 'open')}
        label={t.open}
        help={t.openHelp}
        options={memberFields.map((field) => ({ value: field, label: t.fields[field] }))}
      />
      <FormActions>
        <Button size="lg">{t.save}</Button>
      </FormActions>
    </form>
  )
}

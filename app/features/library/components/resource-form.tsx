import { categories, languages, statusGroups } from '#db/reference/vocabularies.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { useMessages } from './use-messages.ts'
import { areaOptions, optionsOf } from './words.ts'

type Props = { action: string; state: FormState; isNew: boolean; hidden: Record<string, string> }

/** One page for a new resource and for a change; the kind stays as it was made. */
export function ResourceForm({ action, state, isNew, hidden }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const field = (name: string) => ({ ...fieldProps(state, name), label: t.fields[name]! })
  const kind = isNew ? null : state.values.kind
  return (
    <form method="post" action={action} noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {isNew && (
        <Radios
          {...field('kind')}
          options={[
            { value: 'link', label: t.kinds.link },
            { value: 'page', label: t.kinds.page },
          ]}
          required
        />
      )}
      <TextInput {...field('title')} required />
      <Textarea {...field('summary')} help={t.form.summaryHelp} rows={2} required />
      {kind !== 'page' && (
        <TextInput
          {...field('url')}
          help={t.form.urlHelp}
          type="url"
          autoComplete="off"
          required={kind === 'link'}
        />
      )}
      {kind !== 'link' && (
        <Textarea {...field('body')} help={t.form.bodyHelp} rows={10} required={kind === 'page'} />
      )}
      <Checkboxes {...field('categories')} options={optionsOf(categories, locale)} columns={2} required />
      <Checkboxes {...field('languages')} options={optionsOf(languages, locale)} columns={2} required />
      <Checkboxes
        {...field('statuses')}
        help={t.form.statusesHelp}
        options={optionsOf(statusGroups, locale)}
        columns={2}
      />
      <Select {...field('area')} options={areaOptions(t.wholeCountry)} required />
      <TextInput {...field('source')} help={t.form.sourceHelp} required />
      <TextInput {...field('terms')} help={t.form.termsHelp} />
      <TextInput
        {...field('reviewOn')}
        help={t.form.reviewOnHelp}
        width="medium"
        autoComplete="off"
        required
      />
      {!isNew && <TextInput {...field('note')} help={t.form.noteHelp} />}
      <FormActions>
        <Button size="lg">{isNew ? t.form.submitNew : t.form.submitEdit}</Button>
      </FormActions>
    </form>
  )
}

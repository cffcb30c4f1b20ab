import type { ReactNode } from 'react'
import { costs, serviceStatuses } from '#db/reference/directory.ts'
import { categories, languages, sourceTypes, statusGroups } from '#db/reference/vocabularies.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { HoursFields } from './hours-fields.tsx'
import { PlaceFields } from './place-fields.tsx'
import { useMessages } from './use-messages.ts'
import { optionsOf } from './words.ts'

type Props = { action: string; state: FormState; isNew: boolean; hidden: Record<string, string> }

/** One page for a new source and for a change: what a person at a counter needs comes first. */
export function SourceForm({ action, state, isNew, hidden }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const field = (name: keyof typeof t.facts) => ({ ...fieldProps(state, name), label: t.facts[name] })
  return (
    <form method="post" action={action} noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Part id="part-what" title={t.page.what}>
        <TextInput {...field('name')} required />
        <TextInput {...field('organization')} help={t.form.organizationHelp} required />
        <TextInput {...field('alternateName')} help={t.form.alternateNameHelp} />
        <Select
          {...field('sourceType')}
          options={optionsOf(sourceTypes, locale, state.values.sourceType)}
          required
        />
        <Textarea {...field('description')} help={t.form.descriptionHelp} required />
        <Checkboxes
          {...field('categories')}
          options={optionsOf(categories, locale, state.values.categories)}
          columns={2}
          required
        />
        {!isNew && (
          <Select {...field('status')} options={optionsOf(serviceStatuses, locale)} empty={null} required />
        )}
      </Part>
      <Part id="part-who" title={t.page.who}>
        <Textarea {...field('areas')} help={t.form.areasHelp} rows={2} required />
        <Checkboxes
          {...field('statuses')}
          help={t.form.statusesHelp}
          options={optionsOf(statusGroups, locale, state.values.statuses)}
          columns={2}
        />
        <Textarea {...field('eligibility')} help={t.form.eligibilityHelp} />
        <Radios {...field('cost')} options={optionsOf(costs, locale)} />
        <TextInput {...field('fees')} />
      </Part>
      <Part id="part-how" title={t.page.how}>
        <PhoneFields state={state} />
        <Checkboxes
          {...field('languages')}
          options={optionsOf(languages, locale, state.values.languages)}
          columns={2}
        />
        <TextInput {...field('interpretation')} help={t.form.interpretationHelp} />
        <HoursFields state={state} />
        <TextInput {...field('hoursNote')} />
        <Textarea {...field('application')} help={t.form.applicationHelp} />
        <Textarea {...field('documents')} help={t.form.documentsHelp} />
        <TextInput {...field('department')} help={t.form.departmentHelp} />
        <TextInput {...field('email')} type="email" autoComplete="off" />
        <TextInput {...field('url')} type="url" autoComplete="off" />
        <PlaceFields state={state} />
      </Part>
      <Part id="part-check" title={t.form.check}>
        {!isNew && (
          <Checkboxes
            {...fieldProps(state, 'assured')}
            label={t.form.assured}
            options={[{ value: 'yes', label: t.form.assuredYes }]}
          />
        )}
        <Checkboxes
          {...fieldProps(state, 'clientFree')}
          label={t.form.clientFree}
          options={[{ value: 'yes', label: t.form.clientFreeYes }]}
          required
        />
      </Part>
      <FormActions>
        <Button size="lg">{isNew ? t.form.submitNew : t.form.submitEdit}</Button>
      </FormActions>
    </form>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function PhoneFields({ state }: { state: FormState }) {
  const t = useMessages()
  return [0, 1].map((row) => (
    <fieldset key={row} className="mt-6 min-w-0">
      <legend className="text-std-18B-160">{t.form.phone(row + 1)}</legend>
      <div className="md:flex md:gap-x-6 *:mt-2">
        <TextInput
          {...fieldProps(state, `phones[${row}].number`)}
          label={t.form.phoneNumber}
          type="tel"
          width="medium"
          autoComplete="off"
        />
        <TextInput {...fieldProps(state, `phones[${row}].note`)} label={t.form.phoneNote} width="medium" />
      </div>
    </fieldset>
  ))
}

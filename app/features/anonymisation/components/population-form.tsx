import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldId, fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { messages } from '../messages.ts'

/** Takes a table; to replace figures has to be said only where there are any. */
export function PopulationForm({ state, hasTables }: { state: FormState; hasTables: boolean }) {
  const { page: t } = messages.in(useLocale()).population
  return (
    <>
      <h2 className="mt-12">{t.take}</h2>
      <p className="mt-2">{t.shapes}</p>
      <form method="post" encType="multipart/form-data" noValidate>
        <FileInput
          name="file"
          id={fieldId('file')}
          label={t.file}
          help={t.fileHelp}
          required
          accept=".csv,text/csv"
          error={state.errors.file?.[0]}
        />
        <TextInput {...fieldProps(state, 'source')} label={t.source} help={t.sourceHelp} required />
        <TextInput
          {...fieldProps(state, 'asOf')}
          label={t.asOf}
          help={t.asOfHelp}
          required
          width="short"
          spellCheck={false}
        />
        {hasTables && (
          <Checkboxes
            {...fieldProps(state, 'replaces')}
            label={t.replaces}
            help={t.replacesHelp}
            options={[{ value: 'yes', label: t.replacesYes }]}
          />
        )}
        <FormActions>
          <Button size="lg">{t.submit}</Button>
        </FormActions>
      </form>
    </>
  )
}

import { categories, languages, statusGroups } from '#db/reference/vocabularies.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import { asText, fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { acceptedEndings } from '#app/core/files/kind/kinds.ts'
import { SeveralFiles } from './several-files.tsx'
import { useMessages } from './use-messages.ts'
import type { useSeveralFiles } from './use-several-files.ts'
import { areaOptions, optionsOf } from './words.ts'

type Props = {
  action: string
  state: FormState
  isNew: boolean
  hidden: Record<string, string>
  /** The name of the file as it is now. */
  present?: string
  several?: ReturnType<typeof useSeveralFiles>
}

/** One page for a new resource and for a change; the kind stays as it was made. */
export function ResourceForm({ action, state, isNew, hidden, present, several }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const field = (name: string) => ({ ...fieldProps(state, name), label: t.fields[name]! })
  const kind = isNew ? null : state.values.kind
  return (
    <form ref={several?.form} method="post" action={action} encType="multipart/form-data" noValidate>
      {state.seeAlso && (
        <p className="mb-6">
          <a href={state.seeAlso} className="inline-block py-2">
            {t.form.seeAlso}
          </a>
        </p>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {isNew && (
        <Radios
          {...field('kind')}
          options={[
            { value: 'link', label: t.kinds.link },
            { value: 'page', label: t.kinds.page },
            { value: 'file', label: t.kinds.file },
          ]}
          required
        />
      )}
      <TextInput {...field('title')} required />
      <Textarea {...field('summary')} help={t.form.summaryHelp} rows={2} required />
      {(isNew || kind === 'link') && (
        <TextInput
          {...field('url')}
          help={t.form.urlHelp}
          type="url"
          autoComplete="off"
          required={kind === 'link'}
        />
      )}
      {(isNew || kind === 'page') && (
        <Textarea {...field('body')} help={t.form.bodyHelp} rows={10} required={kind === 'page'} />
      )}
      {(isNew || kind === 'file') && <FileField {...{ state, present, several }} />}
      {several && <SeveralFiles {...several} />}
      <Checkboxes
        {...field('categories')}
        options={optionsOf(categories, locale, state.values.categories)}
        columns={2}
        required
      />
      <Checkboxes
        {...field('languages')}
        options={optionsOf(languages, locale, state.values.languages)}
        columns={2}
        required
      />
      <Checkboxes
        {...field('statuses')}
        help={t.form.statusesHelp}
        options={optionsOf(statusGroups, locale, state.values.statuses)}
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

/** A file that arrived with a form that was refused need not be sent again. */
function FileField({ state, present, several }: Pick<Props, 'state' | 'present' | 'several'>) {
  const { fields, form: t } = useMessages()
  const [file, fileName] = [asText(state.values.file), asText(state.values.fileName)]
  const { id, name, error } = fieldProps(state, 'file')
  const arrived = file !== '' && !error
  const so = arrived ? t.fileAgain(fileName) : present && t.filePresent(present)
  return (
    <>
      {arrived && (
        <>
          <input type="hidden" name="file" value={file} />
          <input type="hidden" name="fileName" value={fileName} />
        </>
      )}
      <FileInput
        {...{ id, name, error }}
        label={fields.file!}
        help={[so, t.fileHelp, several?.ready && t.fileSeveral].filter(Boolean).join(' ')}
        multiple={several?.ready}
        accept={acceptedEndings}
      />
    </>
  )
}

import { prefectures } from '#db/reference/areas.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { asList, asText, fieldProps, type FormState } from '#app/ui/form-state.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { roles } from '../audience.ts'
import { useMessages } from './use-messages.ts'

const areas = prefectures.map(({ code, name }) => ({ value: code, label: name }))

/** The draft of an announcement, in both languages, and whom it is for. */
export function AnnouncementForm({ state, back }: { state: FormState; back: string }) {
  const { fields, form: t, roles: words } = useMessages()
  return (
    <form method="post" noValidate>
      <input type="hidden" name="version" value={asText(state.values.version)} />
      <TextInput
        {...fieldProps(state, 'titleJa')}
        label={fields.titleJa}
        lang="ja"
        autoComplete="off"
        required
      />
      <Textarea {...fieldProps(state, 'bodyJa')} label={fields.bodyJa} help={t.body} lang="ja" required />
      <TextInput
        {...fieldProps(state, 'titleEn')}
        label={fields.titleEn}
        lang="en"
        autoComplete="off"
        required
      />
      <Textarea {...fieldProps(state, 'bodyEn')} label={fields.bodyEn} help={t.body} lang="en" required />
      <section aria-labelledby="audience" className="mt-12">
        <h2 id="audience">{t.audience}</h2>
        <Checkboxes
          {...fieldProps(state, 'roles')}
          label={fields.roles}
          help={t.rolesHelp}
          required={null}
          options={roles.map((role) => ({ value: role, label: words[role] }))}
        />
        <div className="mt-6">
          <Disclosure summary={t.choosePrefectures} open={asList(state.values.prefectures).length > 0}>
            <Checkboxes
              {...fieldProps(state, 'prefectures')}
              label={fields.prefectures}
              help={t.prefecturesHelp}
              required={null}
              options={areas}
              columns={2}
            />
          </Disclosure>
        </div>
        <Checkboxes
          {...fieldProps(state, 'mustRead')}
          label={fields.mustRead}
          required={null}
          options={[{ value: 'yes', label: t.mustReadText, help: t.mustReadHelp }]}
        />
      </section>
      <FormActions>
        <Button size="lg">{t.save}</Button>
        <a href={back}>{t.cancel}</a>
      </FormActions>
    </form>
  )
}

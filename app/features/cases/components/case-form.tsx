import type { CasePart } from '#db/schema/cases.ts'
import { categories, sourceTypes } from '#db/reference/vocabularies.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { isRequiredPart, type SectionId, sections } from '../parts.ts'
import { BackgroundFields } from './background-fields.tsx'
import { ContactedFields } from './contacted-fields.tsx'
import { optionsOf } from './terms.ts'
import { useMessages } from './use-messages.ts'

/** The one-page sheet; parts that may stay empty open by themselves once they hold something. */
export function CaseFields({ state }: { state: FormState }) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <>
      <Section id="question">
        <TextInput {...fieldProps(state, 'title')} label={t.title} help={t.titleHelp} required />
        <Parts section="question" state={state} />
        <Checkboxes
          {...fieldProps(state, 'categories')}
          label={t.categories}
          help={t.categoriesHelp}
          required
          columns={2}
          options={optionsOf(categories, locale, state.values.categories)}
        />
      </Section>
      <Section id="problem">
        <Parts section="problem" state={state} />
      </Section>
      <Section id="background">
        <BackgroundFields state={state} />
      </Section>
      <Section id="steps">
        <Parts section="steps" state={state} />
        <ContactedFields state={state} />
      </Section>
      <Section id="result">
        <Disclosure summary={t.missing} open={isFilled(state, 'missing')}>
          <Checkboxes
            {...fieldProps(state, 'missing')}
            label={t.missing}
            help={t.missingHelp}
            columns={2}
            options={optionsOf(sourceTypes, locale, state.values.missing)}
          />
        </Disclosure>
        <Parts section="result" state={state} />
      </Section>
      <Section id="reflection">
        <Parts section="reflection" state={state} />
      </Section>
      <Section id="name">
        <Radios
          {...fieldProps(state, 'anonymous')}
          label={t.anonymous}
          help={t.anonymousHelp}
          required
          options={[
            { value: 'no', label: t.named },
            { value: 'yes', label: t.hidden },
          ]}
        />
      </Section>
    </>
  )
}

/** The two ways on: to the check, or only save. */
export function CaseFormActions({ draftAction }: { draftAction: string }) {
  const t = useMessages()
  return (
    <FormActions>
      <Button size="lg">{t.toCheck}</Button>
      <Button variant="outline" size="lg" formAction={draftAction}>
        {t.saveDraft}
      </Button>
    </FormActions>
  )
}

function Section({ id, children }: { id: SectionId | 'background' | 'name'; children: React.ReactNode }) {
  const t = useMessages()
  return (
    <section aria-labelledby={`section-${id}`} className="mt-8 first:mt-0 md:mt-12">
      <h2 id={`section-${id}`}>{t.sections[id]}</h2>
      {children}
    </section>
  )
}

function Parts({ section, state }: { section: SectionId; state: FormState }) {
  const t = useMessages()
  const all: readonly CasePart[] = sections.find(({ id }) => id === section)!.parts
  const optional = all.filter((part) => !isRequiredPart(part))
  const field = (part: CasePart) => (
    <Textarea
      key={part}
      {...fieldProps(state, part)}
      label={t.parts[part]}
      help={t.partHelp[part]}
      required={isRequiredPart(part)}
    />
  )
  return (
    <>
      {all.filter(isRequiredPart).map(field)}
      {optional.length > 0 && (
        <div className="mt-4">
          <Disclosure
            summary={t.optionalParts(optional.map((part) => t.parts[part]))}
            open={optional.some((part) => isFilled(state, part))}
          >
            {optional.map(field)}
          </Disclosure>
        </div>
      )}
    </>
  )
}

function isFilled(state: FormState, name: string) {
  const value = state.values[name]
  return Boolean(Array.isArray(value) ? value.length : value) || Boolean(state.errors[name])
}

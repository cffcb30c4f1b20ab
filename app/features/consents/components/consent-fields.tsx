import { languages } from '#db/reference/vocabularies.ts'
import { optionsOf } from '#app/core/vocabulary/terms.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { bases, moreScopes } from '../consent.ts'
import { messages } from '../messages.ts'

/** The fields of a consent, in the order in which one speaks of it. */
export function ConsentFields({ state, latest }: { state: FormState; latest: string }) {
  const locale = useLocale()
  const t = messages.in(locale)
  const field = (name: string) => fieldProps(state, name)
  return (
    <>
      <Radios
        {...field('basis')}
        label={t.basis}
        options={bases.map((value) => ({ value, label: t.bases[value] }))}
        required
      />
      <Checkboxes
        {...field('scopes')}
        label={t.moreScopes}
        help={t.scopesHelp}
        options={moreScopes.map((value) => ({ value, label: t.scopeNames[value] }))}
      />
      <Select
        {...field('explainedIn')}
        label={t.explainedIn}
        help={t.explainedInHelp}
        options={optionsOf(languages, locale, state.values.explainedIn)}
      />
      <TextInput
        {...field('obtainedOn')}
        label={t.obtainedOn}
        help={t.obtainedOnHelp}
        width="medium"
        autoComplete="off"
      />
      <TextInput
        {...field('expiresOn')}
        label={t.expiresOn}
        help={t.expiresOnHelp(formatDay(locale, latest))}
        width="medium"
        autoComplete="off"
        required
      />
      <TextInput
        {...field('reference')}
        label={t.reference}
        help={t.referenceHelp}
        width="medium"
        autoComplete="off"
      />
    </>
  )
}

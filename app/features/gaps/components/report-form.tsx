import type { Dismissal } from '#db/schema/cases.ts'
import {
  gapFrequencies,
  gapKinds,
  gapSeverities,
  gapWorkarounds,
  languages,
  statusGroups,
} from '#db/reference/vocabularies.ts'
import { GuardPanel } from '#app/features/cases/components/guard-panel.tsx'
import { optionsOf } from '#app/features/cases/components/terms.ts'
import type { PartFinding } from '#app/features/anonymisation/index.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { asList, fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { outcomes } from '../input.ts'
import { useMessages } from './use-messages.ts'

type Props = {
  /** Where the form is sent: with need and area, so that a page with errors shows them again. */
  action: string
  id: string
  category: string
  area: string
  state: FormState
  findings: PartFinding[]
  dismissals: Dismissal[]
}

export function ReportForm({ action, id, category, area, state, findings, dismissals }: Props) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <form method="post" action={action} noValidate>
      {/* Enter in a field presses the first button, which must not be one of the guard. */}
      <button hidden>{t.report.save}</button>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="category" value={category} />
      <input type="hidden" name="area" value={area} />
      <Radios
        {...fieldProps(state, 'outcome')}
        label={t.field.outcome}
        required
        options={outcomes.map((value) => ({ value, label: t.outcomes[value] }))}
      />
      <div className="only-unusable">
        <Checkboxes
          {...fieldProps(state, 'kinds')}
          label={t.field.kinds}
          help={t.report.kindsHelp}
          columns={2}
          options={optionsOf(gapKinds, locale, state.values.kinds)}
        />
      </div>
      <Radios
        {...fieldProps(state, 'severity')}
        label={t.field.severity}
        required
        options={optionsOf(gapSeverities, locale)}
      />
      <Radios
        {...fieldProps(state, 'frequency')}
        label={t.field.frequency}
        required
        options={optionsOf(gapFrequencies, locale)}
      />
      <Radios
        {...fieldProps(state, 'workaround')}
        label={t.field.workaround}
        required
        options={optionsOf(gapWorkarounds, locale)}
      />
      <div className="mt-6">
        <Disclosure summary={t.field.languages} open={asList(state.values.languages).length > 0}>
          <Checkboxes
            {...fieldProps(state, 'languages')}
            label={t.field.languages}
            columns={2}
            options={optionsOf(languages, locale, state.values.languages)}
          />
        </Disclosure>
      </div>
      <Select
        {...fieldProps(state, 'statusGroup')}
        label={t.field.statusGroup}
        options={optionsOf(statusGroups, locale, state.values.statusGroup)}
      />
      <Textarea {...fieldProps(state, 'text')} label={t.field.text} help={t.report.textHelp} />
      {findings.length > 0 && (
        <div className="mt-6">
          <GuardPanel findings={findings} dismissals={dismissals} names={{ text: t.field.text }} />
        </div>
      )}
      <FormActions>
        <Button size="lg">{t.report.save}</Button>
      </FormActions>
    </form>
  )
}

import { gapKinds } from '#db/reference/vocabularies.ts'
import { areaName, prefectureOf } from '#db/reference/areas.ts'
import { optionsOf } from '#app/features/cases/components/terms.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { useMessages } from './use-messages.ts'

/** The words of a statement; its area is that of the report, or the prefecture around it. */
export function StatementFields({ state, areas }: { state: FormState; areas: string[] }) {
  const t = useMessages()
  const locale = useLocale()
  const choices = [...new Set(areas.flatMap((area) => [area, prefectureOf(area) ?? area]))]
  return (
    <>
      <TextInput {...fieldProps(state, 'title')} label={t.field.title} required />
      <Textarea
        {...fieldProps(state, 'text')}
        label={t.field.statementText}
        help={t.sort.textHelp}
        required
      />
      <Radios
        {...fieldProps(state, 'area')}
        label={t.desk.area}
        help={t.sort.areaHelp}
        required
        options={choices.map((value) => ({ value, label: areaName(value) ?? value }))}
      />
      <Checkboxes
        {...fieldProps(state, 'kinds')}
        label={t.field.kinds}
        columns={2}
        options={optionsOf(gapKinds, locale, state.values.kinds)}
      />
      <Checkboxes
        {...fieldProps(state, 'safe')}
        label={t.field.safe}
        help={t.sort.safeHelp}
        options={[{ value: 'yes', label: t.sort.safeYes }]}
      />
    </>
  )
}

import type { SerializeFrom } from '@remix-run/node'
import type { MinutesPart } from '#db/schema/minutes.ts'
import { categories } from '#db/reference/vocabularies.ts'
import { formatClock } from '#app/core/i18n/format.ts'
import { dismissalsIn } from '#app/features/anonymisation/index.ts'
import { GuardPanel } from '#app/features/cases/components/guard-panel.tsx'
import { optionsOf } from '#app/features/cases/components/terms.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { asText, fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { useAutosave } from '#app/ui/use-autosave.ts'
import type { itemPage } from '../item.query.server.ts'
import { limits, parts } from '../item.ts'
import { useMessages } from './use-messages.ts'

export type ShownItem = SerializeFrom<Awaited<ReturnType<typeof itemPage>>>

type SavedState = Pick<ShownItem, 'version' | 'findings' | 'dismissals'> & { savedAt: string | null }

/**
 * All that is written about one item; with script it saves by itself. When another writer was first, their text stands
 * under each field, and only the button saves, so that nobody's text is replaced before it was seen.
 */
export function ItemForm({ item, state }: { item: ShownItem; state: FormState }) {
  const t = useMessages()
  const locale = useLocale()
  const { version, findings, dismissals } = item
  const { form, saved, problem } = useAutosave<SavedState>(
    `/workshops/${item.workshopId}/minutes/${item.id}/autosave`,
    { version, findings, dismissals, savedAt: null },
    { off: Boolean(state.conflict) },
  )
  const shownFindings = saved.findings === null || saved.findings.length > 0
  return (
    <form ref={form} method="post" noValidate>
      {/* Enter in a field presses the first button, which must not be one of the guard. */}
      <button hidden>{t.form.save}</button>
      <input type="hidden" name="version" value={saved.version} />
      {state.conflict ? (
        <Banner tone="warning" as="p" title={t.form.otherTitle}>
          <p>{t.form.otherText}</p>
        </Banner>
      ) : (
        <p className="text-solid-gray-600">
          <span className="noscript:hidden">{t.form.autosave}</span>
          <noscript>{t.form.noScript}</noscript>
        </p>
      )}
      {item.isTopic && (
        <>
          <TextInput {...fieldProps(state, 'title')} label={t.fields.title} autoComplete="off" required />
          <Other name="title" item={item} state={state} />
        </>
      )}
      {parts.map((part) => (
        <Part key={part} part={part} item={item} state={state} />
      ))}
      <GapFields state={state} />
      <Other name="gaps" item={item} state={state} />
      {shownFindings && (
        <div className="mt-8">
          <GuardPanel
            findings={saved.findings}
            dismissals={dismissalsIn(state.values) ?? saved.dismissals}
            names={t.fields}
          />
        </div>
      )}
      <p role="status" className="mt-6 text-solid-gray-600">
        {problem
          ? t.form.saveProblems[problem]
          : saved.savedAt && t.form.lastSaved(formatClock(locale, new Date(saved.savedAt)))}
      </p>
      <FormActions>
        <Button size="lg">{t.form.save}</Button>
        <a href={`/workshops/${item.workshopId}/minutes`}>{t.form.back}</a>
      </FormActions>
    </form>
  )
}

type PartProps = { part: MinutesPart; item: ShownItem; state: FormState }

function Part({ part, item, state }: PartProps) {
  const t = useMessages()
  return (
    <>
      {part === 'lesson' && (
        <>
          <TextInput
            {...fieldProps(state, 'lessonTitle')}
            label={t.fields.lessonTitle}
            help={t.form.lessonTitleHelp}
            autoComplete="off"
          />
          <Other name="lessonTitle" item={item} state={state} />
        </>
      )}
      <Textarea {...fieldProps(state, part)} label={t.parts[part]} />
      <Other name={part} item={item} state={state} />
    </>
  )
}

type OtherProps = { name: MinutesPart | 'title' | 'lessonTitle' | 'gaps'; item: ShownItem; state: FormState }

/** What another writer saved first in this field; nothing where both wrote the same. */
function Other({ name, item, state }: OtherProps) {
  const t = useMessages()
  const stored = item.stored[name] ?? ''
  if (!state.conflict || stored === typedIn(state, name)) return null
  return (
    <div className="mt-2 border-l-4 border-solid-gray-420 pl-4">
      <p className="font-700">{t.form.other(name === 'gaps' ? t.gaps : t.fields[name])}</p>
      <p className="whitespace-pre-line">{stored || t.form.otherNothing}</p>
    </div>
  )
}

function typedIn({ values }: FormState, name: OtherProps['name']) {
  if (name !== 'gaps') return asText(values[name])
  const rows = Array.isArray(values.gaps) ? (values.gaps as { text?: string }[]) : []
  return rows.flatMap(({ text }) => text || []).join('\n')
}

function GapFields({ state }: { state: FormState }) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <fieldset className="mt-8 min-w-0">
      <legend className="text-std-18B-160">{t.gaps}</legend>
      <p className="text-solid-gray-600">{t.form.gapsHelp}</p>
      {Array.from({ length: limits.gaps }, (_, row) => (
        <fieldset key={row} className="mt-4 min-w-0 border-l-4 border-solid-gray-420 pl-4">
          <legend className="text-std-16B-170">{t.form.gapRow(row + 1)}</legend>
          <Select
            {...fieldProps(state, `gaps[${row}].category`)}
            label={t.fields['gaps.category']}
            options={optionsOf(categories, locale, fieldProps(state, `gaps[${row}].category`).value)}
          />
          <TextInput
            {...fieldProps(state, `gaps[${row}].text`)}
            label={t.fields['gaps.text']}
            autoComplete="off"
          />
        </fieldset>
      ))}
    </fieldset>
  )
}

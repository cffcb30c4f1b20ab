import { dismissalsIn, type PartFinding } from '#app/features/anonymisation/index.ts'
import { GuardPanel } from '#app/features/cases/components/guard-panel.tsx'
import { Written } from '#app/features/cases/components/written.tsx'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { Textarea } from '#app/ui/textarea.tsx'
import { parts } from '../item.ts'
import type { ShownItem } from './item-form.tsx'
import { useMessages } from './use-messages.ts'

type Props = { item: ShownItem; state: FormState; findings: PartFinding[] }

/** What stands in closed minutes, and the form of what corrects it. */
export function AddendumForm({ item, state, findings }: Props) {
  const t = useMessages()
  return (
    <>
      {parts.map((part) => {
        const html = item.html[part]
        return (
          html && (
            <div key={part} className="mt-4">
              <h2 className="text-std-18B-160">{t.parts[part]}</h2>
              <Written html={html} />
            </div>
          )
        )
      })}
      <form method="post" action={`/workshops/${item.workshopId}/minutes/${item.id}/addendum`} noValidate>
        <button hidden>{t.addendum.submit}</button>
        <Textarea {...fieldProps(state, 'body')} label={t.addendum.body} help={t.addendum.help} required />
        {findings.length > 0 && (
          <div className="mt-6">
            <GuardPanel findings={findings} dismissals={dismissalsIn(state.values) ?? []} names={t.fields} />
          </div>
        )}
        <FormActions>
          <Button size="lg">{t.addendum.submit}</Button>
          <a href={`/workshops/${item.workshopId}/minutes`}>{t.form.back}</a>
        </FormActions>
      </form>
    </>
  )
}

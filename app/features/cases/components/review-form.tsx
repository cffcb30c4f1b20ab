import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { useMessages } from './use-messages.ts'

type Props = { id: string; version: number; state: FormState; written: string[] }

const markRows = 3

export function ReviewForm({ id, version, state, written }: Props) {
  const t = useMessages()
  const r = t.review
  return (
    <form method="post" action={`/moderation/cases/${id}`} noValidate>
      <input type="hidden" name="version" value={version} />
      <Checkboxes
        {...fieldProps(state, 'checks')}
        label={r.checks}
        required={null}
        help={r.checksHelp}
        options={Object.entries(r.check).map(([value, label]) => ({ value, label }))}
      />
      <Radios
        {...fieldProps(state, 'decision')}
        label={r.decision}
        required
        options={Object.entries(t.decisions).map(([value, label]) => ({ value, label }))}
      />
      <Textarea {...fieldProps(state, 'reason')} label={r.reason} help={r.reasonHelp} />
      <Disclosure summary={r.templates}>
        <ul className="list-disc pl-6">
          {r.template.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Disclosure>
      <Marks state={state} written={written} />
      <FormActions>
        <Button size="lg">{r.submit}</Button>
      </FormActions>
    </form>
  )
}

function Marks({ state, written }: Pick<Props, 'state' | 'written'>) {
  const t = useMessages()
  const r = t.review
  const names: Record<string, string> = { title: t.title, ...t.parts }
  const options = written.map((part) => ({ value: part, label: names[part] ?? part }))
  return (
    <fieldset className="mt-8 min-w-0">
      <legend className="text-std-18B-160">{r.marks}</legend>
      <p className="text-solid-gray-600">{r.marksHelp}</p>
      {Array.from({ length: markRows }, (_, row) => (
        <fieldset key={row} className="mt-4 min-w-0 border-l-4 border-solid-gray-420 pl-4">
          <legend className="text-std-16B-170">{r.mark(row + 1)}</legend>
          <Select {...fieldProps(state, `marks[${row}].part`)} label={r.markPart} options={options} />
          <TextInput {...fieldProps(state, `marks[${row}].quote`)} label={r.markQuote} />
          <TextInput {...fieldProps(state, `marks[${row}].note`)} label={r.markNote} />
        </fieldset>
      ))}
    </fieldset>
  )
}

import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { lengths } from '../agenda.ts'
import { useMessages } from './use-messages.ts'
import { SeatFields } from './workshop-form.tsx'

type Props = { state: FormState; prefectures: { code: string; name: string }[] }

/** All that a workshop needs except its day, and the days to choose from. */
export function PollForm({ state, prefectures }: Props) {
  const t = useMessages()
  const { fields, help } = t
  const field = (name: keyof typeof fields) => ({ ...fieldProps(state, name), label: fields[name] })
  return (
    <form method="post" noValidate>
      <input type="hidden" name="id" value={String(state.values.id)} />
      <TextInput {...field('title')} help={help.title} required />
      <Textarea {...field('aim')} help={help.aim} required />
      <Select
        {...field('minutes')}
        required
        options={lengths.map((length) => ({ value: String(length), label: t.minutes(length) }))}
      />
      <Textarea {...field('options')} help={help.options} rows={5} required />
      <TextInput {...field('deadline')} help={help.deadline} width="medium" required />
      <Checkboxes
        {...field('hide')}
        help={help.hide}
        options={(['names', 'votes'] as const).map((value) => ({ value, label: t.poll.hide[value] }))}
      />
      <SeatFields state={state} />
      <Select
        {...field('prefecture')}
        empty={t.everybody}
        options={prefectures.map(({ code, name }) => ({ value: code, label: t.onlyIn(name), lang: 'ja' }))}
      />
      <Textarea {...field('agenda')} help={help.agenda} rows={9} />
      <FormActions>
        <Button size="lg">{t.poll.ask}</Button>
        <a href="/workshops">{t.cancel}</a>
      </FormActions>
    </form>
  )
}

import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { lengths } from '../agenda.ts'
import { repeats } from '../series.ts'
import { useMessages } from './use-messages.ts'

type Props = {
  state: FormState
  prefectures: { code: string; name: string }[]
  submit: string
  back: string
  /** Whether this is one meeting of a series. */
  inSeries?: boolean
}

/** The same form for a new workshop and for changes. */
export function WorkshopForm({ state, prefectures, submit, back, inSeries }: Props) {
  const t = useMessages()
  const { fields, help } = t
  const field = (name: keyof typeof fields) => ({ ...fieldProps(state, name), label: fields[name] })
  const { id, version } = state.values
  return (
    <form method="post" noValidate>
      {id ? <input type="hidden" name="id" value={String(id)} /> : null}
      <input type="hidden" name="version" value={String(version)} />
      <TextInput {...field('title')} help={help.title} required />
      <Textarea {...field('aim')} help={help.aim} required />
      <TextInput {...field('day')} help={help.day} width="medium" required />
      <TextInput {...field('startsAt')} help={help.startsAt} width="short" required />
      <Select
        {...field('minutes')}
        required
        options={lengthsWith(state).map((length) => ({ value: String(length), label: t.minutes(length) }))}
      />
      <SeatFields state={state} />
      <TextInput {...field('opensOn')} help={help.opensOn} width="medium" required />
      <TextInput {...field('closesOn')} help={help.closesOn} width="medium" required />
      <Select
        {...field('prefecture')}
        empty={t.everybody}
        options={prefectures.map(({ code, name }) => ({ value: code, label: t.onlyIn(name), lang: 'ja' }))}
      />
      <Select
        {...field('forRole')}
        empty={t.everyRole}
        options={(['coordinator', 'organiser'] as const).map((value) => ({ value, label: t.roles[value] }))}
      />
      <Checkboxes
        {...field('rules')}
        options={(['invited', 'approval'] as const).map((value) => ({ value, label: t.rules[value] }))}
      />
      <Textarea {...field('agenda')} help={help.agenda} rows={9} />
      {version === '0' && (
        <>
          <Select
            {...field('repeat')}
            help={help.repeat}
            empty={t.series.once}
            options={repeats.map((value) => ({ value, label: t.series[value] }))}
          />
          <TextInput {...field('times')} help={help.times} inputMode="numeric" width="short" />
        </>
      )}
      {inSeries && (
        <Radios
          {...field('reach')}
          value={state.values.reach ?? 'one'}
          help={help.reach}
          options={(['one', 'following'] as const).map((value) => ({ value, label: t.series[value] }))}
        />
      )}
      <FormActions>
        <Button size="lg">{submit}</Button>
        <a href={back}>{t.cancel}</a>
      </FormActions>
    </form>
  )
}

// A date of a poll may have made it another length than the usual ones.
const lengthsWith = ({ values }: FormState) => {
  const now = Number(values.minutes)
  return now && !lengths.includes(now) ? [...lengths, now].sort((a, b) => a - b) : lengths
}

/** Where it is held, and for how many. */
export function SeatFields({ state }: { state: FormState }) {
  const t = useMessages()
  const field = (name: keyof typeof t.fields) => ({ ...fieldProps(state, name), label: t.fields[name] })
  return (
    <>
      <Radios
        {...field('format')}
        required
        options={(['room', 'online', 'both'] as const).map((value) => ({ value, label: t.formats[value] }))}
      />
      <TextInput {...field('place')} help={t.help.place} />
      <TextInput {...field('roomSeats')} inputMode="numeric" width="short" />
      <TextInput {...field('roomLink')} help={t.help.roomLink} type="url" />
      <TextInput {...field('onlineSeats')} inputMode="numeric" width="short" />
    </>
  )
}

import { dayOf, formatClock, formatDay } from '#app/core/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { votes } from '../poll.ts'
import type { ShownPoll } from './poll-page.tsx'
import { useMessages } from './use-messages.ts'

/** ○, △ or × for each date; who answered before finds the own answer and may change it. */
export function PollAnswer({ poll: { id, options, mine }, state }: { poll: ShownPoll; state: FormState }) {
  const t = useMessages()
  const locale = useLocale()
  const typed = Object.keys(state.values).length > 0 ? state : { ...state, values: mine ?? {} }
  return (
    <form
      method="post"
      action={`/workshops/${id}/poll`}
      className="mt-8 max-w-[45rem] print:hidden"
      noValidate
    >
      <h2>{mine ? t.poll.change : t.poll.answer}</h2>
      <p className="mt-2">{t.poll.votesHelp}</p>
      {options.map(({ startsAt, endsAt }, index) => {
        const [start, end] = [new Date(startsAt), new Date(endsAt)]
        const words = `${formatDay(locale, dayOf(start))} ${formatClock(locale, start)}–${formatClock(locale, end)}`
        return (
          <Radios
            key={startsAt}
            {...fieldProps(typed, `votes[${index}]`)}
            label={words}
            required
            inline
            options={votes.map((vote) => ({
              value: vote,
              label: `${t.poll.marks[vote]} ${t.poll.votes[vote]}`,
            }))}
          />
        )
      })}
      <Textarea {...fieldProps(typed, 'comment')} label={t.fields.comment} help={t.help.comment} />
      <FormActions>
        <Button size="lg">{t.poll.send}</Button>
      </FormActions>
    </form>
  )
}

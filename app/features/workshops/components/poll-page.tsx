import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import type { FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import type { pollPage } from '../poll.query.server.ts'
import { PollAnswer } from './poll-answer.tsx'
import { useMessages } from './use-messages.ts'
import { When } from './when.tsx'

export type ShownPoll = SerializeFrom<Awaited<ReturnType<typeof pollPage>>>

/** The dates with how many can come, one's own answer, and for whoever decides a button at each date. */
export function PollPage({ poll, state }: { poll: ShownPoll; state: FormState }) {
  const t = useMessages()
  const locale = useLocale()
  const { id, title, aim, closed, decided, may } = poll
  return (
    <Page
      title={title}
      breadcrumb={[{ href: '/workshops', label: t.workshops }]}
      flash={useFlash(t.flash)}
      errors={state.errors}
      above={
        <StatusBadge tone={decided ? 'done' : closed ? 'closed' : 'open'}>
          {decided ? t.poll.decided : closed ? t.poll.closed : t.poll.open}
        </StatusBadge>
      }
    >
      <p lang={foreignTo(locale, aim)} className="mb-4 max-w-[45rem] whitespace-pre-line">
        {aim}
      </p>
      <p>
        {t.formats[poll.format]} · {t.poll.until(formatDay(locale, poll.closesOn))} ·{' '}
        {t.poll.answered(poll.answered)}
      </p>
      {decided && (
        <p className="mt-4">
          <a href={`/workshops/${id}`}>{t.poll.toWorkshop}</a>
        </p>
      )}
      <Dates poll={poll} />
      {may.answer && <PollAnswer poll={poll} state={state} />}
      <Said poll={poll} />
    </Page>
  )
}

function Dates({ poll: { id, options, may, hideVotes } }: { poll: ShownPoll }) {
  const t = useMessages()
  const rows = options.map((option, index) => ({ ...option, index }))
  return (
    <section aria-labelledby="dates" className="mt-8 max-w-[45rem]">
      <h2 id="dates">{t.poll.dates}</h2>
      {hideVotes && <p className="mt-2">{t.poll.hidden}</p>}
      <div className="mt-3">
        <DataTable
          caption={t.poll.dates}
          hideCaption
          narrow="cards"
          rows={rows}
          rowKey={({ startsAt }) => startsAt}
          columns={[
            {
              key: 'date',
              head: t.poll.date,
              rowHead: true,
              cell: (option) => (
                <>
                  <When {...option} />
                  {option.best && <strong className="block">★ {t.poll.best}</strong>}
                </>
              ),
            },
            {
              key: 'tally',
              head: t.poll.votesHead,
              cell: ({ tally }) => (tally ? t.poll.tally(tally.yes, tally.maybe, tally.no) : t.poll.notShown),
            },
            ...(may.decide
              ? [
                  {
                    key: 'decide',
                    head: t.poll.decideHead,
                    screenOnly: true,
                    cell: ({ index, past, best }: (typeof rows)[number]) =>
                      past ? (
                        t.poll.past
                      ) : (
                        <form method="post" action={`/workshops/${id}/poll/decision`}>
                          <input type="hidden" name="option" value={index} />
                          <Button
                            variant={best ? 'fill' : 'outline'}
                            size="sm"
                            aria-describedby="decide-help"
                          >
                            {t.poll.decide}
                          </Button>
                        </form>
                      ),
                  },
                ]
              : []),
          ]}
        />
      </div>
      {may.decide && (
        <p id="decide-help" className="mt-3">
          {t.poll.decideHelp}
        </p>
      )}
    </section>
  )
}

function Said({ poll: { people } }: { poll: ShownPoll }) {
  const t = useMessages()
  const shown = people?.filter(({ name, comment }) => name || comment) ?? []
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="said" className="mt-8 max-w-[45rem]">
      <h2 id="said">{shown.some(({ name }) => name) ? t.poll.people : t.poll.comments}</h2>
      <ul className="mt-3 list-disc pl-6">
        {shown.map(({ name, votes, comment }, index) => (
          <li key={index}>
            {name && <span>{t.person(name)} </span>}
            {votes && (
              <span>
                <span aria-hidden="true">{votes.map((vote) => t.poll.marks[vote]).join(' ')}</span>
                <span className="sr-only">{votes.map((vote) => t.poll.votes[vote]).join(', ')}</span>
              </span>
            )}
            {comment && <span className="block text-solid-gray-800">{comment}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

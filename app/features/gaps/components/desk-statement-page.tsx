import type { SerializeFrom } from '@remix-run/node'
import { formatDay } from '#app/core/i18n/format.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import type { deskStatement } from '../desk.query.server.ts'
import { AnswerForm, ForwardForm } from './desk-forms.tsx'
import { History } from './history.tsx'
import { StatementChips, StatementMeta, StatementText } from './statement-view.tsx'
import { NextDoor, SourcesMade } from './statement-sources.tsx'
import { placeName, useMessages } from './use-messages.ts'

export type DeskStatement = SerializeFrom<Awaited<ReturnType<typeof deskStatement>>>
type Props = { statement: DeskStatement; answer?: FormState }

/** One page for the official: what is missing, what happened, and the answer. */
export function DeskStatementPage({ statement, answer }: Props) {
  const t = useMessages()
  const none: FormState = { values: {}, errors: {} }
  const state = answer ?? none
  return (
    <Page
      title={statement.title}
      breadcrumb={[{ href: '/desk', label: t.desk.title }]}
      errors={state.errors}
      flash={useFlash(t.flash)}
      narrow
      above={<StatementChips statement={statement} />}
      below={
        <>
          <StatementMeta statement={statement} />
          {statement.state === 'open' && (
            <p>
              {t.desk.days}：{t.desk.dayCount(statement.days)}
            </p>
          )}
        </>
      }
    >
      <StatementText statement={statement} />
      {statement.mayAnswer && (
        <p className="mt-4 print:hidden">
          <a href="#answer" className="inline-block py-2">
            {t.desk.toAnswer}
          </a>
        </p>
      )}
      <h2 className="mt-8">{t.statement.history}</h2>
      <div className="mt-3">
        <History statement={statement} />
      </div>
      <NextDoor nextDoor={statement.nextDoor} />
      <SourcesMade {...statement} />
      {statement.solved.length > 0 && <Solved solved={statement.solved} />}
      {statement.mayAnswer ? (
        <>
          <AnswerForm statement={statement} state={answer ?? { ...none, values: statement.draft ?? {} }} />
          <ForwardForm statement={statement} state={state} />
        </>
      ) : (
        statement.state !== 'closed' && <p className="mt-8">{t.desk.notYours}</p>
      )}
    </Page>
  )
}

function Solved({ solved }: Pick<DeskStatement, 'solved'>) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <section aria-labelledby="solved" className="mt-12">
      <h2 id="solved">{t.desk.solved}</h2>
      <ul className="mt-3 border-t border-solid-gray-420">
        {solved.map(({ id, title, area, text, on, sources }) => (
          <li key={id} className="border-b border-solid-gray-420 py-3" lang={foreignTo(locale, title)}>
            <p className="font-700">{title}</p>
            <p className="text-solid-gray-600">
              {placeName(area)} · {formatDay(locale, on)}
            </p>
            <p className="whitespace-pre-line">{text}</p>
            {sources.length > 0 && (
              <p>
                {t.desk.sources}：
                {sources.map((source) => (
                  <a key={source.id} href={`/directory/${source.id}`} className="mr-3">
                    {source.name}
                  </a>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

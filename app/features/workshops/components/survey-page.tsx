import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { dayOf, formatClock, formatDay } from '#app/core/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { answers, questions } from '../survey.ts'
import type { surveyOf } from '../survey.server.ts'
import { useMessages } from './use-messages.ts'

type Survey = SerializeFrom<Awaited<ReturnType<typeof surveyOf>>>
type Props = Survey & { id: string; state: FormState }

/** Five questions for who took part; afterwards how many answered what. */
export function SurveyPage({ id, title, state, ...survey }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const closes = new Date(survey.closesAt)
  const until = t.survey.until(formatDay(locale, dayOf(closes)), formatClock(locale, closes))
  return (
    <Page
      title={t.survey.title}
      breadcrumb={[
        { href: '/workshops', label: t.workshops },
        { href: `/workshops/${id}`, label: title },
      ]}
      flash={useFlash(t.flash)}
      errors={state.errors}
      below={survey.mayAnswer ? <p>{t.survey.lead}</p> : undefined}
      narrow
    >
      {survey.mayAnswer ? (
        <form method="post" noValidate>
          <p>{until}</p>
          {questions.map((question) => (
            <Radios
              key={question}
              {...fieldProps(state, question)}
              label={t.fields[question]}
              required
              options={answers.map((answer) => ({ value: String(answer), label: t.survey.answers[answer] }))}
            />
          ))}
          <FormActions>
            <Button size="lg">{t.survey.submit}</Button>
            <a href={`/workshops/${id}`}>{t.registration.back}</a>
          </FormActions>
        </form>
      ) : (
        <>
          <Standing {...survey} />
          <p className="mt-6 print:hidden">
            <a href={`/workshops/${id}`}>{t.registration.back}</a>
          </p>
        </>
      )}
    </Page>
  )
}

function Standing({ open, answered, results }: Pick<Survey, 'open' | 'answered' | 'results'>) {
  const { survey: t, fields } = useMessages()
  if (!results) return <p>{open ? (answered ? t.thanks : t.notYours) : t.notYet}</p>
  if (results.people === null) return <p>{t.tooFew}</p>
  return (
    <>
      <p className="mb-4">{t.people(results.people)}</p>
      <DataTable
        caption={t.results}
        rows={results.rows}
        rowKey={({ question }) => question}
        narrow="cards"
        columns={[
          { key: 'question', head: t.question, rowHead: true, cell: ({ question }) => fields[question] },
          ...answers.map((answer, index) => ({
            key: String(answer),
            head: t.answers[answer],
            numeric: true,
            cell: ({ times }: (typeof results.rows)[number]) => times[index] ?? 0,
          })),
        ]}
      />
    </>
  )
}

import type { Dismissal } from '#db/schema/cases.ts'
import { prefectures, prefecturesIn } from '#db/reference/areas.ts'
import { blocks } from '#db/reference/case-sheet.ts'
import { categories } from '#db/reference/vocabularies.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { optionsOf, wordFor } from '#app/features/cases/components/terms.ts'
import type { PartFinding } from '#app/features/anonymisation/index.ts'
import { Button } from '#app/ui/button.tsx'
import type { FormState } from '#app/ui/form-state.ts'
import { FormActions } from '#app/ui/form-actions.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { type FoundSource, SourcesFound } from './sources-found.tsx'
import { ReportForm } from './report-form.tsx'
import { type ListedStatement, StatementList } from './statement-list.tsx'
import { placeName, useMessages } from './use-messages.ts'

export type Asked = {
  need: string
  block?: string
  prefecture: string
  municipality: string
  language?: string
  status?: string
  outcome?: string
}

type Props = {
  id: string
  asked: Asked
  /** The area that was found; null while need and area are still to be chosen. */
  area: string | null
  unknownPlace: boolean
  suggestions: string[]
  similar: ListedStatement[]
  sources: { own: FoundSource[]; around: FoundSource[] } | null
  state: FormState
  findings: PartFinding[]
  dismissals: Dismissal[]
}

/** Need and area first, then what is there already, then what was missing. */
export function NewReportPage({ asked, area, similar, state, ...rest }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const wrongPlace = rest.unknownPlace ? { municipality: [t.errors.municipalityUnknown] } : null
  return (
    <Page
      title={t.report.title}
      breadcrumb={[{ href: '/gaps', label: t.gaps }]}
      errors={wrongPlace ?? state.errors}
      narrow
    >
      {area && asked.need ? (
        <>
          <p className="text-std-17N-170">
            {t.report.chosen(wordFor(categories, asked.need, locale), placeName(area))}
          </p>
          <p>
            <a href={`/gaps/new?${queryOf(asked)}&change=yes`} className="inline-block py-2">
              {t.report.change}
            </a>
          </p>
          {rest.sources && <SourcesFound {...rest.sources} category={asked.need} area={area} />}
          {similar.length > 0 && (
            <section aria-labelledby="similar" className="mt-6">
              <h2 id="similar">{t.report.similar}</h2>
              <p className="mt-2">{t.report.similarHelp}</p>
              <StatementList items={similar} />
            </section>
          )}
          <h2 className="mt-8">{t.report.details}</h2>
          <ReportForm
            {...rest}
            action={`/gaps/new?${queryOf(asked)}`}
            category={asked.need}
            area={area}
            state={state}
          />
        </>
      ) : (
        <WhereForm asked={asked} suggestions={rest.suggestions} error={wrongPlace?.municipality[0]} />
      )}
    </Page>
  )
}

const told = (asked: Asked) =>
  Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]))

const queryOf = (asked: Asked) => new URLSearchParams(told(asked)).toString()

const chosenHere = ['need', 'prefecture', 'municipality']

/** What was found elsewhere says nothing of another place; that a source cannot be used holds wherever. */
const staysTrue = ([name, value]: [string, string]) =>
  !chosenHere.includes(name) && (name !== 'outcome' || value === 'unusable')

/** All prefectures; those of the block of a case stand before the others. */
function placesFor(locale: Locale, block: string | undefined) {
  const all = prefectures.map(({ code, name }) => ({ value: code, label: name }))
  if (!block) return all
  const near = prefecturesIn(block)
  return [
    { label: wordFor(blocks, block, locale), options: all.filter(({ value }) => near.includes(value)) },
    ...all.filter(({ value }) => !near.includes(value)),
  ]
}

type WhereProps = { asked: Asked; suggestions: string[]; error?: string }

function WhereForm({ asked, suggestions, error }: WhereProps) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <form action="/gaps/new">
      {told(asked)
        .filter(staysTrue)
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <h2>{t.report.where}</h2>
      <Select
        name="need"
        value={asked.need}
        label={t.field.category}
        required
        options={optionsOf(categories, locale, asked.need)}
      />
      <Select
        name="prefecture"
        value={asked.prefecture}
        label={t.field.prefecture}
        help={t.report.areaHelp}
        required
        options={placesFor(locale, asked.block)}
      />
      <TextInput
        name="municipality"
        value={asked.municipality}
        label={t.field.municipality}
        help={t.report.municipalityHelp}
        error={error}
        width="medium"
        suggestions={suggestions}
      />
      <FormActions>
        <Button size="lg">{t.report.search}</Button>
      </FormActions>
    </form>
  )
}

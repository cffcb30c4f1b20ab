import type { SerializeFrom } from '@remix-run/node'
import { prefectures } from '#db/reference/areas.ts'
import { categories } from '#db/reference/vocabularies.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { optionsOf } from '#app/features/cases/components/terms.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import type { bodiesPage } from '../bodies.query.server.ts'
import type { BodiesFilter } from '../input.ts'
import { BodiesHistory, BodiesTable, StrandedTable } from './bodies-tables.tsx'
import { useMessages } from './use-messages.ts'

export type BodiesData = SerializeFrom<Awaited<ReturnType<typeof bodiesPage>>>
type Props = BodiesData & { filter: BodiesFilter; state: FormState }

const places = prefectures.map(({ code, name }) => ({ value: code, label: name }))

/** Which body answers for which area and need: kept by the admin, with its history. */
export function BodiesPage({ rows, next, history, stranded, filter, state }: Props) {
  const texts = useMessages()
  const t = texts.bodies
  return (
    <Page
      title={t.title}
      breadcrumb={[{ href: '/admin', label: t.operation }]}
      errors={state.errors}
      flash={useFlash(texts.flash)}
      below={
        <p className="max-w-[45rem]">
          {t.lead} <a href="#add">{t.add}</a>
        </p>
      }
    >
      <h2>{t.stranded}</h2>
      <StrandedTable stranded={stranded} />
      <h2>{t.table}</h2>
      <search aria-label={t.filter} className="mb-6 block print:hidden">
        <form action="/admin/bodies" className="flex flex-wrap items-end gap-x-4">
          <Select
            name="prefecture"
            id="filter-prefecture"
            value={filter.prefecture}
            label={t.filter}
            required={null}
            empty={t.all}
            size="md"
            options={places}
          />
          <Button variant="outline">{t.filterSubmit}</Button>
        </form>
      </search>
      <BodiesTable rows={rows} next={next} prefecture={filter.prefecture} />
      <AddForm state={state} />
      <h2>{t.history}</h2>
      <BodiesHistory history={history} />
    </Page>
  )
}

function AddForm({ state }: { state: FormState }) {
  const { bodies: t, field, report, national } = useMessages()
  const locale = useLocale()
  return (
    <section aria-labelledby="add" className="mt-12 print:hidden">
      <h2 id="add">{t.add}</h2>
      <form method="post" action="/admin/bodies" noValidate>
        <fieldset className="mt-6 min-w-0">
          <legend className="text-std-18B-160">{t.areaPart}</legend>
          <Select
            {...fieldProps(state, 'prefecture')}
            label={field.prefecture}
            empty={t.wholeCountry}
            options={places}
          />
          <TextInput
            {...fieldProps(state, 'municipality')}
            label={field.municipality}
            help={report.municipalityHelp}
            width="medium"
          />
          <Select
            {...fieldProps(state, 'category')}
            label={field.category}
            empty={t.needEmpty}
            options={optionsOf(categories, locale, state.values.category)}
          />
        </fieldset>
        <fieldset className="mt-8 min-w-0">
          <legend className="text-std-18B-160">{t.bodyPart}</legend>
          <Select
            {...fieldProps(state, 'bodyPrefecture')}
            label={field.bodyPrefecture}
            help={t.bodyHelp}
            empty={national}
            options={places}
          />
          <TextInput
            {...fieldProps(state, 'bodyMunicipality')}
            label={field.bodyMunicipality}
            help={report.municipalityHelp}
            width="medium"
          />
        </fieldset>
        <FormActions>
          <Button size="lg">{t.submit}</Button>
        </FormActions>
      </form>
    </section>
  )
}

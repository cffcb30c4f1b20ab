import { json } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { fileOf, submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { PopulationFaults } from '../components/population-faults.tsx'
import { PopulationForm } from '../components/population-form.tsx'
import { PopulationTables } from '../components/population-tables.tsx'
import { populationForm } from '../forms.ts'
import { messages } from '../messages.ts'
import { mayImportPopulation } from '../policy.ts'
import type { PopulationFault } from '../population-file.ts'
import { takePopulation } from '../population.server.ts'
import { populationTables } from '../population-tables.query.server.ts'

type Answer = FormState & { faults?: PopulationFault[]; allFaults?: number }

const limitBytes = 5 * 1024 * 1024
const shownFaults = 50

export const loader = load(mayImportPopulation, ({ ctx }) => populationTables(ctx))

export const action = act(mayImportPopulation, async (page) => {
  const file = await fileOf(page.request.clone(), 'file')
  return submit(page, populationForm, async (values) => {
    const { population } = messages.in(page.ctx.locale)
    const again = (field: string, text: string, more: Partial<Answer> = {}, status = 422) =>
      json<Answer>({ values, errors: { [field]: [text] }, ...more }, { status })
    if (!file) return again('file', population.page.noFile)
    if (file.bytes.length > limitBytes) return again('file', population.page.tooLarge, {}, 413)
    const about = { source: values.source, asOf: values.asOf, replaces: values.replaces === 'yes' }
    const taken = await takePopulation(page.ctx, file.bytes, about)
    if ('replaced' in taken) return again('replaces', population.page.replaced(taken.replaced))
    if ('imported' in taken) return seeOther(page.scope, '/admin/statistics', 'imported')
    const { faults } = taken
    return again('file', population.page.faults(faults.length), {
      faults: faults.slice(0, shownFaults),
      allFaults: faults.length,
    })
  })
})

export default function Statistics() {
  const tables = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as Answer | undefined
  const state = answer ?? { values: {}, errors: {} }
  const { page: t } = messages.in(useLocale()).population
  return (
    <Page
      title={t.title}
      narrow
      errors={state.errors}
      flash={useFlash(t.flash)}
      breadcrumb={[{ href: '/admin', label: t.admin }]}
      below={<p>{t.lead}</p>}
    >
      {answer?.faults && <PopulationFaults faults={answer.faults} all={answer.allFaults ?? 0} />}
      <PopulationTables tables={tables} />
      <PopulationForm state={state} hasTables={tables.length > 0} />
    </Page>
  )
}

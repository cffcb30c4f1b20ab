import { useActionData, useLoaderData } from '@remix-run/react'
import { prefectures } from '#db/reference/areas.ts'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Page } from '#app/ui/page.tsx'
import { useMessages } from '../components/use-messages.ts'
import { WorkshopForm } from '../components/workshop-form.tsx'
import { workshopForm } from '../forms.ts'
import { changeWorkshop } from '../planning.server.ts'
import { mayPlanWorkshops } from '../policy.ts'
import { workshopFields } from '../workshop.query.server.ts'

export const loader = load(mayPlanWorkshops, async ({ ctx, params }) => ({
  id: params.id!,
  ...(await workshopFields(ctx, params.id!)),
  prefectures,
}))

export const action = act(mayPlanWorkshops, (page) =>
  submit(page, workshopForm, async (input) => {
    await changeWorkshop(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/workshops/${page.params.id}`, 'changed')
  }),
)

export default function EditWorkshop() {
  const { id, values, inSeries, prefectures: areas } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values, errors: {} }
  const t = useMessages()
  return (
    <Page
      title={t.edit}
      breadcrumb={[
        { href: '/workshops', label: t.workshops },
        { href: `/workshops/${id}`, label: String(values.title) },
      ]}
      errors={state.errors}
      narrow
    >
      <WorkshopForm
        state={state}
        prefectures={areas}
        submit={t.save}
        back={`/workshops/${id}`}
        inSeries={inSeries}
      />
    </Page>
  )
}

import { useActionData, useLoaderData } from '@remix-run/react'
import { prefectures } from '#db/reference/areas.ts'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { Page } from '#app/ui/page.tsx'
import { usualAgenda, usualLengths, writeAgenda } from '../agenda.ts'
import { useMessages } from '../components/use-messages.ts'
import { WorkshopForm } from '../components/workshop-form.tsx'
import { workshopForm } from '../forms.ts'
import { planWorkshop } from '../planning.server.ts'
import { mayPlanWorkshops } from '../policy.ts'
import { copiedFields } from '../workshop.query.server.ts'

export const loader = load(mayPlanWorkshops, async ({ ctx, url }) => {
  const asked = Number(url.searchParams.get('minutes'))
  const minutes = usualLengths.includes(asked) ? asked : 90
  const from = url.searchParams.get('from')
  const values: Record<string, unknown> = {
    minutes: String(minutes),
    agenda: writeAgenda(usualAgenda(minutes, ctx.locale)),
    ...(from ? await copiedFields(ctx, from) : {}),
    id: ctx.newId(),
    version: '0',
    opensOn: dayOf(ctx.now()),
  }
  return { values, prefectures }
})

export const action = act(mayPlanWorkshops, (page) =>
  submit(page, workshopForm, async (input) => {
    const id = await planWorkshop(page.ctx, input)
    return seeOther(page.scope, `/workshops/${id}`, 'published')
  }),
)

export default function NewWorkshop() {
  const { values, prefectures: areas } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values, errors: {} }
  const t = useMessages()
  return (
    <Page
      title={t.plan}
      breadcrumb={[{ href: '/workshops', label: t.workshops }]}
      errors={state.errors}
      below={<p>{t.planHelp}</p>}
      narrow
    >
      <nav aria-label={t.help.patterns}>
        <p>{t.help.patterns}</p>
        <ul className="flex flex-wrap gap-4">
          {usualLengths.map((length) => (
            <li key={length}>
              <a href={`/workshops/new?minutes=${length}`} className="inline-block py-2">
                {t.minutes(length)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <WorkshopForm state={state} prefectures={areas} submit={t.publish} back="/workshops" />
    </Page>
  )
}

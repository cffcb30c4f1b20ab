import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { IndicatorForm } from '../components/indicator-form.tsx'
import { indicatorForm } from '../forms.ts'
import { manageIndicators } from '../indicators.query.server.ts'
import { saveIndicator } from '../indicators.server.ts'
import { messages } from '../messages.ts'
import { mayManageIndicators } from '../policy.ts'

export const loader = load(mayManageIndicators, ({ ctx }) => manageIndicators(ctx))

export const action = act(mayManageIndicators, (page) =>
  submit(page, indicatorForm, async (input) => {
    const id = await saveIndicator(page.ctx, null, input)
    return seeOther(page.scope, `/admin/indicators/${id}`, 'saved')
  }),
)

export default function ManageIndicators() {
  const { indicators } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: { shown: 'yes' }, errors: {} }
  const locale = useLocale()
  const { indicators: t, admin, flash } = messages.in(locale)
  return (
    <Page
      title={t.manage}
      narrow
      errors={state.errors}
      flash={useFlash(flash)}
      breadcrumb={[{ href: '/admin', label: admin.back }]}
      below={<p>{t.manageLead}</p>}
    >
      <ul>
        {indicators.map(({ id, shown, ...one }) => (
          <li key={id} className="border-b border-solid-gray-420 py-3">
            <a href={`/admin/indicators/${id}`}>{one[locale]}</a>
            {!shown && <span> ({t.notShown})</span>}
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <a href="/statistics/indicators">{t.see}</a>
      </p>
      <h2 className="mt-8">{t.add}</h2>
      <IndicatorForm state={state} submit={t.addSubmit} />
    </Page>
  )
}

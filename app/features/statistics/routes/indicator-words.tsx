import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { IndicatorForm } from '../components/indicator-form.tsx'
import { indicatorForm } from '../forms.ts'
import { indicatorPage } from '../indicators.query.server.ts'
import { saveIndicator } from '../indicators.server.ts'
import { messages } from '../messages.ts'
import { mayManageIndicators } from '../policy.ts'

export const loader = load(mayManageIndicators, ({ ctx, params }) => indicatorPage(ctx, params.id!))

export const action = act(mayManageIndicators, (page) =>
  submit(page, indicatorForm, async (input) => {
    await saveIndicator(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/admin/indicators/${page.params.id!}`, 'saved')
  }),
)

export default function IndicatorWords() {
  const { indicator } = useLoaderData<typeof loader>()
  const { id, ja, en, unitJa, unitEn, shown } = indicator
  const values = { ja, en, unitJa, unitEn, shown: shown ? 'yes' : 'no' }
  const state = useActionData<typeof action>() ?? { values, errors: {} }
  const locale = useLocale()
  const { indicators: t } = messages.in(locale)
  return (
    <Page
      title={t.reword}
      narrow
      errors={state.errors}
      breadcrumb={[
        { href: '/admin/indicators', label: t.manage },
        { href: `/admin/indicators/${id}`, label: indicator[locale] },
      ]}
      below={<p>{t.rewordLead}</p>}
    >
      <IndicatorForm state={state} submit={t.save} />
    </Page>
  )
}

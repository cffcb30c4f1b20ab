import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { FigureForm } from '../components/figure-form.tsx'
import { IndicatorHistory } from '../components/indicator-history.tsx'
import { figureForm } from '../forms.ts'
import { indicatorPage } from '../indicators.query.server.ts'
import { recordFigure } from '../indicators.server.ts'
import { messages } from '../messages.ts'
import { mayManageIndicators } from '../policy.ts'

export const loader = load(mayManageIndicators, ({ ctx, params }) => indicatorPage(ctx, params.id!))

export const action = act(mayManageIndicators, (page) =>
  submit(page, figureForm, async (input) => {
    await recordFigure(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/admin/indicators/${page.params.id!}`, 'saved')
  }),
)

export default function ManageIndicator() {
  const { indicator, worded, figures } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  const locale = useLocale()
  const { indicators: t, flash } = messages.in(locale)
  return (
    <Page
      title={indicator[locale]}
      narrow
      errors={state.errors}
      flash={useFlash(flash)}
      breadcrumb={[{ href: '/admin/indicators', label: t.manage }]}
    >
      <p>
        <a href={`/admin/indicators/${indicator.id}/words`}>{t.reword}</a>
      </p>
      <h2 className="mt-8">{t.record}</h2>
      <FigureForm state={state} />
      <IndicatorHistory worded={worded} figures={figures} />
    </Page>
  )
}

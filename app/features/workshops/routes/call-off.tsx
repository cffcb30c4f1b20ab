import { useLoaderData } from '@remix-run/react'
import { AppError } from '#app/core/errors.ts'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Page } from '#app/ui/page.tsx'
import { callOff } from '../call-off.server.ts'
import { useMessages } from '../components/use-messages.ts'
import { When } from '../components/when.tsx'
import { mayPlanWorkshops } from '../policy.ts'
import { workshopPage } from '../workshop.query.server.ts'

export const loader = load(mayPlanWorkshops, async ({ ctx, params }) => {
  const { id, title, startsAt, endsAt, seated, may } = await workshopPage(ctx, params.id!)
  if (!may.edit) throw new AppError('forbidden')
  return { id, title, startsAt, endsAt, seated }
})

export const action = act(mayPlanWorkshops, async ({ ctx, scope, params }) => {
  await callOff(ctx, params.id!)
  return seeOther(scope, `/workshops/${params.id}`, 'calledOff')
})

export default function CallOff() {
  const workshop = useLoaderData<typeof loader>()
  const { callOff: t, workshops } = useMessages()
  const { id, title, seated } = workshop
  return (
    <Page
      title={t.title}
      breadcrumb={[
        { href: '/workshops', label: workshops },
        { href: `/workshops/${id}`, label: title },
      ]}
      narrow
    >
      <p className="font-700">{title}</p>
      <p>
        <When {...workshop} />
      </p>
      <ul className="mt-3 list-disc pl-6">
        {t.what(seated).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <form method="post">
        <FormActions>
          <Button variant="danger-fill" size="lg">
            {t.submit}
          </Button>
          <a href={`/workshops/${id}`}>{t.back}</a>
        </FormActions>
      </form>
    </Page>
  )
}

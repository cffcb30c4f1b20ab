import { useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { knownSource, sayUnaware } from '../awareness.server.ts'
import { useMessages } from '../components/use-messages.ts'
import { awarenessForm } from '../forms.ts'
import { mayReport } from '../policy.ts'

export const loader = load(mayReport, ({ ctx, params }) => knownSource(ctx, params.id!))

export const action = act(mayReport, (page) =>
  submit(page, awarenessForm, async (input) => {
    await sayUnaware(page.ctx, { ...input, source: page.params.id! })
    return seeOther(page.scope, `/gaps/known/${page.params.id}`)
  }),
)

export default function Awareness() {
  const { id, name } = useLoaderData<typeof loader>()
  const t = useMessages()
  return (
    <Page title={t.aware.thanks} breadcrumb={[{ href: '/gaps', label: t.gaps }]} narrow>
      <p>{t.aware.counted}</p>
      <p className="mt-6">
        <ButtonLink href={`/directory/${id}`}>{t.aware.open(name)}</ButtonLink>
      </p>
    </Page>
  )
}

import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { Button } from '#app/ui/button.tsx'
import type { FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { SettingsForm } from '../components/settings-form.tsx'
import { useMessages } from '../components/use-messages.ts'
import { settingsForm } from '../forms.ts'
import { mayBeTold } from '../policy.ts'
import { ownSettings, saveSettings } from '../settings.server.ts'

export const loader = load(mayBeTold, ({ ctx }) => ownSettings(ctx))

export const action = act(mayBeTold, (page) =>
  submit(page, settingsForm, async (input) => {
    await saveSettings(page.ctx, input)
    return seeOther(page.scope, '/me/notifications', 'saved')
  }),
)

export default function Settings() {
  const { kinds, mayFollow, values } = useLoaderData<typeof loader>()
  const answer: FormState = useActionData<typeof action>() ?? { values, errors: {} }
  // Sent again, it replaces what the other page saved.
  const state = answer.conflict
    ? { ...answer, values: { ...answer.values, version: values.version } }
    : answer
  const { settings: t, list } = useMessages()
  return (
    <Page
      title={t.title}
      breadcrumb={[{ href: '/me/notifications', label: list.title }]}
      flash={useFlash({ renewed: t.renewed })}
      errors={state.errors}
      below={<p>{t.lead}</p>}
      narrow
    >
      <SettingsForm state={state} kinds={kinds} mayFollow={mayFollow} />
      <section aria-labelledby="links" className="mt-12">
        <h2 id="links">{t.links}</h2>
        <p className="mt-3">{t.linksText}</p>
        <form method="post" action="/me/notifications/links" className="mt-4">
          <Button variant="outline">{t.renew}</Button>
        </form>
      </section>
    </Page>
  )
}

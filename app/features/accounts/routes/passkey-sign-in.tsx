import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ownPath, seeOther, withSession } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { HiddenFields } from '../components/hidden-fields.tsx'
import { OtherWays } from '../components/other-ways.tsx'
import { PasskeyButton } from '../components/passkey-button.tsx'
import { ResumePage } from '../components/resume.tsx'
import { useMessages } from '../components/use-messages.ts'
import { usePasskey } from '../components/use-passkey.ts'
import { ownFactors } from '../factors.query.server.ts'
import { passkeyForm } from '../forms.ts'
import { passkeySite } from '../passkey-site.ts'
import { verifyPasskey } from '../passkey-sign-in.server.ts'
import { mayShowFactor } from '../policy.ts'
import { readResume } from '../resume.ts'

export const handle = { hydrate: true }

export const loader = load(mayShowFactor, async ({ ctx, url }) => {
  const next = ownPath(url.searchParams.get('next'))
  if (ctx.actor.kind === 'person') throw redirect(next)
  const ways = await ownFactors(ctx)
  if (!ways.passkey) throw redirect(`/login/verify?next=${encodeURIComponent(next)}`)
  return { next, ways, origin: passkeySite(ctx.process.publicUrl).origin }
})

export const action = act(mayShowFactor, (page) =>
  submit(page, passkeyForm, async ({ credential, next, resume }) => {
    const { ctx, scope } = page
    if (!credential) return json({ values: { next, resume }, errors: {} })
    const token = await verifyPasskey(ctx, { credential, address: scope.clientAddress })
    const kept = readResume(resume)
    const answer = kept ? json({ resume: kept }) : seeOther(scope, ownPath(next))
    return withSession(answer, scope, token)
  }),
)

export default function PasskeySignIn() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { passkey: t, verify } = useMessages()
  const { onSubmit, ...passkey } = usePasskey('use', '/login/passkey/options')
  if (answer && 'resume' in answer) return <ResumePage resume={answer.resume} />
  const state = answer ?? { values: {}, errors: {} }
  const next = String(state.values.next ?? loaded.next)
  const { resume } = state.values
  return (
    <Page title={t.useTitle} narrow errors={state.errors}>
      <p>{t.useLead}</p>
      <form method="post" action="/login/passkey" noValidate onSubmit={onSubmit}>
        <HiddenFields fields={{ next, resume }} />
        <PasskeyButton {...passkey} label={t.use} origin={loaded.origin} />
      </form>
      {!resume && <OtherWays ways={loaded.ways} now="passkey" next={next} />}
      <form method="post" action="/logout" className="mt-8">
        <Button variant="text">{verify.stop}</Button>
      </form>
    </Page>
  )
}

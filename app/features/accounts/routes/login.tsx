import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ownPath, seeOther, withSession } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load, nextStep } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { Page } from '#app/ui/page.tsx'
import { PasskeyHandOver } from '../components/passkey-hand-over.tsx'
import { ResumePage } from '../components/resume.tsx'
import { SignInForm } from '../components/sign-in-form.tsx'
import { useMessages } from '../components/use-messages.ts'
import { VerifyForm } from '../components/verify-form.tsx'
import { ownFactors } from '../factors.query.server.ts'
import { signInForm } from '../forms.ts'
import { readResume } from '../resume.ts'
import { signIn } from '../sign-in.server.ts'

export const loader = load('anyone', async ({ ctx, url }) => {
  const next = ownPath(url.searchParams.get('next'))
  if (ctx.actor.kind === 'person') throw redirect(next)
  return { next }
})

export const action = act('anyone', (page) =>
  submit(page, signInForm, async ({ email, password, next, resume }) => {
    const { ctx, scope, request } = page
    const userAgent = request.headers.get('user-agent')
    const token = await signIn(ctx, { email, password, address: scope.clientAddress, userAgent })
    const visitor = await ctx.process.sessions.visitor(token)
    const half = visitor.kind === 'guest' ? visitor.half : undefined
    const kept = half?.needs === 'set-up' ? null : readResume(resume)
    const onward = half ? nextStep(half, ownPath(next)) : ownPath(next)
    const ways = half && kept ? await ownFactors({ ...ctx, actor: visitor }) : null
    const answer = kept ? json({ resume: kept, ways }) : seeOther(scope, onward)
    return withSession(answer, scope, token)
  }),
)

export default function Login() {
  const { next } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { signIn: t, verify, recovery } = useMessages()
  const flash = useFlash(recovery.flash)
  if (answer && 'resume' in answer) {
    const { ways } = answer
    if (!ways) return <ResumePage resume={answer.resume} />
    const hidden = { resume: JSON.stringify(answer.resume) }
    return (
      <Page title={verify.title} narrow>
        {ways.passkey && <PasskeyHandOver hidden={hidden} />}
        <VerifyForm state={{ values: {}, errors: {} }} hidden={hidden} printed={!ways.app} />
      </Page>
    )
  }
  const state = answer ?? { values: {}, errors: {} }
  const kept: Record<string, string> =
    typeof state.values.resume === 'string' ? { resume: state.values.resume } : {}
  return (
    <Page title={t.title} narrow errors={state.errors} flash={flash}>
      <SignInForm state={state} hidden={{ next: String(state.values.next ?? next), ...kept }} />
      <p className="mt-8">
        <a href="/recover" className="inline-block py-2">
          {recovery.forgotten}
        </a>
      </p>
      <p className="mt-4 text-solid-gray-600">{t.noAccount}</p>
    </Page>
  )
}

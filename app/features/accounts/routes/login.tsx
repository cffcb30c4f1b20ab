import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ownPath } from '#app/core/http/answer.server.ts'
import { cookie, sessionCookie } from '#app/core/http/cookies.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { Page } from '#app/ui/page.tsx'
import { ResumePage } from '../components/resume.tsx'
import { SignInForm } from '../components/sign-in-form.tsx'
import { useMessages } from '../components/use-messages.ts'
import { signInInput } from '../input.ts'
import { messages } from '../messages.ts'
import { readResume } from '../resume.ts'
import { signIn } from '../sign-in.server.ts'

export const loader = load('anyone', async ({ ctx, url }) => {
  const next = ownPath(url.searchParams.get('next'))
  if (ctx.actor.kind === 'person') throw redirect(next)
  return { next }
})

const form = {
  schema: signInInput,
  labels: (locale: Locale) => {
    const { email, password } = messages.in(locale).signIn
    return { email, password }
  },
}

export const action = act('anyone', (page) =>
  submit(page, form, async ({ email, password, next, resume }) => {
    const token = await signIn(page.ctx, { email, password, address: page.scope.clientAddress })
    const headers = { 'Set-Cookie': cookie(sessionCookie, token, { secure: page.scope.secureCookies }) }
    const kept = readResume(resume)
    return kept ? json({ resume: kept }, { headers }) : redirect(ownPath(next), { status: 303, headers })
  }),
)

export default function Login() {
  const { next } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { signIn: t } = useMessages()
  if (answer && 'resume' in answer) return <ResumePage resume={answer.resume} />
  const state = answer ?? { values: {}, errors: {} }
  const kept: Record<string, string> =
    typeof state.values.resume === 'string' ? { resume: state.values.resume } : {}
  return (
    <Page title={t.title} narrow errors={state.errors}>
      <SignInForm state={state} hidden={{ next: String(state.values.next ?? next), ...kept }} />
      <p className="mt-8 text-solid-gray-600">{t.noAccount}</p>
    </Page>
  )
}

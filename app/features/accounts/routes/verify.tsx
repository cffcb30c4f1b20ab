import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ownPath, seeOther, withSession } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Page } from '#app/ui/page.tsx'
import { OtherWays } from '../components/other-ways.tsx'
import { ResumePage } from '../components/resume.tsx'
import { useMessages } from '../components/use-messages.ts'
import { VerifyForm } from '../components/verify-form.tsx'
import { ownFactors } from '../factors.query.server.ts'
import { codeForm } from '../forms.ts'
import { mayShowFactor } from '../policy.ts'
import { readResume } from '../resume.ts'
import { verify } from '../verification.server.ts'

export const loader = load(mayShowFactor, async ({ ctx, url }) => {
  const next = ownPath(url.searchParams.get('next'))
  if (ctx.actor.kind === 'person') throw redirect(next)
  const ways = await ownFactors(ctx)
  const way = url.searchParams.get('way')
  if (ways.passkey && !way) throw redirect(`/login/passkey?next=${encodeURIComponent(next)}`)
  return { next, ways, printed: !ways.app || way === 'printed' }
})

export const action = act(mayShowFactor, (page) =>
  submit(page, codeForm, async ({ code, next, resume }) => {
    const token = await verify(page.ctx, { code, address: page.scope.clientAddress })
    const kept = readResume(resume)
    const answer = kept ? json({ resume: kept }) : seeOther(page.scope, ownPath(next))
    return withSession(answer, page.scope, token)
  }),
)

export default function Verify() {
  const { next, ways, printed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { verify: t } = useMessages()
  if (answer && 'resume' in answer) return <ResumePage resume={answer.resume} />
  const state = answer ?? { values: {}, errors: {} }
  const onward = String(state.values.next ?? next)
  return (
    <Page title={t.title} narrow errors={state.errors}>
      <VerifyForm state={state} hidden={{ next: onward, resume: state.values.resume }} printed={printed} />
      {!state.values.resume && <OtherWays ways={ways} now={printed ? 'printed' : 'app'} next={onward} />}
    </Page>
  )
}

import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { isSignedIn } from '#app/features/accounts/index.server.ts'
import { Page } from '#app/ui/page.tsx'
import { OwnLinks } from '../components/own-links.tsx'
import { ProfileForm } from '../components/profile-form.tsx'
import { Preview } from '../components/preview.tsx'
import { useMessages } from '../components/use-messages.ts'
import { Workplace } from '../components/workplace.tsx'
import { profileForm } from '../forms.ts'
import { ownProfile } from '../own-profile.query.server.ts'
import { mayKeepProfile } from '../policy.ts'
import { saveProfile } from '../save-profile.server.ts'

export const loader = load(isSignedIn, async ({ ctx }) => ({
  own: mayKeepProfile(ctx.actor) ? await ownProfile(ctx) : null,
}))

export const action = act(mayKeepProfile, (page) =>
  submit(page, profileForm, async (input) => {
    await saveProfile(page.ctx, input)
    return seeOther(page.scope, '/me', 'saved')
  }),
)

export default function Me() {
  const { own } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { me: t } = useMessages()
  return (
    <Page title={t.title} flash={useFlash(t.flash)} errors={answer?.errors}>
      {own && <Workplace facts={own.facts} planned={own.planned} />}
      {own?.facts && (
        <>
          <ProfileForm state={answer ?? { values: own.facts, errors: {} }} />
          <Preview name={own.name} opened={own.opened} isListed={own.isListed} />
        </>
      )}
      <OwnLinks isMember={own !== null} />
    </Page>
  )
}

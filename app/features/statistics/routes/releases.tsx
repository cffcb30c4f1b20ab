import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { BuildForm } from '../components/build-form.tsx'
import { Builds } from '../components/builds.tsx'
import { Drafts } from '../components/drafts.tsx'
import { ReleaseList } from '../components/release-list.tsx'
import { buildForm } from '../forms.ts'
import { messages } from '../messages.ts'
import { orderRelease } from '../orders.server.ts'
import { mayManageReleases } from '../policy.ts'
import { manageReleases } from '../release.query.server.ts'

export const loader = load(mayManageReleases, ({ ctx }) => manageReleases(ctx))

export const action = act(mayManageReleases, (page) =>
  submit(page, buildForm, async (asked) => {
    await orderRelease(page.ctx, asked)
    return seeOther(page.scope, '/admin/releases', 'in-work')
  }),
)

export default function Releases() {
  const { months, drafts, published, builds } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  const { admin: t, flash, none } = messages.in(useLocale())
  return (
    <Page
      title={t.title}
      narrow
      errors={state.errors}
      flash={useFlash(flash)}
      breadcrumb={[{ href: '/admin', label: t.back }]}
      below={<p>{t.lead}</p>}
    >
      <h2 className="mt-8">{t.drafts}</h2>
      {drafts.length === 0 ? <p className="mt-3">{t.noDrafts}</p> : <Drafts drafts={drafts} />}
      {builds.length > 0 && (
        <>
          <h2 className="mt-8">{t.builds}</h2>
          <Builds builds={builds} />
        </>
      )}
      <h2 className="mt-8">{t.build}</h2>
      <BuildForm state={state} months={months} />
      <h2 className="mt-8">{t.published}</h2>
      {published.length === 0 ? <p className="mt-3">{none}</p> : <ReleaseList releases={published} />}
    </Page>
  )
}

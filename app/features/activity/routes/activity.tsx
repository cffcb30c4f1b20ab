import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { messages as members } from '#app/features/members/messages.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { activityPage } from '../activity.query.server.ts'
import { ActivityPage } from '../components/activity-page.tsx'
import { recordForm } from '../forms.ts'
import { yearInAddress } from '../input.ts'
import { mayShowActivity } from '../policy.ts'
import { makeRecord } from '../records.server.ts'

export const loader = load(mayShowActivity, ({ ctx, url }) =>
  activityPage(ctx, yearInAddress.parse(Object.fromEntries(url.searchParams)).year),
)

export const action = act(mayShowActivity, (page) =>
  submit(page, recordForm, async (input) => {
    await makeRecord(page.ctx, input)
    return seeOther(page.scope, `/me/activity?year=${input.year}`, 'made')
  }),
)

export default function Activity() {
  const activity = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  const { me } = members.in(useLocale())
  return <ActivityPage activity={activity} state={state} me={me.title} />
}

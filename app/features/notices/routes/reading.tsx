import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { readAllForm } from '../forms.ts'
import { mayBeTold } from '../policy.ts'
import { readAll } from '../reading.server.ts'

export const loader = load(mayBeTold, async () => redirect('/me/notifications'))

export const action = act(mayBeTold, (page) =>
  submit(page, readAllForm, async ({ seenAt }) => {
    await readAll(page.ctx, seenAt)
    return seeOther(page.scope, '/me/notifications', 'allRead')
  }),
)

import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { readingForm } from '../forms.ts'
import { mayBeTold } from '../policy.ts'
import { readNotice } from '../reading.server.ts'

export const loader = load(mayBeTold, async () => redirect('/me/notifications'))

export const action = act(mayBeTold, (page) =>
  submit(page, readingForm, async ({ stay }) => {
    const path = await readNotice(page.ctx, page.params.id!)
    return stay ? seeOther(page.scope, '/me/notifications', 'read') : seeOther(page.scope, path)
  }),
)

import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { clearBounce } from '../bounces.server.ts'
import { clearForm } from '../forms.ts'
import { mayRecordBounces } from '../policy.ts'

export const loader = load(mayRecordBounces, async () => redirect('/admin/bounces'))

export const action = act(mayRecordBounces, (page) =>
  submit(page, clearForm, async ({ account }) => {
    await clearBounce(page.ctx, account)
    return seeOther(page.scope, '/admin/bounces', 'cleared')
  }),
)

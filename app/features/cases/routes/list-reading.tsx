import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { listReadingForm } from '../forms.ts'
import { mayReadCases } from '../policy.ts'
import { markListRead } from '../reading.server.ts'

export const loader = load(mayReadCases, () => Promise.resolve(redirect('/cases')))

export const action = act(mayReadCases, (page) =>
  submit(page, listReadingForm, async (input) => {
    await markListRead(page.ctx, input)
    return seeOther(page.scope, '/cases', 'listRead')
  }),
)

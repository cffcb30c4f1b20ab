import { useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { wordPage } from '../attendance.query.server.ts'
import { renewWord } from '../check-in.server.ts'
import { WordPage } from '../components/word-page.tsx'
import { mayPlanWorkshops } from '../policy.ts'

export const loader = load(mayPlanWorkshops, ({ ctx, params }) => wordPage(ctx, params.id!))

export const action = act(mayPlanWorkshops, async ({ ctx, scope, params }) => {
  await renewWord(ctx, params.id!)
  return seeOther(scope, `/workshops/${params.id}/attendance/word`, 'wordRenewed')
})

export default function AttendanceWord() {
  return <WordPage {...useLoaderData<typeof loader>()} />
}

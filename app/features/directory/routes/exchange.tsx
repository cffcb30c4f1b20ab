import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fileOf, invalid } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { recentProof } from '#app/features/accounts/index.server.ts'
import { ExchangePage } from '../components/exchange-page.tsx'
import { appliedImports, packageLimitBytes, takePackage } from '../imports.server.ts'
import { messages } from '../messages.ts'
import { mayOpenExchange } from '../policy.ts'
import { dayOf } from '#app/core/i18n/format.ts'

export const loader = load(mayOpenExchange, async ({ ctx }) => {
  recentProof(ctx)
  const applied = await appliedImports(ctx)
  return { applied: applied.map(({ appliedAt, ...one }) => ({ ...one, day: dayOf(appliedAt!) })) }
})

export const action = act(mayOpenExchange, async ({ ctx, request }) => {
  const { exchange: t } = messages.in(ctx.locale)
  const wrong = (text: string, status = 422) => invalid({ values: {}, errors: { file: [text] } }, status)
  const file = await fileOf(request, 'file')
  if (!file) return wrong(t.noFile)
  if (file.bytes.length > packageLimitBytes) return wrong(t.problem.tooLarge, 413)
  const taken = await takePackage(ctx, file)
  if ('problem' in taken) {
    const { problem } = taken
    const which = 'file' in problem ? `${problem.file}: ` : ''
    return wrong(`${which}${t.problem[problem.reason]}`)
  }
  return redirect(`/admin/directory/${taken.id}`, 303)
})

export default function Exchange() {
  const errors = useActionData<typeof action>()?.errors ?? {}
  return <ExchangePage {...useLoaderData<typeof loader>()} errors={errors} />
}

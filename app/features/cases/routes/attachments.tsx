import { json } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submitWithFile } from '#app/core/http/form.server.ts'
import { act, load, type PageRequest } from '#app/core/http/route.server.ts'
import { attachmentForm, attachmentMessages } from '#app/features/attachments/index.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { attachmentsPage } from '../attachments.query.server.ts'
import { attachFile } from '../attachments.server.ts'
import { AttachmentsPage } from '../components/attachments-page.tsx'
import { attachmentsInAddress } from '../input.ts'
import { keepFor } from '../missing-files.server.ts'
import { mayWriteCases } from '../policy.ts'
import { attachmentsAt } from '../targets.ts'

const targetIn = ({ params, url }: PageRequest) => ({
  caseId: params.id!,
  ...attachmentsInAddress.parse(Object.fromEntries(url.searchParams)),
})

export const loader = load(mayWriteCases, (page) => attachmentsPage(page.ctx, targetIn(page)))

export const action = act(mayWriteCases, async (page) => {
  const target = targetIn(page)
  // Whoever may hang nothing there sends no file either.
  await attachmentsPage(page.ctx, target)
  const file = {
    field: 'file',
    keep: (name: string, bytes: AsyncIterable<Uint8Array>) => keepFor(page.ctx, target, name, bytes),
  }
  return submitWithFile(page, attachmentForm, file, async (input) => {
    const open = await attachFile(page.ctx, target, input)
    if (!open) return seeOther(page.scope, attachmentsAt(target), 'attached')
    const { foundTitle } = attachmentMessages.in(page.ctx.locale)
    const found = [...new Set(open.map(({ text }) => text))]
    const again = { values: input, errors: { reason: [foundTitle] }, found }
    return json<FormState & { found?: string[] }>(again, { status: 422 })
  })
})

export default function Attachments() {
  const answer = useActionData<typeof action>() as (FormState & { found?: string[] }) | undefined
  return <AttachmentsPage {...useLoaderData<typeof loader>()} answer={answer} />
}

import { useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { attachmentMessages } from '#app/features/attachments/index.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { StepPage } from '#app/ui/step-page.tsx'
import { detachFile, hookFor, ownFile } from '../attachments.server.ts'
import { useMessages } from '../components/use-messages.ts'
import { mayWriteCases } from '../policy.ts'
import { attachmentsAt } from '../targets.ts'

export const loader = load(mayWriteCases, async ({ ctx, params }) => {
  const { target, name } = await ownFile(ctx.store.read, ctx, params.id!, params.file!)
  await hookFor(ctx.store.read, ctx, target)
  return { name, back: attachmentsAt(target), isRead: 'post' in target && target.post > 0 }
})

export const action = act(mayWriteCases, async ({ ctx, scope, params }) => {
  const { target } = await ownFile(ctx.store.read, ctx, params.id!, params.file!)
  await detachFile(ctx, params.id!, params.file!)
  return seeOther(scope, attachmentsAt(target), 'detached')
})

export default function AttachmentRemoval() {
  const { name, back, isRead } = useLoaderData<typeof loader>()
  const { cases } = useMessages()
  const { removal: t, title } = attachmentMessages.in(useLocale())
  return (
    <StepPage
      title={t.title}
      breadcrumb={[
        { href: '/cases', label: cases },
        { href: back, label: title },
      ]}
      lead={<p>{isRead ? t.leadPublished : t.lead}</p>}
      submit={t.submit}
      back={{ href: back, label: t.cancel }}
      isDangerous
    >
      <p className="font-700 wrap-anywhere">{name}</p>
    </StepPage>
  )
}

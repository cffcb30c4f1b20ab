import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { AttachmentForm } from '#app/features/attachments/components/attachment-form.tsx'
import { AttachmentList } from '#app/features/attachments/components/attachment-list.tsx'
import { MissingFiles } from '#app/features/attachments/components/missing-files.tsx'
import { attachmentMessages, mostFiles } from '#app/features/attachments/index.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { postAnchor } from '../anchor.ts'
import type { attachmentsPage } from '../attachments.query.server.ts'
import type { Target } from '../attachments.server.ts'
import { useMessages } from './use-messages.ts'

type Props = SerializeFrom<Awaited<ReturnType<typeof attachmentsPage>>> & {
  answer: (FormState & { found?: string[] }) | undefined
}

/** Hangs files on what one writes, one after the other, and takes them off. */
export function AttachmentsPage({ target, title, files, missing, answer }: Props) {
  const all = useMessages()
  const t = attachmentMessages.in(useLocale())
  const state = answer ?? { values: {}, errors: {} }
  const { caseId } = target
  const { kind, href, position } = wayBack(target)
  return (
    <Page
      title={kind === 'answer' ? t.titles.answer(position) : t.titles[kind]}
      breadcrumb={[
        { href: '/cases', label: all.cases },
        { href: `/cases/${caseId}`, label: title || all.todos.untitled },
      ]}
      errors={state.errors}
      flash={useFlash(t.flash)}
      below={<p>{t.lead(mostFiles)}</p>}
      narrow
    >
      {files.length === 0 ? (
        <p className="mt-3">{t.none}</p>
      ) : (
        <AttachmentList caseId={caseId} files={files} removable />
      )}
      <MissingFiles names={missing} />
      {files.length < mostFiles ? (
        <AttachmentForm state={state} found={answer?.found ?? []} />
      ) : (
        <p className="mt-6">{t.full(mostFiles)}</p>
      )}
      <p className="mt-8 flex flex-wrap gap-x-6">
        <a href={href} className="inline-block py-2">
          {t.backTo[kind]}
        </a>
        {kind === 'case' && (
          <a href={`/cases/${caseId}/submission`} className="inline-block py-2">
            {t.goOn}
          </a>
        )}
      </p>
    </Page>
  )
}

/** Where the author goes on writing. */
export function wayBack(target: Target) {
  const { caseId } = target
  if ('unsent' in target) {
    const to = target.unsent > 0 ? `?to=${target.unsent}` : ''
    return { kind: 'unsent' as const, href: `/cases/${caseId}/replies${to}`, position: target.unsent }
  }
  return target.post > 0
    ? { kind: 'answer' as const, href: `/cases/${caseId}${postAnchor(target.post)}`, position: target.post }
    : { kind: 'case' as const, href: `/cases/${caseId}/edit`, position: 0 }
}

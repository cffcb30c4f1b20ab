import { useFlash } from '#app/core/http/use-flash.ts'
import type { ReplyDraft } from '#db/schema/threads.ts'
import type { Attachment } from '#app/features/attachments/index.ts'
import { dismissalsIn } from '#app/features/anonymisation/index.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import type { ReplyCheck } from '../reply-check.server.ts'
import type { Byline } from '../byline.ts'
import { useByline } from './byline.tsx'
import { QuestionBox } from './question-box.tsx'
import { ReplyForm, valuesOfDraft } from './reply-form.tsx'
import { useMessages } from './use-messages.ts'
import { Written } from './written.tsx'

type Props = {
  id: string
  title: string
  question: string
  askerIsHidden: boolean
  replyId: string
  draft: ReplyDraft | null
  files: Attachment[]
  /** The answer that is answered; without it, the case is. */
  above: { position: number; html: string; by: Byline } | null
  answer: (FormState & Partial<ReplyCheck>) | undefined
}

/** Answers a case, or one of its answers, which stands above the form. */
export function ReplyPage({
  id,
  title,
  question,
  askerIsHidden,
  replyId,
  draft,
  files,
  above,
  answer,
}: Props) {
  const t = useMessages()
  const byline = useByline()
  const state: FormState = answer ?? { values: draft ? valuesOfDraft(draft) : {}, errors: {} }
  return (
    <Page
      title={above ? t.thread.replyTo(above.position) : t.writeAnswer}
      breadcrumb={[
        { href: '/cases', label: t.cases },
        { href: `/cases/${id}`, label: title },
      ]}
      errors={state.errors}
      flash={useFlash(t.flash)}
      narrow
    >
      {above ? (
        <section aria-labelledby="above" className="border-l-4 border-solid-gray-420 pl-4">
          <h2 id="above" className="m-0 text-std-16B-170">
            {t.thread.answerBy(above.position, byline(above.by))}
          </h2>
          <Written html={above.html} />
        </section>
      ) : (
        <QuestionBox html={question} />
      )}
      <ReplyForm
        caseId={id}
        to={above?.position ?? null}
        quotes
        askerIsHidden={askerIsHidden}
        state={state}
        draft={answer ? null : draft}
        files={files}
        findings={answer?.findings ?? []}
        dismissals={answer?.dismissals ?? dismissalsIn(state.values) ?? []}
        replyId={String(state.values.id ?? replyId)}
      />
    </Page>
  )
}

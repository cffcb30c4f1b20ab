import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { AttachmentList, type ListedFile } from '#app/features/attachments/components/attachment-list.tsx'
import { PostFiles } from '#app/features/attachments/components/post-files.tsx'
import { Preview, type PreviewSheet } from '#app/features/cases/components/preview.tsx'
import { Quoted } from '#app/features/cases/components/quoted.tsx'
import { Written } from '#app/features/cases/components/written.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Time } from '#app/ui/time.tsx'
import { useMessages } from './use-messages.ts'

export type Post = {
  caseId: string
  position: number
  hidden: boolean
  locked: boolean
  sheet: PreviewSheet | null
  answer: { html: string; on: string; quote: string | null } | null
  asReported: string[]
  files: ListedFile[]
  removed: ListedFile[]
}

/** The text of a case or of an answer, without whose it is. */
export function ShownPost({ post }: { post: Post }) {
  const { caseId, sheet, answer, asReported, files, removed } = post
  const locale = useLocale()
  const t = useMessages()
  return (
    <div className="mt-4 rounded-12 border border-solid-gray-420 p-4 md:p-6">
      {sheet && <Preview sheet={sheet} />}
      {answer && (
        <>
          <p className="text-solid-gray-600">
            <Time dateTime={answer.on}>{formatDay(locale, answer.on)}</Time>
          </p>
          {answer.quote && <Quoted text={answer.quote} />}
          <Written html={answer.html} />
        </>
      )}
      <PostFiles caseId={caseId} files={files} level="h3" />
      {removed.length > 0 && (
        <section>
          <h3>{t.matter.removed}</h3>
          <AttachmentList caseId={caseId} files={removed} />
        </section>
      )}
      {asReported.map((text) => (
        <section key={text}>
          <h3>{t.matter.asReported}</h3>
          <p lang={foreignTo(locale, text)} className="mt-2 whitespace-pre-line">
            {text}
          </p>
        </section>
      ))}
    </div>
  )
}

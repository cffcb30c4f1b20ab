import { formatDay } from '#app/core/i18n/format.ts'
import { Preview, type PreviewSheet } from '#app/features/cases/components/preview.tsx'
import { Written } from '#app/features/cases/components/written.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Time } from '#app/ui/time.tsx'

export type Post = {
  caseId: string
  position: number
  hidden: boolean
  locked: boolean
  sheet: PreviewSheet | null
  answer: { html: string; on: string } | null
}

/** The text of a case or of an answer, without whose it is. */
export function ShownPost({ post: { sheet, answer } }: { post: Post }) {
  const locale = useLocale()
  return (
    <div className="mt-4 rounded-12 border border-solid-gray-420 p-4 md:p-6">
      {sheet && <Preview sheet={sheet} />}
      {answer && (
        <>
          <p className="text-solid-gray-600">
            <Time dateTime={answer.on}>{formatDay(locale, answer.on)}</Time>
          </p>
          <Written html={answer.html} />
        </>
      )}
    </div>
  )
}

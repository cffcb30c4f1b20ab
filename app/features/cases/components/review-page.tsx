import type { ComponentProps } from 'react'
import type { CasePart, Dismissal } from '#db/schema/cases.ts'
import { type PartFinding, segments } from '#app/features/anonymisation/index.ts'
import type { ListedFile } from '#app/features/attachments/components/attachment-list.tsx'
import { PostFiles } from '#app/features/attachments/components/post-files.tsx'
import { ConsentSummary } from '#app/features/consents/components/consent-summary.tsx'
import { consentMessages } from '#app/features/consents/index.ts'
import { Difference } from '#app/ui/difference.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { MarkedText } from '#app/ui/marked-text.tsx'
import { Page } from '#app/ui/page.tsx'
import type { FormState } from '#app/ui/form-state.ts'
import { parts } from '../parts.ts'
import { Preview, type PreviewSheet } from './preview.tsx'
import { ReviewFindings } from './review-findings.tsx'
import { ReviewForm } from './review-form.tsx'
import { useMessages } from './use-messages.ts'

type Props = {
  id: string
  version: number
  shown: PreviewSheet
  /** From the text that was published before, of a case that its author changed. */
  difference: ComponentProps<typeof Difference>['pieces'] | null
  files: ListedFile[]
  texts: Partial<Record<CasePart | 'title', string>>
  findings: PartFinding[] | null
  dismissals: Dismissal[]
  consent: ComponentProps<typeof ConsentSummary>['consent']
  answer: FormState | undefined
}

/** The second person's page: what the guard found, the text with its marks, and the decision. */
export function ReviewPage(props: Props) {
  const { id, version, shown, files, difference, texts, findings, dismissals, consent, answer } = props
  const t = useMessages()
  const state = answer ?? { values: {}, errors: {} }
  const marked = (['title', ...parts] as const).filter((part) =>
    findings?.some((found) => found.part === part),
  )
  const names: Record<string, string> = { title: t.title, ...t.parts }
  return (
    <Page
      title={t.review.title}
      breadcrumb={[{ href: '/moderation', label: t.review.queue }]}
      errors={state.errors}
      below={<p>{t.review.lead}</p>}
      narrow
    >
      <ReviewFindings findings={findings} dismissals={dismissals} />
      {marked.map((part) => (
        <section key={part} className="mt-4">
          <h3>{names[part]}</h3>
          <MarkedText
            pieces={segments(
              texts[part] ?? '',
              (findings ?? []).filter((found) => found.part === part),
            ).map(({ text, finding }) => ({ text, level: finding?.level ?? null }))}
          />
        </section>
      ))}
      {difference && (
        <section aria-labelledby="difference" className="mt-12">
          <h2 id="difference">{t.review.difference}</h2>
          <div className="mt-4">
            <Difference pieces={difference} />
          </div>
        </section>
      )}
      <h2 className="mt-12">{t.review.textHeading}</h2>
      <div className="mt-4 rounded-12 border border-solid-gray-420 p-4 md:p-6">
        <Preview sheet={shown} />
        <PostFiles caseId={id} files={files} level="h3" />
      </div>
      <h2 className="mt-12">{consentMessages.in(useLocale()).title}</h2>
      <div className="mt-4">
        <ConsentSummary consent={consent} />
      </div>
      <h2 className="mt-12">{t.review.decideHeading}</h2>
      <ReviewForm id={id} version={version} state={state} written={Object.keys(texts)} />
    </Page>
  )
}

import type { Dismissal } from '#db/schema/cases.ts'
import { messages as guardMessages, type PartFinding } from '#app/features/anonymisation/index.ts'
import { PostFiles } from '#app/features/attachments/components/post-files.tsx'
import type { Attachment } from '#app/features/attachments/index.ts'
import { ConsentFields } from '#app/features/consents/components/consent-fields.tsx'
import { consentMessages } from '#app/features/consents/index.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldId, fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import type { MissingField } from '../sheet.ts'
import { Preview, type PreviewSheet } from './preview.tsx'
import { useByline } from './byline.tsx'
import { useMessages } from './use-messages.ts'

type Props = {
  id: string
  version: number
  shown: PreviewSheet
  files: Attachment[]
  missing: MissingField[]
  open: PartFinding[] | null
  dismissals: Dismissal[]
  latest: string
  values: Record<string, unknown>
  answer: FormState | undefined
}

/** The author's last look: what is still to do, how others see it, and what happens next. */
export function SubmissionPage(props: Props) {
  const { id, version, shown, files, missing, open, dismissals, latest, values, answer } = props
  const t = useMessages()
  const byline = useByline()
  const consentWords = consentMessages.in(useLocale())
  const state = answer ?? { values, errors: {} }
  const edit = `/cases/${id}/edit`
  const ready = missing.length === 0 && open?.length === 0
  return (
    <Page
      title={t.submission.title}
      breadcrumb={[{ href: '/cases', label: t.cases }]}
      errors={state.errors}
      narrow
    >
      {!ready && <StillToDo edit={edit} missing={missing} open={open} />}
      <p className="mt-6">{t.submission.lead}</p>
      {shown.nameChosen && (
        <p className="mt-2 font-700">
          {'name' in shown.by ? t.submission.saysName(byline(shown.by)) : t.submission.saysHidden}
        </p>
      )}
      <div className="mt-4 rounded-12 border border-solid-gray-420 p-4 md:p-6">
        <Preview sheet={shown} />
        <PostFiles caseId={id} files={files} level="h3" />
      </div>
      {dismissals.length > 0 && (
        <ul className="mt-4 list-disc pl-6">
          {dismissals.map(({ part, text, reason }) => (
            <li key={part + text}>
              <mark className="bg-yellow-100 text-solid-gray-900">{text}</mark> {t.guard.dismissed(reason)}
            </li>
          ))}
        </ul>
      )}
      <h2 className="mt-12">{t.submission.next}</h2>
      <ol className="mt-3 list-decimal space-y-2 pl-6">
        {t.submission.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {ready ? (
        <form method="post" action={`/cases/${id}/submission`} noValidate>
          <input type="hidden" name="version" value={version} />
          <h2 className="mt-12">{consentWords.title}</h2>
          <p className="mt-3">{consentWords.lead}</p>
          <ConsentFields state={state} latest={latest} />
          <Checkboxes
            {...fieldProps(state, 'consent')}
            label={t.submission.consent}
            help={t.submission.consentHelp}
            required
            options={[{ value: 'yes', label: t.submission.consentYes }]}
          />
          <FormActions>
            <Button size="lg">{t.submission.submit}</Button>
            <a href={edit}>{t.submission.back}</a>
          </FormActions>
        </form>
      ) : (
        <FormActions>
          <ButtonLink href={edit} size="lg">
            {t.submission.back}
          </ButtonLink>
        </FormActions>
      )}
    </Page>
  )
}

function StillToDo({
  edit,
  missing,
  open,
}: {
  edit: string
  missing: MissingField[]
  open: PartFinding[] | null
}) {
  const t = useMessages()
  const guard = guardMessages.in(useLocale())
  const names: Record<string, string> = {
    title: t.title,
    categories: t.categories,
    contacted: t.contactedType,
    anonymous: t.anonymous,
    ...t.parts,
  }
  return (
    <Banner tone="warning" title={t.errors.incomplete}>
      <ul className="list-disc pl-6">
        {missing.map((name) => (
          <li key={name}>
            <a href={`${edit}#${fieldId(name === 'contacted' ? 'contacted[0].type' : name)}`}>
              {names[name]}
            </a>
          </li>
        ))}
        {!open && <li>{guard.unavailable}</li>}
        {open && open.length > 0 && (
          <li>
            <a href={`${edit}#guard-panel`}>{t.submission.unresolved(open.length)}</a>
          </li>
        )}
      </ul>
    </Banner>
  )
}

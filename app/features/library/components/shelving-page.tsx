import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { Select } from '#app/ui/select.tsx'
import { StepPage } from './step-page.tsx'
import { useMessages } from './use-messages.ts'

type Titled = { id: string; title: string }
type Props = { resource: Titled; offered: readonly Titled[]; state: FormState }

/** Into which collection a resource is put. */
export function ShelvingPage({ resource, offered, state }: Props) {
  const { library, fields, collections: t } = useMessages()
  const anew = { href: `/library/collections/new?first=${resource.id}`, label: t.newWith }
  if (offered.length === 0)
    return (
      <Page
        title={t.put}
        breadcrumb={[
          { href: '/library', label: library },
          { href: `/library/${resource.id}`, label: resource.title },
        ]}
        narrow
      >
        <EmptyState action={anew}>{t.noneToFill}</EmptyState>
      </Page>
    )
  return (
    <StepPage resource={resource} title={t.put} lead={t.putLead} submit={t.putSubmit} state={state}>
      <Select
        {...fieldProps(state, 'collection')}
        label={fields.collection!}
        options={offered.map(({ id, title }) => ({ value: id, label: title }))}
        required
      />
      <p className="mt-6">
        <ButtonLink href={anew.href} variant="outline">
          {anew.label}
        </ButtonLink>
      </p>
    </StepPage>
  )
}

import type { SerializeFrom } from '@remix-run/node'
import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Radios } from '#app/ui/radios.tsx'
import type { nominationPage } from '../nomination.query.server.ts'
import { useMessages } from './use-messages.ts'

type Shown = SerializeFrom<Awaited<ReturnType<typeof nominationPage>>>

/** Where the author of a case chooses the workshop to which to offer it. */
export function NominationPage({ nomination, state }: { nomination: Shown; state: FormState }) {
  const { offer: t, fromCase } = useMessages()
  const locale = useLocale()
  const { id, found } = nomination
  return (
    <Page
      title={t.title}
      breadcrumb={[
        { href: '/cases', label: fromCase },
        ...(found ? [{ href: `/cases/${id}`, label: found.title }] : []),
      ]}
      errors={state.errors}
      below={<p>{t.lead}</p>}
      narrow
    >
      {found ? (
        <>
          <p lang={foreignTo(locale, found.title)} className="font-700">
            {found.title}
          </p>
          <Workshops id={id} workshops={found.workshops} state={state} />
        </>
      ) : (
        <EmptyState>
          <p>{t.notUsable}</p>
          <p className="mt-3">
            <a href={`/cases/${id}/consent`}>{t.toConsent}</a>
          </p>
        </EmptyState>
      )}
    </Page>
  )
}

type Ahead = NonNullable<Shown['found']>['workshops']

function Workshops({ id, workshops, state }: { id: string; workshops: Ahead; state: FormState }) {
  const { offer: t } = useMessages()
  const locale = useLocale()
  const offered = workshops.filter(({ isOffered }) => isOffered)
  const open = workshops.filter(({ isOffered }) => !isOffered)
  return (
    <>
      {offered.length > 0 && (
        <section aria-labelledby="offered" className="mt-8">
          <h2 id="offered">{t.offered}</h2>
          <ul className="mt-3 list-disc pl-6">
            {offered.map((workshop) => (
              <li key={workshop.id}>
                <a href={`/workshops/${workshop.id}/cases`} lang={foreignTo(locale, workshop.title)}>
                  {workshop.title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {open.length === 0 && offered.length === 0 && <EmptyState>{t.none}</EmptyState>}
      {open.length > 0 && (
        <form method="post" noValidate className="mt-8">
          <Radios
            {...fieldProps(state, 'workshop')}
            label={t.choose}
            required
            options={open.map(({ id: value, title, startsOn }) => ({
              value,
              label: title,
              lang: foreignTo(locale, title),
              help: formatDay(locale, startsOn),
            }))}
          />
          <FormActions>
            <Button size="lg">{t.submit}</Button>
            <a href={`/cases/${id}`}>{t.cancel}</a>
          </FormActions>
        </form>
      )}
    </>
  )
}

import type { SerializeFrom } from '@remix-run/node'
import { formatDay } from '#app/core/i18n/format.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { Time } from '#app/ui/time.tsx'
import { TwoAdminsRule } from '#app/features/accounts/components/two-admins.tsx'
import type { listedRequests } from '../list.query.server.ts'
import { shownForMinutes } from '../times.ts'
import { useMessages } from './use-messages.ts'

type Listed = SerializeFrom<Awaited<ReturnType<typeof listedRequests>>>[number]

/** What became of it, in words. */
export const useStateWords = () => {
  const t = useMessages()
  return ({ state, isOver }: Pick<Listed, 'state' | 'isOver'>) =>
    isOver ? (state === 'shown' ? t.timeOver : t.over) : t.states[state]
}

/** What this is for, the requests of all admins, and the form of a new one. */
export function RequestsPage({ requests, state }: { requests: Listed[]; state: FormState }) {
  const t = useMessages()
  const locale = useLocale()
  const stateWords = useStateWords()
  const trail = [{ href: '/admin', label: t.admin }]
  return (
    <Page title={t.title} breadcrumb={trail} narrow errors={state.errors} flash={useFlash(t.flash)}>
      <p>{t.lead}</p>
      <ul className="mt-3 list-disc pl-6">
        {t.steps(shownForMinutes).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <TwoAdminsRule />
      <h2 className="mt-8">{t.list}</h2>
      {requests.length === 0 ? (
        <p className="mt-3">{t.none}</p>
      ) : (
        <DataTable
          caption={t.list}
          hideCaption
          rows={requests}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'day',
              head: t.day,
              rowHead: true,
              cell: ({ id, askedOn, position }) => (
                <a href={`/admin/identities/${id}`}>
                  <Time dateTime={askedOn}>{formatDay(locale, askedOn)}</Time> {t.post(position)}
                </a>
              ),
            },
            { key: 'state', head: t.state, cell: stateWords },
          ]}
        />
      )}
      <h2 className="mt-8">{t.ask}</h2>
      <form method="post" noValidate className="mt-3">
        <TextInput
          {...fieldProps(state, 'post')}
          label={t.field.post}
          help={t.postHelp}
          required
          spellCheck={false}
        />
        <Textarea {...fieldProps(state, 'reason')} label={t.field.reason} help={t.reasonHelp} required />
        <FormActions>
          <Button size="lg">{t.submit}</Button>
        </FormActions>
      </form>
    </Page>
  )
}

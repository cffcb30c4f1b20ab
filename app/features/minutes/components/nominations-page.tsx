import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Radios } from '#app/ui/radios.tsx'
import type { nominationsPage } from '../nominations.query.server.ts'
import { useTrail } from './trail.ts'
import { useMessages } from './use-messages.ts'

type Shown = SerializeFrom<Awaited<ReturnType<typeof nominationsPage>>>

export function NominationsPage({ nominations, state }: { nominations: Shown; state: FormState }) {
  const t = useMessages()
  const { cases, mayNominate } = nominations
  return (
    <Page
      title={t.cases.title}
      breadcrumb={useTrail(nominations)}
      flash={useFlash(t.flash)}
      errors={state.errors}
      below={<p>{t.cases.lead}</p>}
      narrow
    >
      {cases.length === 0 && <EmptyState>{t.cases.none}</EmptyState>}
      {cases.length > 0 && (
        <ul className="border-t border-solid-gray-420">
          {cases.map((item) => (
            <li key={item.id} className="border-b border-solid-gray-420 py-4">
              <Offered id={nominations.id} item={item} />
            </li>
          ))}
        </ul>
      )}
      {mayNominate && <Nominate nominations={nominations} state={state} />}
      <p className="mt-8">
        <a href={`/workshops/${nominations.id}`}>{t.cases.back}</a>
      </p>
    </Page>
  )
}

function Offered({ id, item }: { id: string; item: Shown['cases'][number] }) {
  const { cases: t } = useMessages()
  const locale = useLocale()
  const { title } = item.case
  return (
    <>
      <p>
        <a href={`/cases/${item.case.id}`} lang={foreignTo(locale, title)}>
          {title}
        </a>
      </p>
      <p className="text-solid-gray-600">{t.states[item.state]}</p>
      {(item.may.agree || item.may.remove) && (
        <form method="post" action={`/workshops/${id}/cases/decision`} className="mt-2 flex flex-wrap gap-4">
          <input type="hidden" name="item" value={item.id} />
          {item.may.agree && (
            <Button size="sm" name="decision" value="agreed" aria-label={t.agreeOf(title)}>
              {t.agree}
            </Button>
          )}
          {item.may.remove && (
            <Button
              size="sm"
              variant="outline"
              name="decision"
              value="removed"
              aria-label={t.removeOf(title)}
            >
              {t.remove}
            </Button>
          )}
        </form>
      )}
    </>
  )
}

function Nominate({ nominations: { own }, state }: { nominations: Shown; state: FormState }) {
  const { cases: t } = useMessages()
  const locale = useLocale()
  return (
    <section aria-labelledby="nominate" className="mt-12">
      <h2 id="nominate">{t.nominate}</h2>
      <p className="mt-2">{own.length > 0 ? t.nominateHelp : t.noneOwn}</p>
      {own.length > 0 && (
        <form method="post" noValidate>
          <Radios
            {...fieldProps(state, 'case')}
            label={t.choose}
            required
            options={own.map(({ id, title }) => ({
              value: id,
              label: title,
              lang: foreignTo(locale, title),
            }))}
          />
          <FormActions>
            <Button>{t.submit}</Button>
          </FormActions>
        </form>
      )}
    </section>
  )
}

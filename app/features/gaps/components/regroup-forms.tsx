import type { SerializeFrom } from '@remix-run/node'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import type { statementToEdit } from '../sorting.query.server.ts'
import { placeName, useMessages } from './use-messages.ts'

type Statement = SerializeFrom<Awaited<ReturnType<typeof statementToEdit>>>

/** What was put into a statement, each with the way back. */
export function MergedHere({ put }: Pick<Statement, 'put'>) {
  const { sort: t } = useMessages()
  const locale = useLocale()
  if (put.length === 0) return null
  return (
    <section aria-labelledby="put" className="mt-12">
      <h2 id="put">{t.put}</h2>
      <ul className="mt-3 border-t border-solid-gray-420">
        {put.map(({ id, title, area }) => (
          <li key={id} className="border-b border-solid-gray-420 py-3">
            <p lang={foreignTo(locale, title)}>
              {title}（{placeName(area)}）
            </p>
            <form method="post" action={`/moderation/statements/${id}/separation`} className="mt-2">
              <Button variant="outline" size="sm">
                <span aria-hidden>{t.separate}</span>
                <VisuallyHidden>{t.separateFor(title)}</VisuallyHidden>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

type MergeProps = Pick<Statement, 'id' | 'others'> & { state: FormState }

export function MergeForm({ id, others, state }: MergeProps) {
  const t = useMessages()
  return (
    <section aria-labelledby="merge" className="mt-12">
      <h2 id="merge">{t.sort.merge}</h2>
      <form method="post" action={`/moderation/statements/${id}/merging`} noValidate>
        <Radios
          {...fieldProps(state, 'into')}
          label={t.field.into}
          help={t.sort.mergeHelp}
          required
          options={others.map((one) => ({
            value: one.id,
            label: t.sort.option(one.title, placeName(one.area), one.voices),
          }))}
        />
        <FormActions>
          <Button variant="outline">{t.sort.mergeSubmit}</Button>
        </FormActions>
      </form>
    </section>
  )
}

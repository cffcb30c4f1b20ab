import { formatDay, formatMonth } from '#app/core/i18n/format.ts'
import { troubles as kinds } from '#db/reference/directory.ts'
import { Button } from '#app/ui/button.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import type { ShownSource } from './source-page.tsx'
import { useMessages } from './use-messages.ts'
import { optionsOf, wordFor } from './words.ts'

/** Who found that it works, what went wrong, and the own word in this quarter. */
export function Confirmations({ source, state }: { source: ShownSource; state: FormState }) {
  const t = useMessages()
  const locale = useLocale()
  const { working, troubles, assuredOn, assurer, may } = source
  return (
    <section aria-labelledby="confirmations" className="mt-8">
      <h2 id="confirmations">{t.page.confirmations}</h2>
      <p className="mt-3">
        {working ? `✓ ${t.workingBy(working.members, formatMonth(locale, working.lastOn))}` : t.notYet}
      </p>
      {troubles.length > 0 && (
        <>
          <p className="mt-2">{t.confirm.troubles}</p>
          <ul className="list-disc pl-6">
            {troubles.map(({ kind, times }) => (
              <li key={kind}>{t.confirm.times(wordFor(kinds, kind ?? 'other', locale), times)}</li>
            ))}
          </ul>
        </>
      )}
      {assuredOn && (
        <p className="mt-2">
          {t.facts.freshOn}: <time dateTime={assuredOn}>{formatDay(locale, assuredOn)}</time>
          {locale === 'ja' ? `（${t.page.assured(assurer)}）` : ` (${t.page.assured(assurer)})`}
        </p>
      )}
      {may.confirm && <ConfirmationForm source={source} state={state} />}
    </section>
  )
}

function ConfirmationForm({ source: { id, mine }, state }: { source: ShownSource; state: FormState }) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <form
      method="post"
      action={`/directory/${id}/confirmation`}
      noValidate
      className="mt-4 rounded-12 border border-solid-gray-420 p-4 *:first:mt-0 print:hidden"
    >
      <Radios
        {...fieldProps(state, 'works')}
        label={t.confirm.works}
        help={t.confirm.help}
        required
        options={[
          { value: 'yes', label: t.confirm.yes },
          { value: 'no', label: t.confirm.no },
        ]}
      />
      <Select
        {...fieldProps(state, 'kind')}
        label={t.confirm.kind}
        help={t.confirm.kindHelp}
        required={null}
        options={optionsOf(kinds, locale)}
      />
      {mine && (
        <p className="mt-4">
          {t.confirm.mine(
            formatDay(locale, mine.day),
            mine.works ? t.confirm.yes : wordFor(kinds, mine.kind ?? 'other', locale),
          )}
        </p>
      )}
      <p className="mt-4">
        <Button variant="outline">{t.confirm.submit}</Button>
      </p>
    </form>
  )
}

import { categories } from '#db/reference/vocabularies.ts'
import { optionsOf } from '#app/core/vocabulary/terms.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { asText, fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Select } from '#app/ui/select.tsx'
import { type NoticeKind, rates } from '../kinds.ts'
import { zones } from '../quiet-hours.ts'
import { useMessages } from './use-messages.ts'

type Props = { state: FormState; kinds: readonly NoticeKind[]; mayFollow: boolean }

const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** When a mail follows a notice, and what is followed. */
export function SettingsForm({ state, kinds, mayFollow }: Props) {
  const { settings: t, kinds: names, rates: words } = useMessages()
  const locale = useLocale()
  const hourOptions = hours.map((hour) => ({ value: String(hour), label: t.hour(hour) }))
  const chosen = [state.values.followNow, state.values.followDigest].flat()
  const fields = optionsOf(categories, locale, chosen)
  const isFollowing =
    state.errors.followDigest || [state.values.followNow, state.values.followDigest].some(hasSome)
  return (
    <form method="post" noValidate>
      <input type="hidden" name="version" value={asText(state.values.version)} />
      <section aria-labelledby="rates">
        <h2 id="rates">{t.rates}</h2>
        <p className="mt-3">{t.ratesHelp}</p>
        {kinds.map((kind) => (
          <Select
            key={kind}
            {...fieldProps(state, kind)}
            label={names[kind]}
            help={kind === 'workshops' ? t.calendar : undefined}
            options={rates.map((rate) => ({ value: rate, label: words[rate] }))}
            empty={null}
            required={null}
            size="md"
          />
        ))}
        <p className="mt-6">{t.always}</p>
      </section>
      <section aria-labelledby="quiet" className="mt-12">
        <h2 id="quiet">{t.quiet}</h2>
        <p className="mt-3">{t.quietHelp}</p>
        <div className="flex flex-wrap gap-x-6">
          <Select
            {...fieldProps(state, 'quietFrom')}
            label={t.quietFrom}
            options={hourOptions}
            empty={t.notSet}
            required={null}
            size="md"
          />
          <Select
            {...fieldProps(state, 'quietUntil')}
            label={t.quietUntil}
            options={hourOptions}
            empty={t.notSet}
            required={null}
            size="md"
          />
        </div>
        <Select
          {...fieldProps(state, 'zone')}
          label={t.zone}
          options={zones.map((zone) => ({ value: zone, label: t.zones[zone] }))}
          empty={null}
          required={null}
          size="md"
        />
      </section>
      {mayFollow && (
        <section aria-labelledby="follows" className="mt-12">
          <h2 id="follows">{t.follows}</h2>
          <p className="mt-3">{t.followsHelp}</p>
          <Disclosure summary={t.followNow} open={Boolean(isFollowing)}>
            <Checkboxes
              {...fieldProps(state, 'followNow')}
              label={t.followNow}
              options={fields}
              required={null}
              columns={2}
            />
          </Disclosure>
          <Disclosure summary={t.followDigest} open={Boolean(isFollowing)}>
            <Checkboxes
              {...fieldProps(state, 'followDigest')}
              label={t.followDigest}
              options={fields}
              required={null}
              columns={2}
            />
          </Disclosure>
        </section>
      )}
      <FormActions>
        <Button size="lg">{t.save}</Button>
        <a href="/me/notifications">{t.cancel}</a>
      </FormActions>
    </form>
  )
}

const hasSome = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value))

import { useFlash } from '#app/core/http/use-flash.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { MinutesItem, type ShownMinutes } from './minutes-item.tsx'
import { useTrail } from './trail.ts'
import { useMessages } from './use-messages.ts'

export function MinutesPage({ minutes, state }: { minutes: ShownMinutes; state: FormState }) {
  const t = useMessages()
  const locale = useLocale()
  const { id, title, heldOn, closedOn, items, may } = minutes
  return (
    <Page
      title={t.minutes}
      breadcrumb={useTrail(minutes)}
      flash={useFlash(t.flash)}
      errors={state.errors}
      above={
        <StatusBadge tone={closedOn ? 'done' : 'waiting'}>
          {closedOn ? t.states.closed : t.states.draft}
        </StatusBadge>
      }
      below={
        <>
          <p className="font-700">
            <span lang={foreignTo(locale, title)}>{title}</span> {formatDay(locale, heldOn)}
          </p>
          <p>{closedOn ? t.closedOn(formatDay(locale, closedOn)) : t.draftLead}</p>
        </>
      }
      narrow
    >
      {items.length === 0 && <EmptyState>{t.noItems}</EmptyState>}
      {items.map((item) => (
        <MinutesItem key={item.id} minutes={minutes} item={item} />
      ))}
      {may.write && (
        <section aria-labelledby="topic" className="mt-12 border-t border-solid-gray-420 pt-6 print:hidden">
          <h2 id="topic">{t.topic.heading}</h2>
          <form method="post" noValidate>
            <TextInput
              {...fieldProps(state, 'title')}
              label={t.fields.title}
              help={t.topic.help}
              autoComplete="off"
              required
            />
            <p className="mt-4">
              <Button variant="outline">{t.topic.add}</Button>
            </p>
          </form>
        </section>
      )}
      {may.close && (
        <p className="mt-12 print:hidden">
          <ButtonLink href={`/workshops/${id}/minutes/closing`}>{t.close.open}</ButtonLink>
        </p>
      )}
    </Page>
  )
}

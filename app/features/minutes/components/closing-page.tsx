import type { SerializeFrom } from '@remix-run/node'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Radios } from '#app/ui/radios.tsx'
import type { closingPage } from '../closing.query.server.ts'
import { useTrail } from './trail.ts'
import { useMessages } from './use-messages.ts'

type Closing = SerializeFrom<Awaited<ReturnType<typeof closingPage>>>
type Item = Closing['items'][number]

/** What closing does, item by item; without a button as long as something stands in its way. */
export function ClosingPage({ closing, state }: { closing: Closing; state: FormState }) {
  const { close: t, fields } = useMessages()
  const { id, items, seen, ready } = closing
  return (
    <Page title={t.title} breadcrumb={useTrail(closing, { below: true })} errors={state.errors} narrow>
      <ul className="list-disc pl-6">
        {t.what.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h2>{t.items}</h2>
      <ol className="mt-3 border-t border-solid-gray-420">
        {items.map((item) => (
          <li key={item.id} className="border-b border-solid-gray-420 py-4">
            <WhatHappens id={id} item={item} />
          </li>
        ))}
      </ol>
      {!ready && (
        <div className="mt-6">
          <Banner tone="warning" as="p" title={t.notReady} />
        </div>
      )}
      <form method="post" noValidate>
        <input type="hidden" name="seen" value={seen} />
        {ready && (
          <Radios
            {...fieldProps(state, 'language')}
            label={fields.language}
            required
            options={(['ja', 'en'] as const).map((value) => ({ value, label: t.languages[value] }))}
          />
        )}
        <FormActions>
          {ready && <Button size="lg">{t.submit}</Button>}
          <a href={`/workshops/${id}/minutes`}>{t.back}</a>
        </FormActions>
      </form>
    </Page>
  )
}

function WhatHappens({ id, item }: { id: string; item: Item }) {
  const t = useMessages()
  const locale = useLocale()
  const { state, written, open, posts, locked, lesson } = item
  const title = state === 'here' ? item.title : t[state].title
  const said = [
    posts ? t.close.posts : locked ? t.close.locked : t.close.noPost,
    ...(lesson ? [t.close.lesson] : []),
  ]
  return (
    <>
      <h3 lang={foreignTo(locale, title)}>{title}</h3>
      {state !== 'here' && <p className="mt-1">{t[state].text}</p>}
      {state === 'here' && !written && <p className="mt-1">{t.close.notWritten}</p>}
      {written && said.map((sentence) => <p key={sentence}>{sentence}</p>)}
      {open > 0 && (
        <p className="mt-1 font-700">
          {t.close.findings(open)}{' '}
          <a href={`/workshops/${id}/minutes/${item.id}`} aria-label={t.close.mendOf(title)}>
            {t.close.mend}
          </a>
        </p>
      )}
    </>
  )
}

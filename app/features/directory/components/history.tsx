import { formatDay } from '#app/core/i18n/format.ts'
import type { ChangeKind } from '#db/schema/directory.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Time } from '#app/ui/time.tsx'
import { changedInWords } from './changed-words.ts'
import type { ShownSource } from './source-page.tsx'
import { useMessages } from './use-messages.ts'

/** Who changed what and when, newest first. */
export function History({ changes }: { changes: ShownSource['changes'] }) {
  const t = useMessages()
  const locale = useLocale()
  const who = (kind: ChangeKind, by: string | null) =>
    kind === 'approved' || kind === 'declined' ? t.moderator : by ? t.person(by) : t.member
  return (
    <section aria-labelledby="history" className="mt-8 print:hidden">
      <h2 id="history">{t.page.history}</h2>
      <ol className="mt-3 border-t border-solid-gray-420">
        {changes.map(({ id, kind, on, by, fields }) => (
          <li key={id} className="border-b border-solid-gray-420 py-3">
            <p>
              <Time dateTime={on}>{formatDay(locale, on)}</Time> · {t.changes[kind]}
              {kind !== 'imported' && ` · ${who(kind, by)}`}
            </p>
            {Object.keys(fields).length > 0 && (
              <Disclosure
                inline
                summary={Object.keys(fields)
                  .map((field) => t.facts[field as keyof typeof t.facts] ?? field)
                  .join(' · ')}
              >
                <dl>
                  {Object.entries(fields).map(([field, { before, after }]) => (
                    <div key={field} className="mt-2">
                      <dt className="font-700">{t.facts[field as keyof typeof t.facts] ?? field}</dt>
                      <dd className="whitespace-pre-line">
                        {t.beforeAfter(
                          changedInWords(field, before, t, locale),
                          changedInWords(field, after, t, locale),
                        )}
                      </dd>
                    </div>
                  ))}
                </dl>
              </Disclosure>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

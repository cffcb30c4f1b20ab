import { foreignTo } from '#app/core/i18n/language-of.ts'
import { SourceCard } from '#app/features/directory/components/source-card.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import type { DeskStatement } from './desk-statement-page.tsx'
import { useMessages } from './use-messages.ts'

type Made = { id: string; name: string; organization: string; state: string }
type Props = { made: Made[]; addSource: string | null }

/** What was made out of a statement, and the way to add more. */
export function SourcesMade({ made, addSource }: Props) {
  const { made: t } = useMessages()
  const locale = useLocale()
  if (made.length === 0 && !addSource) return null
  return (
    <section aria-labelledby="made" className="mt-12">
      <h2 id="made">{t.heading}</h2>
      {made.length === 0 ? (
        <p className="mt-3">{t.none}</p>
      ) : (
        <ul className="mt-3 border-t border-solid-gray-420">
          {made.map(({ id, name, organization, state }) => (
            <li key={id} className="border-b border-solid-gray-420 py-3">
              <a href={`/directory/${id}`} lang={foreignTo(locale, name)}>
                {name}
              </a>{' '}
              <span lang={foreignTo(locale, organization)}>{organization}</span>{' '}
              {state !== 'published' && (
                <StatusBadge tone="waiting" dense>
                  {state === 'proposed' ? t.waiting : t.declined}
                </StatusBadge>
              )}
            </li>
          ))}
        </ul>
      )}
      {addSource && (
        <p className="mt-4 print:hidden">
          <a href={addSource} className="inline-block py-2">
            {t.add}
          </a>
        </p>
      )}
    </section>
  )
}

/** Sources elsewhere that already accept people of the area of a statement. */
export function NextDoor({ nextDoor }: Pick<DeskStatement, 'nextDoor'>) {
  const { desk: t } = useMessages()
  if (nextDoor.length === 0) return null
  return (
    <section aria-labelledby="next-door" className="mt-12">
      <h2 id="next-door">{t.nextDoor}</h2>
      <p className="mt-2">{t.nextDoorHelp}</p>
      <ul>
        {nextDoor.map((source) => (
          <SourceCard key={source.id} source={source} standing />
        ))}
      </ul>
    </section>
  )
}

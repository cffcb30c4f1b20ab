import type { Outcome } from '#db/schema/moderation.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Time } from '#app/ui/time.tsx'
import { useMessages } from './use-messages.ts'

type Decision = { outcome: Outcome; reason: string; on: string }

/** What was decided, in order, by the role and not by a name. */
export function Decisions({ decisions }: { decisions: Decision[] }) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <ol className="mt-3 max-w-[45rem] border-t border-solid-gray-420">
      {decisions.map(({ outcome, reason, on }, index) => (
        <li key={index} className="border-b border-solid-gray-420 py-4">
          <p>
            <strong>{t.decided[outcome]}</strong>{' '}
            <span className="text-solid-gray-600">
              {t.own.role} · <Time dateTime={on}>{formatDay(locale, on)}</Time>
            </span>
          </p>
          <p lang={foreignTo(locale, reason)} className="mt-1 whitespace-pre-line">
            {reason}
          </p>
        </li>
      ))}
    </ol>
  )
}

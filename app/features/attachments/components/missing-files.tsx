import { StatusBadge } from '#app/ui/status-badge.tsx'
import { useMessages } from './use-messages.ts'

/** Files that were sent and did not arrive, and that they are to be sent again. */
export function MissingFiles({ names }: { names: readonly string[] }) {
  const t = useMessages()
  if (names.length === 0) return null
  return (
    <>
      <ul className="mt-3">
        {names.map((name) => (
          <li key={name}>
            <StatusBadge tone="sent-back" dense>
              {t.missing}
            </StatusBadge>{' '}
            {name}
          </li>
        ))}
      </ul>
      <p className="mt-1">{t.missingHelp}</p>
    </>
  )
}

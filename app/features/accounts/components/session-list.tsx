import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { Time } from '#app/ui/time.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { useMessages } from './use-messages.ts'

type Session = { id: string; device: string | null; day: string; dayText: string; here: boolean }

/** The devices that are signed in; each but this one can be signed out. */
export function SessionList({ sessions }: { sessions: Session[] }) {
  const { security: t } = useMessages()
  const name = ({ device }: Session) => device ?? t.unknownDevice
  return (
    <>
      <DataTable
        caption={t.sessions}
        hideCaption
        narrow="cards"
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'device', head: t.device, rowHead: true, cell: name },
          {
            key: 'day',
            head: t.lastUse,
            cell: ({ day, dayText }) => <Time dateTime={day}>{dayText}</Time>,
          },
          {
            key: 'end',
            head: t.endSession,
            cell: (session) =>
              session.here ? (
                t.here
              ) : (
                <form method="post" action={`/me/security/sessions/${session.id}`}>
                  <Button variant="outline" size="sm">
                    {t.endSession}
                    <VisuallyHidden>{` ${name(session)}`}</VisuallyHidden>
                  </Button>
                </form>
              ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <form method="post" action="/me/security/sessions/others" className="mt-6">
          <Button variant="outline">{t.endOthers}</Button>
        </form>
      )}
    </>
  )
}

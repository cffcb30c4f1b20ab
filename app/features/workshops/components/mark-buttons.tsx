import { Button } from '#app/ui/button.tsx'
import { presences } from '../attendance.ts'
import type { Attendance } from './attendance-page.tsx'
import { useMessages } from './use-messages.ts'

type Props = { workshopId: string; person: Attendance['people'][number] }

/** One form a person; what holds already is not offered again. */
export function MarkButtons({ workshopId, person: { id, name, presence } }: Props) {
  const { day: t, person } = useMessages()
  return (
    <form method="post" action={`/workshops/${workshopId}/attendance`} className="flex flex-wrap gap-2">
      <input type="hidden" name="person" value={id} />
      {presences
        .filter((one) => one !== presence)
        .map((one) => (
          <Button
            key={one}
            name="presence"
            value={one}
            variant="outline"
            size="sm"
            aria-label={t.markOf(t.presences[one], person(name))}
          >
            {t.presences[one]}
          </Button>
        ))}
    </form>
  )
}

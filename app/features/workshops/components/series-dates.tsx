import { When } from './when.tsx'
import { useMessages } from './use-messages.ts'
import type { ShownWorkshop } from './workshop-page.tsx'

/** The other meetings of a series; each is registered for by itself. */
export function SeriesDates({ workshop: { id, series } }: { workshop: ShownWorkshop }) {
  const { series: t, phases } = useMessages()
  if (series.length === 0) return null
  return (
    <section aria-labelledby="series" className="mt-8 max-w-[45rem] md:mt-12">
      <h2 id="series">{t.heading}</h2>
      <p className="mt-2">{t.lead}</p>
      <ul className="mt-2 list-disc pl-6">
        {series.map((meeting) => (
          <li key={meeting.id}>
            <a href={`/workshops/${meeting.id}`} className="inline-block py-1">
              <When {...meeting} />
            </a>
            {meeting.calledOffAt && ` ${phases['called-off']}`}
          </li>
        ))}
      </ul>
      <p className="mt-2 print:hidden">
        <a href={`/workshops/${id}/series.ics`}>{t.toCalendar}</a>
      </p>
    </section>
  )
}

import { dayOf, formatClock, formatDay } from '#app/core/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import type { ShownWorkshop } from './workshop-page.tsx'
import { useMessages } from './use-messages.ts'

/** For organisers by name; for everybody else a number. */
export function People({ workshop: { id: workshopId, people, seated, phase } }: { workshop: ShownWorkshop }) {
  const t = useMessages()
  const of = (place: 'seated' | 'offered' | 'waiting' | 'asking') =>
    people?.filter((person) => person.place === place) ?? []
  const [offered, waiting, asking] = [of('offered'), of('waiting'), of('asking')]
  return (
    <section aria-labelledby="participants" className="mt-8 max-w-[45rem] md:mt-12">
      <h2 id="participants">{t.participants}</h2>
      <p className="mt-3">
        {seated === 0 ? t.nobody : phase === 'past' ? t.seatedThen(seated) : t.participantCount(seated)}
      </p>
      <Names people={of('seated')} />
      {asking.length > 0 && (
        <>
          <h3 className="mt-6">{t.approval.heading}</h3>
          <Asking people={asking} workshopId={workshopId} />
        </>
      )}
      {offered.length > 0 && (
        <>
          <h3 className="mt-6">{t.offeredTo}</h3>
          <Names people={offered} />
        </>
      )}
      {waiting.length > 0 && (
        <>
          <h3 className="mt-6">{t.waitingList}</h3>
          <Names people={waiting} />
        </>
      )}
    </section>
  )
}

type Named = NonNullable<ShownWorkshop['people']>

function Asking({ people, workshopId }: { people: Named; workshopId: string }) {
  const t = useMessages()
  return (
    <ul className="mt-3 border-t border-solid-gray-420">
      {people.map(({ id, name, pool }) => (
        <li key={id} className="border-b border-solid-gray-420 py-3">
          {t.person(name)} <span className="text-solid-gray-600">{t.pools[pool]}</span>
          <form
            method="post"
            action={`/workshops/${workshopId}/approval`}
            className="mt-2 flex flex-wrap gap-4 print:hidden"
          >
            <input type="hidden" name="registration" value={id} />
            {(['yes', 'no'] as const).map((decision) => (
              <Button
                key={decision}
                name="decision"
                value={decision}
                size="sm"
                variant={decision === 'yes' ? 'fill' : 'outline'}
                aria-label={t.approval.of(t.approval[decision], t.person(name))}
              >
                {t.approval[decision]}
              </Button>
            ))}
          </form>
        </li>
      ))}
    </ul>
  )
}

function Names({ people }: { people: Named }) {
  const t = useMessages()
  const locale = useLocale()
  if (people.length === 0) return null
  return (
    <ol className="mt-3 list-decimal pl-8 print:columns-2">
      {people.map(({ id, name, pool, answerBy }) => (
        <li key={id}>
          {t.person(name)} <span className="text-solid-gray-600">{t.pools[pool]}</span>
          {answerBy &&
            ` ${t.answersBy(formatDay(locale, dayOf(new Date(answerBy))), formatClock(locale, new Date(answerBy)))}`}
        </li>
      ))}
    </ol>
  )
}

import type { ShownWorkshop } from './workshop-page.tsx'
import { useMessages } from './use-messages.ts'

/** For organisers by name; for everybody else a number. */
export function People({ workshop: { people, seated } }: { workshop: ShownWorkshop }) {
  const t = useMessages()
  const of = (place: 'seated' | 'waiting') => people?.filter((person) => person.place === place) ?? []
  const waiting = of('waiting')
  return (
    <section aria-labelledby="participants" className="mt-8 max-w-[45rem] md:mt-12">
      <h2 id="participants">{t.participants}</h2>
      <p className="mt-3">{seated > 0 ? t.participantCount(seated) : t.nobody}</p>
      <Names people={of('seated')} />
      {waiting.length > 0 && (
        <>
          <h3 className="mt-6">{t.waitingList}</h3>
          <Names people={waiting} />
        </>
      )}
    </section>
  )
}

function Names({ people }: { people: NonNullable<ShownWorkshop['people']> }) {
  const t = useMessages()
  if (people.length === 0) return null
  return (
    <ol className="mt-3 list-decimal pl-8">
      {people.map(({ id, name, pool }) => (
        <li key={id}>
          {t.person(name)} <span className="text-solid-gray-600">{t.pools[pool]}</span>
        </li>
      ))}
    </ol>
  )
}

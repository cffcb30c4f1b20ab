import { useMessages } from './use-messages.ts'
import { type ListedWorkshop, WorkshopListItem } from './workshop-list-item.tsx'

/** The nearest workshop, for the home page. */
export function NextWorkshop({ workshop }: { workshop: ListedWorkshop }) {
  const { todos } = useMessages()
  return (
    <section aria-labelledby="next-workshop" className="mt-12 max-w-[45rem]">
      <h2 id="next-workshop">{todos.next}</h2>
      <ul className="mt-3">
        <WorkshopListItem item={workshop} />
      </ul>
      <p className="mt-4">
        <a href="/workshops">{todos.all}</a>
      </p>
    </section>
  )
}

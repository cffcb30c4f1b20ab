import { ButtonLink } from '#app/ui/button.tsx'
import type { ListFilter } from '../input.ts'
import { Filters } from './filters.tsx'
import { Periods } from './periods.tsx'
import { useMessages } from './use-messages.ts'

/** Over the list and over the calendar: planning, the period, and the filters. */
export function ListHead({ filter, mayPlan }: { filter: ListFilter; mayPlan: boolean }) {
  const t = useMessages()
  return (
    <div className="max-w-[45rem]">
      {mayPlan && (
        <p className="flex flex-wrap gap-4 print:hidden">
          <ButtonLink href="/workshops/new" variant="outline">
            {t.plan}
          </ButtonLink>
          <ButtonLink href="/workshops/new/poll" variant="outline">
            {t.poll.title}
          </ButtonLink>
        </p>
      )}
      <Periods filter={filter} />
      <Filters filter={filter} />
    </div>
  )
}

import type { ReactNode } from 'react'
import { useUiMessages } from './locale.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

export type SummaryItem = { term: string; value: ReactNode; changeHref?: string }

/** Terms and what stands under them; `changeHref` adds a link back to that part. */
export function SummaryList({ items }: { items: readonly SummaryItem[] }) {
  const { change, changeOf } = useUiMessages()
  return (
    <dl className="@container max-w-[45rem] border-t border-solid-gray-420">
      {items.map(({ term, value, changeHref }) => (
        <div
          key={term}
          className="border-b border-solid-gray-420 py-3 @min-[34rem]:grid @min-[34rem]:grid-cols-[11rem_minmax(0,1fr)_auto] @min-[34rem]:gap-4"
        >
          <dt className="font-700">{term}</dt>
          <dd>{value}</dd>
          {changeHref && (
            <dd className="print:hidden">
              <a href={changeHref} className="inline-block py-2 @min-[34rem]:py-0">
                {change}
                <VisuallyHidden>{changeOf(term)}</VisuallyHidden>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type DisclosureProps = { summary: ReactNode; open?: boolean; inline?: boolean; children: ReactNode }

/** Opens and closes without script. Never for errors, required fields or the primary action. */
export function Disclosure({ summary, open = false, inline = false, children }: DisclosureProps) {
  return (
    <details open={open} className={`group ${inline ? '' : 'border-b border-solid-gray-420'}`}>
      <summary className="flex min-h-11 list-none items-center gap-2 py-2 font-700 hover:underline md:py-3 [&::-webkit-details-marker]:hidden">
        <span className={inline ? '' : 'rounded-full border border-current text-blue-900'}>
          <Icon
            name="chevron-down"
            className={`group-open:rotate-180 ${inline ? 'size-5' : 'size-5 md:size-6'}`}
          />
        </span>
        <span className="by-phrase">{summary}</span>
      </summary>
      <div className="pb-4 pl-7 md:pl-8">{children}</div>
    </details>
  )
}

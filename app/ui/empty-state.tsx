import type { ReactNode } from 'react'
import { ButtonLink } from './button.tsx'
import type { LinkItem } from './navigation.ts'

export type EmptyStateProps = { children: ReactNode; action?: LinkItem; ways?: readonly LinkItem[] }

/** One sentence why, one action that keeps the context, and perhaps other ways on. */
export function EmptyState({ children, action, ways = [] }: EmptyStateProps) {
  return (
    <div className="my-6 max-w-[45rem] rounded-12 border border-solid-gray-420 p-4 md:p-6">
      <p className="text-std-17N-170 by-phrase">{children}</p>
      {action && (
        <p className="mt-4">
          <ButtonLink variant="outline" href={action.href}>
            {action.label}
          </ButtonLink>
        </p>
      )}
      {ways.length > 0 && (
        <ul className="mt-3">
          {ways.map(({ href, label }) => (
            <li key={href}>
              <a href={href} className="inline-block py-2">
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

import type { ReactNode } from 'react'
import { ButtonLink } from './button.tsx'
import { Icon } from './icon.tsx'
import { useUiMessages } from './locale.tsx'

/** `newer` and `older` are cursors (null: nothing there), `query` the current query string, `size` items per page. */
export type PaginationProps = {
  newer: string | null
  older: string | null
  size: number
  query?: string
  order?: 'time' | 'name'
  children?: ReactNode
}

export function Pagination({ newer, older, size, query = '', order = 'time', children }: PaginationProps) {
  const words = useUiMessages()
  if (newer === null && older === null) return null
  return (
    <nav aria-label={words.pages} className="mt-8 print:hidden">
      {children && <p className="mb-3 text-solid-gray-600">{children}</p>}
      <div className="flex flex-wrap gap-4">
        {newer !== null && (
          <ButtonLink variant="outline" rel="prev" href={address(query, 'after', newer)}>
            <Icon name="arrow-left" className="size-5" />
            {order === 'time' ? words.newer(size) : words.previous(size)}
          </ButtonLink>
        )}
        {older !== null && (
          <ButtonLink variant="outline" rel="next" href={address(query, 'before', older)}>
            {order === 'time' ? words.older(size) : words.next(size)}
            <Icon name="arrow-right" className="size-5" />
          </ButtonLink>
        )}
      </div>
    </nav>
  )
}

function address(query: string, direction: 'before' | 'after', cursor: string) {
  const params = new URLSearchParams(query)
  params.delete('before')
  params.delete('after')
  params.set(direction, cursor)
  return `?${params}`
}

import type { ReactNode } from 'react'
import { useUiMessages } from './locale.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

const grey =
  'inline-flex max-w-full items-center border border-solid-gray-700 bg-solid-gray-50 text-solid-gray-800'

/** A category: always grey. `lang` when the word is foreign to the page. */
export function Chip({
  dense = false,
  lang,
  children,
}: {
  dense?: boolean
  lang?: string
  children: ReactNode
}) {
  const size = dense
    ? 'min-h-6 rounded-6 px-1.5 py-0.5 text-oln-14N-100'
    : 'min-h-8 rounded-8 px-2 py-1 text-oln-16N-100'
  return (
    <span lang={lang} className={`${grey} ${size}`}>
      {children}
    </span>
  )
}

/** A filter in force; following the link takes it away. */
export function FilterChip({ href, children }: { href: string; children: ReactNode }) {
  const { removeFilter } = useUiMessages()
  return (
    <a
      href={href}
      className={`${grey} min-h-11 gap-2 rounded-8 px-3 py-1 text-oln-16N-100 no-underline hover:underline`}
    >
      <span>
        {children}
        <VisuallyHidden>{removeFilter}</VisuallyHidden>
      </span>
      <span aria-hidden="true">×</span>
    </a>
  )
}

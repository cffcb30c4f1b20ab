import { useUiMessages } from './locale.tsx'
import type { LinkItem } from './navigation.ts'

/** Home comes by itself; the current page is not shown on phones, where the heading repeats it. */
export function Breadcrumb({ trail, current }: { trail: readonly LinkItem[]; current: string }) {
  const words = useUiMessages()
  const above = trail.filter(({ href }) => href !== '/')
  return (
    <nav aria-label={words.breadcrumb} className="pt-3 print:hidden">
      <ol className="flex flex-wrap gap-x-2 text-dns-16N-130">
        <li className="py-1">
          <a href="/">{words.home}</a>
        </li>
        {above.map(({ href, label }) => (
          <li key={href} className="py-1">
            <Chevron />
            <a href={href}>{label}</a>
          </li>
        ))}
        <li aria-current="page" className="py-1 max-md:hidden">
          <Chevron />
          {current}
        </li>
      </ol>
    </nav>
  )
}

function Chevron() {
  return (
    <span aria-hidden="true" className="mr-2">
      ›
    </span>
  )
}

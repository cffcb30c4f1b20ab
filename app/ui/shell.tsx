import type { ReactNode } from 'react'
import { LanguageLink } from './language-link.tsx'
import type { HeaderProps, LinkItem } from './navigation.ts'
import { useUiMessages } from './locale.tsx'
import { ShellHeader } from './shell-header.tsx'

export type ShellProps = HeaderProps & {
  footer?: readonly LinkItem[]
  notice?: ReactNode
  children: ReactNode
}

/** Skip link, header, a notice for the whole site, the page, footer. `plain` leaves the navigation out (sign-in, errors). */
export function Shell({ footer = [], notice, children, ...header }: ShellProps) {
  const words = useUiMessages()
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-20 focus:bg-yellow-300 focus:px-4 focus:py-3"
      >
        {words.skip}
      </a>
      <ShellHeader {...header} />
      {notice && (
        <section aria-label={words.notice} className="mx-auto w-full max-w-7xl px-4 pt-4 lg:px-8">
          {notice}
        </section>
      )}
      {children}
      <footer className="mt-auto border-t border-solid-gray-420 bg-solid-gray-50 print:hidden">
        <ul className="mx-auto flex max-w-7xl flex-wrap gap-x-6 px-4 py-6 lg:px-8">
          {footer.map(({ href, label }) => (
            <li key={href}>
              <a href={href} className="inline-block py-2">
                {label}
              </a>
            </li>
          ))}
          {header.languageHref && (
            <li>
              <LanguageLink href={header.languageHref} className="inline-block py-2" />
            </li>
          )}
        </ul>
      </footer>
    </div>
  )
}

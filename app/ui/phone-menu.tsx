import { Icon } from './icon.tsx'
import { LanguageLink } from './language-link.tsx'
import { useUiMessages } from './locale.tsx'
import { NavCount } from './nav-count.tsx'
import type { HeaderProps } from './navigation.ts'
import { SignOut } from './sign-out.tsx'

const row =
  'flex min-h-11 items-center px-4 text-oln-16N-100 text-solid-gray-900 no-underline hover:underline'
const current = 'aria-[current]:bg-blue-100 aria-[current]:font-700 aria-[current]:text-blue-1000'
const corner =
  'absolute top-1.5 right-4 flex min-h-11 w-fit list-none items-center gap-2 rounded-6 border border-solid-gray-600 px-3 text-oln-16B-100 [&::-webkit-details-marker]:hidden'

/** The button lies outside the flow so that it does not move when the list opens under it. */
export function PhoneMenu({ nav = [], action, tools = [], account, languageHref }: HeaderProps) {
  const words = useUiMessages()
  return (
    <details className="basis-full md:hidden">
      <summary className={`${corner} @max-[18rem]:static @max-[18rem]:mb-1.5`}>
        <Icon name="menu" className="size-5" />
        {words.menu}
      </summary>
      <div className="-mx-4 border-t border-solid-gray-420 py-2">
        {nav.length > 0 && (
          <nav aria-label={words.mainNav}>
            <ul>
              {nav.map(({ href, label, current: here, count }) => (
                <li key={href}>
                  <a href={href} aria-current={here ? 'page' : undefined} className={`${row} ${current}`}>
                    {label}
                    <NavCount count={count} />
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <ul className="mt-2 border-t border-solid-gray-420 pt-2">
          {action && (
            <li>
              <a href={action.href} className={`${row} gap-1`}>
                <Icon name="plus" className="size-5" />
                {action.label}
              </a>
            </li>
          )}
          {[...tools, ...(account ? [{ href: account.href, label: account.name }] : [])].map((tool) => (
            <li key={tool.href}>
              <a href={tool.href} className={row}>
                {tool.label}
                <NavCount count={'count' in tool ? tool.count : 0} />
              </a>
            </li>
          ))}
          {languageHref && (
            <li>
              <LanguageLink href={languageHref} className={row} />
            </li>
          )}
          {account && (
            <li>
              <SignOut className={`${row} w-full`} />
            </li>
          )}
        </ul>
      </div>
    </details>
  )
}

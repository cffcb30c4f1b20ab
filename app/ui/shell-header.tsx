import { Bell } from './bell.tsx'
import { ButtonLink } from './button.tsx'
import { Icon } from './icon.tsx'
import { LanguageLink } from './language-link.tsx'
import type { HeaderProps } from './navigation.ts'
import { useUiMessages } from './locale.tsx'
import { NavCount } from './nav-count.tsx'
import { PhoneMenu } from './phone-menu.tsx'
import { SearchBox } from './search-box.tsx'
import { SignOut } from './sign-out.tsx'

const tab =
  'relative flex min-h-14 items-center px-4 text-oln-16B-100 text-solid-gray-900 no-underline hover:bg-solid-gray-50 hover:underline focus-visible:z-10 focus-visible:-outline-offset-4 aria-[current]:text-blue-1000 aria-[current]:after:absolute aria-[current]:after:inset-x-0 aria-[current]:after:bottom-0 aria-[current]:after:border-b-4 aria-[current]:after:border-blue-900'
const quiet = 'inline-block py-2 text-dns-16N-130 text-solid-gray-800'

export function ShellHeader(props: HeaderProps) {
  const { languageHref, search, bell, plain = false } = props
  const words = useUiMessages()
  return (
    <header className="@container border-b border-solid-gray-420 bg-white print:hidden">
      <div className="relative mx-auto flex min-h-14 max-w-7xl flex-wrap items-center justify-between gap-x-4 px-4 lg:px-8">
        <a
          href="/"
          className="inline-flex min-h-14 items-center text-oln-17B-100 text-solid-gray-900 no-underline hover:underline"
        >
          {words.siteName}
        </a>
        {plain ? (
          languageHref && <LanguageLink href={languageHref} className={quiet} />
        ) : (
          <>
            <div className="mr-32 flex flex-1 items-center justify-end gap-x-1 @max-[18rem]:mr-0 md:hidden">
              {search && (
                <a href={search.href} className="py-2 whitespace-nowrap">
                  {words.search}
                </a>
              )}
              {bell && <Bell {...bell} iconOnly />}
            </div>
            <PhoneMenu {...props} />
            <Tools {...props} />
          </>
        )}
      </div>
      {!plain && <Tabs {...props} />}
    </header>
  )
}

function Tools({ tools = [], bell, account, search, languageHref }: HeaderProps) {
  return (
    <div className="flex flex-1 flex-wrap items-center justify-end gap-x-5 py-1 max-md:hidden">
      {search && <SearchBox {...search} />}
      {tools.map(({ href, label, count }) => (
        <a key={href} href={href} className={quiet}>
          {label}
          <NavCount count={count} />
        </a>
      ))}
      {languageHref && <LanguageLink href={languageHref} className={quiet} />}
      {bell && <Bell {...bell} />}
      {account && (
        <>
          <a href={account.href} className={quiet}>
            {account.name}
          </a>
          <SignOut className={`${quiet} underline underline-offset-[0.1875rem]`} />
        </>
      )}
    </div>
  )
}

function Tabs({ nav = [], action }: HeaderProps) {
  const words = useUiMessages()
  if (nav.length === 0 && !action) return null
  return (
    <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-x-4 px-4 max-md:hidden lg:px-8">
      <nav aria-label={words.mainNav} className="-ml-4">
        <ul className="flex flex-wrap">
          {nav.map(({ href, label, current, count }) => (
            <li key={href}>
              <a href={href} aria-current={current ? 'page' : undefined} className={tab}>
                {label}
                <NavCount count={count} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {action && (
        <div className="ml-auto py-1">
          <ButtonLink variant="outline" size="sm" href={action.href}>
            <Icon name="plus" className="size-4" />
            {action.label}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}

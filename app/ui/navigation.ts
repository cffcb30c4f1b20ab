export type LinkItem = { href: string; label: string }

/** `count` is a number beside the word, such as unread messages; zero is not shown. */
export type NavItem = LinkItem & { current?: boolean; count?: number }

/** The plus before `action` is drawn, not written. `tools` are links beside the language, such as messages or sign-in. */
export type HeaderProps = {
  nav?: readonly NavItem[]
  action?: LinkItem
  tools?: readonly NavItem[]
  /** What waits to be read; `text` says how much. */
  bell?: { href: string; label: string; text: string; count: string }
  account?: { name: string; href: string }
  search?: { href: string; query?: string }
  languageHref?: string
  plain?: boolean
}

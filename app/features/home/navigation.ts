import type { Actor } from '#app/core/actor.ts'
import { hasRole, mayWriteAs } from '#app/core/actor.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { mayReadStatements, mayUseDesk } from '#app/features/gaps/index.ts'
import { messages as moderationMessages } from '#app/features/moderation/messages.ts'
import { maySearch } from '#app/features/search/index.ts'
import { messages } from './messages.ts'

/** What the frame of a page depends on: who is there, and where. */
export type NavigationFacts = {
  name: string | null
  /** Whether a step of signing in is still missing. */
  half: boolean
  bare: boolean
  path: string
  cases: boolean
  directory: boolean
  library: boolean
  gaps: boolean
  desk: boolean
  write: boolean
  search: boolean
  members: boolean
  unread: number
  moderation: boolean
  admin: boolean
}

/** A card for a client names nobody who is signed in. */
const isCard = (url: URL) => url.searchParams.get('view') === 'card'

export const navigationFacts = (actor: Actor, url: URL): NavigationFacts => ({
  name: actor.kind === 'person' && !isCard(url) ? actor.name : null,
  bare: isCard(url),
  half: actor.kind === 'guest' && actor.half !== undefined,
  path: url.pathname,
  cases: hasRole(actor, 'coordinator', 'organiser', 'moderator'),
  directory: hasRole(actor, 'coordinator', 'organiser', 'moderator', 'official', 'admin'),
  library: hasRole(actor, 'coordinator', 'organiser', 'moderator'),
  gaps: mayReadStatements(actor),
  desk: mayUseDesk(actor),
  write: mayWriteAs(actor, 'coordinator', 'organiser'),
  search: maySearch(actor),
  members: hasRole(actor, 'coordinator', 'organiser'),
  unread: (actor.kind === 'person' && actor.unread) || 0,
  moderation: hasRole(actor, 'moderator'),
  admin: hasRole(actor, 'admin'),
})

const plainPaths = /^\/(login|recover|invite)/

/** The header and footer for these facts; features join the list with their pages. */
export function navigation(facts: NavigationFacts | null, locale: Locale) {
  const t = messages.in(locale)
  const footer = [
    { href: '/about', label: t.about.title },
    { href: '/privacy', label: t.privacy.title },
    { href: '/accessibility', label: t.accessibility.title },
    { href: '/help', label: t.help.title },
    { href: '/transparency', label: moderationMessages.in(locale).transparency.title },
  ]
  if (!facts || facts.half || facts.bare || plainPaths.test(facts.path)) return { plain: true, footer }
  const { path } = facts
  const item = (href: string, label: string, current: boolean) => ({ href, label, current })
  const nav = [
    item('/', t.nav.home, path === '/'),
    ...(facts.cases ? [item('/cases', t.nav.cases, path.startsWith('/cases'))] : []),
    ...(facts.cases ? [item('/workshops', t.nav.workshops, path.startsWith('/workshops'))] : []),
    ...(facts.directory ? [item('/directory', t.nav.directory, path.startsWith('/directory'))] : []),
    ...(facts.library ? [item('/library', t.nav.library, path.startsWith('/library'))] : []),
    ...(facts.gaps ? [item('/gaps', t.nav.gaps, path.startsWith('/gaps'))] : []),
    ...(facts.desk ? [item('/desk', t.nav.desk, path.startsWith('/desk'))] : []),
    ...(facts.moderation ? [item('/moderation', t.nav.moderation, path.startsWith('/moderation'))] : []),
    ...(facts.admin ? [item('/admin', t.nav.admin, path.startsWith('/admin'))] : []),
  ]
  const members = facts.members ? [{ href: '/members', label: t.nav.members }] : []
  return {
    nav: facts.name ? nav : [],
    search: facts.name && facts.search ? { href: '/search' } : undefined,
    action: facts.write ? { href: '/cases/new', label: t.nav.write } : undefined,
    tools: facts.name ? members : [{ href: '/login', label: t.nav.signIn }],
    bell: facts.name ? bellFor(facts.unread, t.nav) : undefined,
    account: facts.name ? { name: t.nav.account(facts.name), href: '/me' } : undefined,
    footer,
  }
}

const most = 99

const bellFor = (unread: number, words: ReturnType<typeof messages.in>['nav']) => ({
  href: '/me/notifications',
  label: words.bell,
  text: words.unread(unread > most ? `${most}+` : String(unread)),
  count: unread === 0 ? '' : unread > most ? `${most}+` : String(unread),
})

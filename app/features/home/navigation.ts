import type { Actor } from '#app/core/actor.ts'
import { hasRole, mayWriteAs } from '#app/core/actor.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { messages } from './messages.ts'

/** What the frame of a page depends on: who is there, and where. */
export type NavigationFacts = {
  name: string | null
  /** Whether a step of signing in is still missing. */
  half: boolean
  path: string
  cases: boolean
  write: boolean
  moderation: boolean
  admin: boolean
}

export const navigationFacts = (actor: Actor, path: string): NavigationFacts => ({
  name: actor.kind === 'person' ? actor.name : null,
  half: actor.kind === 'guest' && actor.half !== undefined,
  path,
  cases: hasRole(actor, 'coordinator', 'organiser', 'moderator'),
  write: mayWriteAs(actor, 'coordinator', 'organiser'),
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
  ]
  if (!facts || facts.half || plainPaths.test(facts.path)) return { plain: true, footer }
  const { path } = facts
  const item = (href: string, label: string, current: boolean) => ({ href, label, current })
  const nav = [
    item('/', t.nav.home, path === '/'),
    ...(facts.cases ? [item('/cases', t.nav.cases, path.startsWith('/cases'))] : []),
    ...(facts.cases ? [item('/workshops', t.nav.workshops, path.startsWith('/workshops'))] : []),
    ...(facts.moderation ? [item('/moderation', t.nav.moderation, path.startsWith('/moderation'))] : []),
    ...(facts.admin ? [item('/admin', t.nav.admin, path.startsWith('/admin'))] : []),
  ]
  return {
    nav: facts.name ? nav : [],
    action: facts.write ? { href: '/cases/new', label: t.nav.write } : undefined,
    tools: facts.name ? [] : [{ href: '/login', label: t.nav.signIn }],
    account: facts.name ? { name: t.nav.account(facts.name), href: '/me/security' } : undefined,
    footer,
  }
}

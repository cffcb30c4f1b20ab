import { useMessages } from './use-messages.ts'

/** The other pages about oneself. */
export function OwnLinks({ isMember }: { isMember: boolean }) {
  const { me: t } = useMessages()
  const links = [
    ...(isMember ? [{ href: '/members', label: t.members }] : []),
    { href: '/me/notifications/settings', label: t.notifications },
    ...(isMember ? [{ href: '/me/activity', label: t.activity }] : []),
    { href: '/me/security', label: t.security },
    ...(isMember ? [{ href: '/me/decisions', label: t.decisions }] : []),
    { href: '/me/data', label: t.data },
    { href: '/me/close', label: t.close },
  ]
  return (
    <nav aria-labelledby="own-links" className="mt-12">
      <h2 id="own-links">{t.links}</h2>
      <ul className="mt-3">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="inline-block py-2">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

import { SummaryList } from '#app/ui/summary-list.tsx'
import { useMessages } from './use-messages.ts'

type Props = { app: boolean; printed: number; passkeys: { id: string; name: string; since: string }[] }
type Link = { href: string; label: string }

export function FactorList({ app, printed, passkeys }: Props) {
  const { security: t } = useMessages()
  const remove = (href: string, factor: string) => ({ href, label: t.removeOf(factor) })
  const ofApp = app
    ? [{ href: '/me/security/app', label: t.replaceApp }, remove('/me/security/app/removal', t.app)]
    : [{ href: '/me/security/app', label: t.setUpApp }]
  const ofCodes =
    printed > 0
      ? [{ href: '/me/security/codes', label: t.renewCodes }, remove('/me/security/codes/removal', t.printed)]
      : [{ href: '/me/security/codes', label: t.printCodes }]
  return (
    <SummaryList
      items={[
        {
          term: t.passkey,
          value: (
            <>
              {passkeys.map(({ id, name, since }) => (
                <State
                  key={id}
                  text={name}
                  below={t.since(since)}
                  links={[remove(`/me/security/passkeys/${id}/removal`, name)]}
                />
              ))}
              <State
                text={passkeys.length === 0 ? t.off : null}
                links={[{ href: '/me/security/passkeys', label: t.addPasskey }]}
              />
            </>
          ),
        },
        { term: t.app, value: <State text={app ? t.on : t.off} links={ofApp} /> },
        { term: t.printed, value: <State text={printed > 0 ? t.left(printed) : t.off} links={ofCodes} /> },
      ]}
    />
  )
}

type StateProps = { text: string | null; below?: string; links: Link[] }

function State({ text, below, links }: StateProps) {
  return (
    <>
      {text && <p>{text}</p>}
      {below && <p className="text-solid-gray-600">{below}</p>}
      <ul className="flex flex-wrap gap-x-6">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="inline-block py-2">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

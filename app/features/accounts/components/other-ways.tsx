import { useMessages } from './use-messages.ts'

export type Way = 'passkey' | 'app' | 'printed'
type Props = { ways: Record<Way, boolean>; now: Way; next: string }

const addresses = {
  passkey: '/login/passkey?',
  app: '/login/verify?way=app&',
  printed: '/login/verify?way=printed&',
}

/** The other factors of whoever is at the second step, as links. */
export function OtherWays({ ways, now, next }: Props) {
  const { verify: t } = useMessages()
  const words = { passkey: t.usePasskey, app: t.useApp, printed: t.usePrinted }
  const others = (['passkey', 'app', 'printed'] as const).filter((way) => ways[way] && way !== now)
  return (
    <>
      <h2 className="mt-8">{t.others}</h2>
      <ul className="my-3 empty:hidden">
        {others.map((way) => (
          <li key={way}>
            <a href={`${addresses[way]}next=${encodeURIComponent(next)}`} className="inline-block py-2">
              {words[way]}
            </a>
          </li>
        ))}
      </ul>
      <p>{t.lost}</p>
    </>
  )
}

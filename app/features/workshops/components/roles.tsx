import { useLocale } from '#app/ui/locale.tsx'
import { roleWord } from './role-word.ts'
import { useMessages } from './use-messages.ts'

type Props = { roles: readonly { person: string; name: string; role: string }[] }

/** Who has which role on the day; nothing while nobody has one. */
export function Roles({ roles }: Props) {
  const t = useMessages()
  const locale = useLocale()
  if (roles.length === 0) return null
  return (
    <section aria-labelledby="roles" className="mt-8 max-w-[45rem] md:mt-12">
      <h2 id="roles">{t.people.heading}</h2>
      <ul className="mt-3 list-disc pl-6">
        {roles.map(({ person, name, role }) => (
          <li key={`${person} ${role}`}>
            {roleWord(t, role, locale)}: {t.person(name)}
          </li>
        ))}
      </ul>
    </section>
  )
}

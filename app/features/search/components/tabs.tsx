import type { Bilingual } from '#app/core/i18n/locale.ts'
import { useLocale } from '#app/ui/locale.tsx'
import type { SearchFilter } from '../input.ts'
import { addressOf } from './address.ts'
import { useMessages } from './use-messages.ts'

type Props = { filter: SearchFilter; kinds: { id: string; label: Bilingual }[]; type?: string }

const tab =
  'flex min-h-11 items-center border border-solid-gray-420 px-4 py-2 aria-[current]:border-t-4 aria-[current]:border-t-blue-900 aria-[current]:font-700'

/** All types and each one, without numbers: a number would count what somebody may not see. */
export function Tabs({ filter, kinds, type }: Props) {
  const t = useMessages()
  const locale = useLocale()
  if (kinds.length < 2) return null
  const all = [{ id: null, label: t.all }, ...kinds.map(({ id, label }) => ({ id, label: label[locale] }))]
  return (
    <nav aria-label={t.types} className="mt-6 print:hidden">
      <ul className="flex flex-wrap">
        {all.map(({ id, label }) => (
          <li key={label}>
            <a
              href={addressOf(filter, { type: id })}
              aria-current={(type ?? null) === id ? 'page' : undefined}
              className={tab}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
